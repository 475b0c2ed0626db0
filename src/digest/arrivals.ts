import type { Issue } from '../model/issue.ts'
import { daysLater } from '../text/calendar.ts'

/** An issue that is dated so many days before the newest one was put into the folder late, as part of an archive. */
const backfillDays = 60

/** An article that was not there before, and whether readers are told of it. */
export interface Arrival {
  readonly id: string
  readonly news: boolean
}

/**
 * The articles of the issues that are not yet known. None is news on the very first start (`known` is null), nor is what
 * an old issue brings; an issue without a date is news.
 */
export function arrivalsOf(issues: readonly Issue[], known: ReadonlySet<string> | null): Arrival[] {
  const newest = issues.reduce((latest, { date }) => (date !== null && date > latest ? date : latest), '')
  const oldest = newest === '' ? '' : daysLater(newest, -backfillDays)
  return issues.flatMap(({ articles, date }) =>
    articles
      .filter(({ id }) => known?.has(id) !== true)
      .map(({ id }) => ({ id, news: known !== null && (date === null || date >= oldest) })),
  )
}

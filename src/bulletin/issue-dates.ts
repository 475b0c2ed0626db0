import { dateMentions, type Period, period, periodOfName } from '../text/dates.ts'
import { type Dating, dayOf, fullDates, openingMention, printedYear } from './dating.ts'

/** What of an article can tell its day. */
export interface Datable {
  readonly headline: string
  readonly paragraphs: readonly string[]
  /** Lines with a date of their own that stand between its headline and the next. */
  readonly dateLines: readonly string[]
  /** It opens with a dateline or a day, so that the day told there is its own. */
  readonly opensWithDay: boolean
  /** The last line with a full date among the mastheads above it: that of its issue, where a file holds several. */
  readonly issued: string
}

/** The day of each article, in order, and the day printed on the issue, or null. */
export interface IssueDates {
  readonly articles: readonly Dating[]
  readonly printed: string | null
}

/**
 * Dates all articles of an issue. A year that a dateline leaves out comes from, in this order: a full date in the
 * article, the masthead, the file's name, full dates in other datelines, the years printed in the article or issue.
 */
export function issueDates(
  name: string,
  mastheads: readonly string[],
  articles: readonly Datable[],
  vagueDays: readonly string[],
): IssueDates {
  const mentions = articles.map(({ paragraphs }) => openingMention(paragraphs[0] ?? '', vagueDays))
  const printed = mastheads.flatMap(fullDates)[0] ?? null
  const known = [
    printed,
    printedMonth(mastheads),
    periodOfName(name),
    spanOf(mentions.flatMap((m) => fullDates(m?.text ?? ''))),
  ]
  let everywhere: Period | null | undefined
  const anchorsOf = (article: Datable): Period[] => {
    const issued = fullDates(article.issued)[0] ?? null
    const own = printedYear([opening(article), whole(article)])
    if (everywhere === undefined)
      everywhere = printedYear([articles.map(opening).join('\n'), articles.map(whole).join('\n')])
    return [issued, ...known, own, everywhere].filter((anchor) => anchor !== null)
  }
  const dated = articles.map((article, at): Dating => {
    const line = article.dateLines.flatMap(fullDates)[0]
    if (line !== undefined && !article.opensWithDay) return { kind: 'dated', date: line.from, inferred: true }
    const mention = mentions[at] ?? null
    // A day that is told in full needs no other date, and most are.
    const told = mention === null || (mention.year !== null && mention.month !== null)
    const dating = told ? dayOf(mention, [], []) : dayOf(mention, nearOf(article), anchorsOf(article))
    return dating.kind === 'missing' && line ? { kind: 'dated', date: line.from, inferred: true } : dating
  })
  return { articles: dated, printed: printed?.from ?? null }
}

function nearOf(article: Datable): Period[] {
  return fullDates([...article.dateLines, whole(article)].join('\n'))
}

function opening(article: Datable): string {
  return `${article.headline}\n${article.paragraphs[0] ?? ''}`
}

function whole(article: Datable): string {
  return [article.headline, ...article.paragraphs].join('\n')
}

/** The month, or at least the year, that a masthead without a full date prints (`2022年7月`). */
function printedMonth(mastheads: readonly string[]): Period | null {
  const known = dateMentions(mastheads.join('\n')).flatMap(({ year, month }) =>
    year === null ? [] : (period(year, month, null) ?? []),
  )
  return known[0] ?? null
}

function spanOf(days: readonly Period[]): Period | null {
  const [first, ...rest] = days.toSorted((a, b) => a.from.localeCompare(b.from))
  return first === undefined ? null : { from: first.from, to: rest.at(-1)?.to ?? first.to }
}

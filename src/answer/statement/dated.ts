import type { Article } from '../../model/article.ts'
import type { Statement } from '../../model/statement.ts'
import { sentences } from '../../text/sentences.ts'
import type { Finding } from '../finding.ts'
import { earlier } from '../look-for.ts'

/** What was reported of the time that the question names; without a year, of the last such that something is of. */
export function datedStatement({ asked, library }: Finding): Statement | null {
  const { time } = asked.constraints
  if (time === null) return null
  const dated = [...library.articles.values()].filter(({ date }) => date !== null)
  const within = ({ from, to }: { from: string; to: string }): Article[] =>
    dated.filter(({ date }) => date !== null && date >= from && date <= to)
  const times = [time, ...earlier(time, library)]
  const { from, to } = times.find((each) => within(each).length > 0) ?? time
  const articles = within({ from, to })
  return {
    kind: 'dated',
    from,
    to,
    articles,
    nearest: articles.length > 0 ? [] : nextTo(from, to, dated),
    quotes: articles.map((article) => ({ citation: leadOf(article), words: [] })),
  }
}

/** The last day before it and the first after it of which something was reported. */
function nextTo(from: string, to: string, dated: readonly Article[]): string[] {
  const days = dated.flatMap(({ date }) => date ?? []).sort()
  return [days.findLast((each) => each < from), days.find((each) => each > to)].filter(
    (each) => each !== undefined,
  )
}

function leadOf({ id, date, paragraphs }: Article): { article: string; date: string | null; quote: string } {
  return { article: id, date, quote: sentences(paragraphs[0] ?? '')[0]?.text ?? '' }
}

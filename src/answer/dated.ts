import type { Article } from '../model/article.ts'
import type { Statement } from '../model/statement.ts'
import { dateMentions, period } from '../text/dates.ts'
import { fold } from '../text/normalise.ts'
import { sentences } from '../text/sentences.ts'
import type { Finding } from './finding.ts'

/** What was reported of the day that the question names; without a year, of the newest year that has such a report. */
export function datedStatement({ asked, library }: Finding): Statement | null {
  const [said] = dateMentions(fold(asked.text)).filter(({ day }) => day !== null)
  if (said === undefined || said.month === null) return null
  const dated = [...library.articles.values()].filter(({ date }) => date !== null)
  const tail = `-${two(said.month)}-${two(said.day ?? 1)}`
  const years = said.year === null ? yearsOf(dated) : [said.year]
  const days = years.flatMap((year) => period(year, said.month, said.day) ?? [])
  const day = days.find(({ from }) => dated.some(({ date }) => date === from)) ?? days[0]
  if (day === undefined) return null
  const articles = dated.filter(({ date }) => date?.endsWith(tail) && date === day.from)
  return {
    kind: 'dated',
    ...day,
    articles,
    nearest: articles.length > 0 ? [] : nextTo(day.from, dated),
    quotes: articles.map((article) => ({ citation: leadOf(article), words: [] })),
  }
}

/** Newest first. */
function yearsOf(dated: readonly Article[]): number[] {
  return [...new Set(dated.map(({ date }) => Number(date?.slice(0, 4))))].sort((a, b) => b - a)
}

/** The last day before it and the first after it of which something was reported. */
function nextTo(day: string, dated: readonly Article[]): string[] {
  const days = dated.flatMap(({ date }) => date ?? []).sort()
  return [days.findLast((each) => each < day), days.find((each) => each > day)].filter(
    (each) => each !== undefined,
  )
}

function leadOf({ id, date, paragraphs }: Article): { article: string; date: string | null; quote: string } {
  return { article: id, date, quote: sentences(paragraphs[0] ?? '')[0]?.text ?? '' }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

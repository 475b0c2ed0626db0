import type { TimeSaid } from '../model/time-said.ts'
import { type Corpus, documentsWith } from './corpus.ts'
import type { Accepts } from './part-scores.ts'

/** Which documents are of a time: by their own date, or by what they say. */
export interface TimeFrame {
  readonly isDated: Accepts
  readonly mentions: Accepts
}

/** The ISO day of a document, its own or that of its issue; null when nothing tells it. */
export type DateOf = (document: number) => string | null

/** A year right before a month or a day. */
const yearBefore = /(\d{4})年$/

/**
 * The documents of a time. One mentions it when it prints it: `7月28日`, `7月`, `2022年`, or the words of the question
 * (第二季度); without a year that is of the article's own.
 */
export function timeFrame(time: TimeSaid, corpus: Corpus, dateOf: DateOf): TimeFrame {
  const { from, to } = time
  let mentioning: ReadonlySet<number> | undefined
  return {
    isDated(document) {
      // An issue of that day holds reports of other days.
      const date = from === to ? (corpus.articles[document]?.date ?? null) : dateOf(document)
      return date !== null && from <= date && date <= to
    },
    mentions(document) {
      mentioning ??= new Set(documentsMentioning(time, corpus, dateOf))
      return mentioning.has(document)
    },
  }
}

function* documentsMentioning(time: TimeSaid, corpus: Corpus, dateOf: DateOf): Generator<number> {
  if (time.reckonedFrom === null) yield* documentsWith(corpus, time.text)
  const form = printedForm(time)
  // 去年 asks for what was reported then, not for plans that name the year.
  if (form === null || (form.endsWith('年') && time.reckonedFrom !== null)) return
  const year = time.from.slice(0, 4)
  for (const document of documentsWith(corpus, form)) {
    const own = dateOf(document)?.slice(0, 4) ?? year
    if (form.endsWith('年') || printsOf(year, own, form, corpus.index.text(document))) yield document
  }
}

/** A day, a month or a year as reports print it, without the year of the first two; null for any other time. */
function printedForm({ from, to }: TimeSaid): string | null {
  const [year, month, day] = from.split('-').map(Number)
  if (from === to) return `${month}月${day}日`
  if (from.slice(0, 7) === to.slice(0, 7)) return day === 1 && Number(to.slice(8)) > 27 ? `${month}月` : null
  return from.endsWith('-01-01') && to === `${year}-12-31` ? `${year}年` : null
}

/** True when the form stands in the text with this year, or without any in an article of this year. */
function printsOf(year: string, own: string, form: string, text: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const before = text.slice(Math.max(0, at - 5), at)
    if (/\d$/.test(before)) continue
    if ((yearBefore.exec(before)?.[1] ?? own) === year) return true
  }
  return false
}

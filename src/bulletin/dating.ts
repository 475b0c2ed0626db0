import { type DateMention, dateMentions, isoDay, type Period, period } from '../text/dates.ts'
import { sentences } from '../text/sentences.ts'

/** The day of an article, or why there is none. */
export type Dating =
  | { readonly kind: 'dated'; readonly date: string; readonly inferred: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'invalid' | 'yearless'; readonly text: string }

/** A day after an issue's own date by more than this belongs to the year before. */
const LATEST_AFTER = 45
/** A full date further away than this from every reading of the dateline speaks of something else. */
const FARTHEST = 60
const DAY = 86_400_000

/**
 * The date that an article's opening tells: in its first sentence, or at the beginning of a later one. A day that is
 * not told (近日) before it leaves the article without one: the date is of something else then.
 */
export function openingMention(paragraph: string, vagueDays: readonly string[]): DateMention | null {
  const [first, ...later] = sentences(paragraph.slice(0, 1000))
  const mention = dateMentions(first?.text ?? '').find(({ day }) => day !== null)
  const before = first?.text.slice(0, mention?.start) ?? ''
  if (vagueDays.some((word) => before.includes(word))) return null
  if (mention !== undefined) return mention
  const starts = later.flatMap(({ text }) =>
    dateMentions(text).filter(({ day, start }) => day !== null && start === 0),
  )
  return starts[0] ?? null
}

/** The full dates of a text, as periods of one day. */
export function fullDates(text: string): Period[] {
  return dateMentions(text).flatMap(({ year, month, day }) => {
    const days = year === null || month === null || day === null ? null : period(year, month, day)
    return days === null ? [] : [days]
  })
}

/**
 * The day of a mention. A missing year (or month) is taken from the first anchor that gives one: `near`, full dates
 * of the article itself, only when close by; then `anchors`, what is known of the issue, best first.
 */
export function dayOf(
  mention: DateMention | null,
  near: readonly Period[],
  anchors: readonly Period[],
): Dating {
  if (mention === null || mention.day === null) return { kind: 'missing' }
  const { year, month, day, text } = mention
  if (year !== null && month !== null) {
    const date = isoDay(year, month, day)
    return date === null ? { kind: 'invalid', text } : { kind: 'dated', date, inferred: false }
  }
  if (month !== null && isoDay(2000, month, day) === null) return { kind: 'invalid', text }
  const close = near.flatMap((anchor) => {
    const date = nearest(candidates(month, day, anchor), anchor)
    return date !== null && Math.abs(distance(date, anchor)) <= FARTHEST
      ? [{ date, away: distance(date, anchor) }]
      : []
  })
  const [best] = close.toSorted((a, b) => Math.abs(a.away) - Math.abs(b.away))
  if (best !== undefined) return { kind: 'dated', date: best.date, inferred: true }
  for (const anchor of anchors) {
    const date = nearest(candidates(month, day, anchor), anchor)
    if (date !== null) return { kind: 'dated', date, inferred: true }
  }
  return anchors.length === 0 ? { kind: 'yearless', text } : { kind: 'invalid', text }
}

/** The days that a month and a day, or a day alone, can mean around an anchor. */
function candidates(month: number | null, day: number, anchor: Period): string[] {
  const first = Number(anchor.from.slice(0, 4)) - 1
  const last = Number(anchor.to.slice(0, 4)) + 1
  const months = month === null ? Array.from({ length: 12 }, (_, at) => at + 1) : [month]
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return years.flatMap((year) => months.flatMap((each) => isoDay(year, each, day) ?? []))
}

/** The candidate nearest to the anchor that is not long after it. */
function nearest(days: readonly string[], anchor: Period): string | null {
  const early = days.filter((day) => distance(day, anchor) <= LATEST_AFTER)
  const sorted = early.toSorted((a, b) => Math.abs(distance(a, anchor)) - Math.abs(distance(b, anchor)))
  return sorted[0] ?? null
}

/** Days from the anchor to the day: negative before it, 0 within, positive after. */
function distance(day: string, anchor: Period): number {
  if (day < anchor.from) return (Date.parse(day) - Date.parse(anchor.from)) / DAY
  return day > anchor.to ? (Date.parse(day) - Date.parse(anchor.to)) / DAY : 0
}

/** The year most often printed in the first of the texts that print any, as a period; the later of two as frequent. */
export function printedYear(texts: readonly string[]): Period | null {
  for (const text of texts) {
    const counts = new Map<number, number>()
    for (const { year } of dateMentions(text))
      if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
    const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
    const whole = best === undefined ? null : period(best[0], null, null)
    if (whole !== null) return whole
  }
  return null
}

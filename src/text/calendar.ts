import { isoDay, type Period, period } from './dates.ts'

const dayLength = 86_400_000

/** The ISO day so many days later. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)
}

/** Days from one day to another of the weeks (Monday first) so many weeks away. */
export function weeksAway(day: string, from: number, to: number): Period {
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7
  const monday = daysLater(day, -sinceMonday)
  return { from: daysLater(monday, from * 7), to: daysLater(monday, to * 7 + 6) }
}

/** The stretches of `length` months (1 or 3, beginning with the year) so many of them away. */
export function monthsAway(day: string, length: number, from: number, to: number): Period | null {
  const months = monthNumber(day)
  const first = Math.floor(months / length) * length
  return wholeMonths(first + from * length, first + (to + 1) * length - 1)
}

/** Months of a year, first and last from 1. */
export function monthsOf(year: number, first: number, last: number): Period | null {
  return wholeMonths(year * 12 + first - 1, year * 12 + last - 1)
}

/** Days of a month, as far as it has them. */
export function daysOf(year: number, month: number, first: number, last: number): Period | null {
  const whole = period(year, month, null)
  const from = isoDay(year, month, first)
  if (whole === null || from === null) return null
  return { from, to: isoDay(year, month, last) ?? whole.to }
}

/** The day so many months earlier; of a shorter month its last. */
export function monthsBefore(day: string, months: number): string {
  const target = monthNumber(day) - months
  const [year, month] = [Math.floor(target / 12), (target % 12) + 1]
  return isoDay(year, month, Number(day.slice(8))) ?? period(year, month, null)?.to ?? day
}

/** The same day so many years earlier, or null when that has none. */
export function yearsBefore(day: string, years: number): string | null {
  return isoDay(Number(day.slice(0, 4)) - years, Number(day.slice(5, 7)), Number(day.slice(8)))
}

/** Months since year 0. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function wholeMonths(first: number, last: number): Period | null {
  const from = isoDay(Math.floor(first / 12), (first % 12) + 1, 1)
  const to = period(Math.floor(last / 12), (last % 12) + 1, null)?.to
  return from === null || to === undefined ? null : { from, to }
}

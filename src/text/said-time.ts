import type { Lexicon } from '../model/lexicon.ts'
import type { TimeSaid, TimeWord } from '../model/time-said.ts'
import { daysLater, daysOf, monthsAway, monthsBefore, monthsOf, weeksAway } from './calendar.ts'
import { type Period, period } from './dates.ts'
import { numberOf } from './numerals.ts'
import { timeForm } from './time-form.ts'

type Parts = Readonly<Record<string, string | undefined>>

/** A period, and whether it was said in words that count from today. */
interface Meant {
  readonly period: Period | null
  readonly reckoned: boolean
}

/**
 * The one time that a folded question names, reckoned from `today` (an ISO day): `7月28日` and `二季度` without a year
 * are the last such before it. Null when it names none, several, or one that is yet to come (2025年底投产的项目 asks of
 * a plan, which reports of any day may state).
 */
export function saidTime(folded: string, today: string, lexicon: Lexicon): TimeSaid | null {
  const [match, ...more] = folded.matchAll(timeForm(lexicon))
  if (match === undefined || more.length > 0) return null
  const { groups = {} } = match
  const { period: meant, reckoned } = meantBy(groups, today, lexicon)
  if (meant === null || meant.from > today || meant.to < meant.from) return null
  const yearless =
    !reckoned && [groups.year, groups.yearBehind, groups.wholeYear, groups.isoYear].every(isMissing)
  const said = { text: match[0].trim(), ...meant, yearless, reckonedFrom: reckoned ? today : null }
  const end = match.index + match[0].length
  const since = wordsOf('since', lexicon).find((word) => folded.startsWith(word, end))
  if (since === undefined) return said
  const text = folded.slice(match.index, end + since.length).trim()
  return { ...said, text, to: today, yearless: false, reckonedFrom: today }
}

function meantBy(parts: Parts, today: string, lexicon: Lexicon): Meant {
  const { yearWord, wholeYearWord, away, count } = parts
  const thisYear = Number(today.slice(0, 4))
  const word = yearWord ?? wholeYearWord
  const year =
    word === undefined
      ? yearOf(parts.year ?? parts.yearBehind ?? parts.wholeYear)
      : thisYear + (lexicon.yearWords.get(word) ?? 0)
  const reckoned = word !== undefined || away !== undefined || count !== undefined
  if (parts.isoYear !== undefined) return { period: isoPeriod(parts), reckoned }
  if (parts.month !== undefined)
    return { period: latest(year, thisYear, today, (then) => inMonth(parts, then, lexicon)), reckoned }
  if (parts.partOfYear !== undefined) {
    const { partOfYear } = parts
    const found = wordFor(partOfYear, '年', lexicon)
    // 年底 alone is of a year that nobody named.
    const needsYear = /^[年初中底末]/u.test(partOfYear) && year === null
    return {
      period:
        found === undefined || needsYear
          ? null
          : latest(year, thisYear, today, (then) => monthsOf(then, found.from, found.to)),
      reckoned,
    }
  }
  if (away !== undefined) return { period: awayFrom(today, away, parts, lexicon), reckoned }
  if (count !== undefined) return { period: lately(today, count, parts.unit ?? ''), reckoned }
  const day = parts.dayAlone ?? parts.dayBrief
  if (day !== undefined) return { period: latestDay(today, countOf(day)), reckoned }
  return { period: year === null ? null : period(year, null, null), reckoned }
}

function isoPeriod({ cut, isoYear, isoMonth, isoDay }: Parts): Period | null {
  // 2022.7 is a number.
  if (cut === '.' && isoDay === undefined) return null
  return period(Number(isoYear), Number(isoMonth), isoDay === undefined ? null : Number(isoDay))
}

/** In the year that was said, or the last one in which it has begun by today. */
function latest(
  year: number | null,
  thisYear: number,
  today: string,
  inYear: (year: number) => Period | null,
): Period | null {
  if (year !== null) return inYear(year)
  const now = inYear(thisYear)
  return now !== null && now.from <= today ? now : inYear(thisYear - 1)
}

function inMonth(parts: Parts, year: number, lexicon: Lexicon): Period | null {
  const month = countOf(parts.month)
  const last = parts.lastMonth ?? parts.endMonthAlone
  if (last !== undefined) return monthsOf(year, month, countOf(last))
  if (parts.partOfMonth !== undefined) {
    const word = wordFor(parts.partOfMonth, '月', lexicon)
    return word === undefined ? null : daysOf(year, month, word.from, word.to)
  }
  if (parts.day === undefined) return period(year, month, null)
  const first = period(year, month, countOf(parts.day))
  if (parts.endDay === undefined || first === null) return first
  const end = period(year, countOf(parts.endMonth ?? parts.month), countOf(parts.endDay))
  return end && { from: first.from, to: end.to }
}

function awayFrom(today: string, away: string, parts: Parts, lexicon: Lexicon): Period | null {
  const word = lexicon.timeWords.get(away)
  if (word === undefined) return null
  const { unit, from, to } = word
  if (unit === 'day') return { from: daysLater(today, from), to: daysLater(today, to) }
  if (unit === 'week') {
    const week = weeksAway(today, from, to)
    const day = '一二三四五六日天'.indexOf(parts.weekday ?? ' ')
    return day < 0 ? week : sameDay(daysLater(week.from, Math.min(day, 6)))
  }
  const whole = monthsAway(today, unit === 'quarter' ? 3 : 1, from, to)
  if (whole === null || unit !== 'month') return whole
  const [year, month] = [Number(whole.from.slice(0, 4)), Number(whole.from.slice(5, 7))]
  if (parts.dayThen !== undefined) return period(year, month, countOf(parts.dayThen))
  const part = parts.partThen === undefined ? undefined : wordFor(parts.partThen, '月', lexicon)
  return part === undefined ? whole : daysOf(year, month, part.from, part.to)
}

/** So many days, weeks, months or years up to today. */
function lately(today: string, count: string, unit: string): Period | null {
  const half = count === '半'
  const number = half ? 1 : countOf(count)
  if (/[天日]|day/.test(unit)) return half ? null : { from: daysLater(today, 1 - number), to: today }
  if (/周|星期|week/.test(unit)) return half ? null : { from: daysLater(today, 1 - number * 7), to: today }
  const months = /年|year/.test(unit) ? (half ? 6 : 12) : /季度/.test(unit) ? 3 : half ? 0 : 1
  if (months === 0) return { from: daysLater(today, -14), to: today }
  return { from: daysLater(monthsBefore(today, months * number), 1), to: today }
}

/** The last day of that number up to today. */
function latestDay(today: string, day: number): Period | null {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const now = period(year, month, day)
  if (now !== null && now.from <= today) return now
  return month === 1 ? period(year - 1, 12, day) : period(year, month - 1, day)
}

function sameDay(day: string): Period {
  return { from: day, to: day }
}

/** 底 of 2022年底 stands for 年底. */
function wordFor(said: string, unit: string, { timeWords }: Lexicon) {
  return timeWords.get(said) ?? timeWords.get(unit + said)
}

function yearOf(said: string | undefined): number | null {
  return said === undefined ? null : countOf(said)
}

function countOf(said: string | undefined): number {
  return said === undefined ? Number.NaN : (numberOf(said) ?? Number.NaN)
}

function isMissing(part: string | undefined): boolean {
  return part === undefined
}

function wordsOf(unit: TimeWord['unit'], { timeWords }: Lexicon): string[] {
  return [...timeWords].filter(([, word]) => word.unit === unit).map(([word]) => word)
}

import type { StatedFact } from '../../model/mentions.ts'
import type { Range } from '../../model/range.ts'
import type { FactPatterns } from './fact-patterns.ts'

/** The day on which an article is dated, as far as a bare month of it must be told past or to come. */
export interface Today {
  readonly year: number
  readonly month: number
}

/** 完成投资3亿元 and 完成主体 within a time: no date on which anything ends. */
const notEnd = /完成(?:年度)?(?:投资|产值|总?工程量)|完成[^，,]{0,4}[\d.]+%/
const reach = 12
/** 一期于去年9月投产 is said of a part. */
const phase = /^[一二三四五六首]期/u
/** Every date holds one of these; most clauses hold none. */
const dated = /[年月季底节一]/

/** A date with what it is of, and the words of what then took place, when it is past and of the whole project. */
export interface DatedEvent {
  readonly fact: StatedFact
  readonly event: string | null
}

/**
 * When something begins, is to end, or has ended, by the words of one clause: `started` (于2022年5月开工), `due`
 * (预计今年10月投产) and `opened` (去年9月投产). A date without a year is of the article's; without `today` only words
 * tell what is past.
 */
export function datesOf(
  text: string,
  clause: Range,
  { paragraph, today, patterns }: { paragraph: number; today: Today | null; patterns: FactPatterns },
): DatedEvent[] {
  const words = text.slice(clause.start, clause.end)
  if (!dated.test(words)) return []
  const found: DatedEvent[] = []
  for (const match of words.matchAll(patterns.date)) {
    const from = match.index + match[0].length
    const behind = words.slice(from, from + reach)
    const before = words.slice(0, match.index)
    const start = behind.match(patterns.begin)
    const end = behind.match(patterns.end)
    const begun = start?.index !== undefined && (end?.index === undefined || start.index <= end.index)
    if (!begun && (end === null || notEnd.test(behind))) continue
    const future =
      patterns.intend.test(before) || toCome(match[0], today) || (today === null && !/[于已]/.test(before))
    const first = phase.test(words) ? 0 : match.index
    if (begun) {
      add('started', first, from + (start?.index ?? 0) + (start?.[0].length ?? 0), future ? null : start)
      continue
    }
    if (!future) add('opened', first, from + (end?.index ?? 0) + (end?.[0].length ?? 0), end)
    else {
      const led = before.match(patterns.intend)
      add('due', led?.index ?? match.index, words.length, null)
    }
    break
  }
  return found

  function add(what: StatedFact['what'], start: number, end: number, event: RegExpMatchArray | null): void {
    const spot = { paragraph, start: clause.start + start, end: clause.start + end }
    found.push({
      fact: { what, text: text.slice(spot.start, spot.end).trim(), value: null, unit: null, spot },
      event: phase.test(words) ? null : (event?.[0] ?? null),
    })
  }
}

/** True when a date in words lies behind the article's month. */
function toCome(date: string, today: Today | null): boolean {
  if (/明年|后年|前$|年内|月内/.test(date)) return true
  if (/去年|前年/.test(date) || today === null) return false
  const stated = Number(date.match(/20\d\d/)?.[0] ?? today.year)
  if (stated !== today.year) return stated > today.year
  const month = Number(date.match(/(\d{1,2})月/)?.[1] ?? (/底|末/.test(date) ? 12 : 1))
  return month > today.month
}

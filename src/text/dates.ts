/** A date as printed, in the shape of one; whether such a day exists is for `isoDay` to say. */
export interface DateMention {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

const DIGIT = '[0-9０-９]'
const NUMERAL = '[〇○零一二三四五六七八九十]'
const TWO = `(?:${DIGIT}{1,2}|${NUMERAL}{1,3})`
const GAP = '[ \\u3000]{0,2}'
const PRINTED = new RegExp(
  [
    `(?<!${DIGIT}|${NUMERAL})(?<y>${DIGIT}{4}|${NUMERAL}{4})${GAP}年(?:${GAP}(?<m>${TWO})${GAP}月(?:${GAP}(?<d>${TWO})${GAP}[日号])?)?`,
    `(?<!${DIGIT}|${NUMERAL})(?<m2>${TWO})${GAP}月${GAP}(?<d2>${TWO})${GAP}[日号]`,
    `(?<!${DIGIT}|[-/.])(?<y3>${DIGIT}{4})(?<cut>[-/.])(?<m3>${DIGIT}{1,2})\\k<cut>(?<d3>${DIGIT}{1,2})(?!${DIGIT}|[-/.]${DIGIT})`,
    `(?<!${DIGIT}|${NUMERAL}|[月第])(?<d4>${TWO})${GAP}日(?=[,，、上下中晚凌电讯至])`,
  ].join('|'),
  'gu',
)

const OF_EVERY = new RegExp(`(?:${DIGIT}|${NUMERAL})${GAP}[年月日]|${DIGIT}[-/.]${DIGIT}`)

/**
 * Every date printed in the text, in order: `2022年7月26日`, `7月26日`, `2022年第二季度` (its year), `2022-07-26`,
 * `2022/7/26`, `二〇二二年七月`, and a bare `26日` where a time or a comma follows.
 */
export function dateMentions(text: string): DateMention[] {
  // Every shape holds one of these; most lines hold none, and to look for the shapes in them takes ten times as long.
  if (!OF_EVERY.test(text)) return []
  return Array.from(text.matchAll(PRINTED), (match) => {
    const part = match.groups ?? {}
    const start = match.index
    return {
      text: match[0],
      start,
      end: start + match[0].length,
      year: number(part.y ?? part.y3),
      month: number(part.m ?? part.m2 ?? part.m3),
      day: number(part.d ?? part.d2 ?? part.d3 ?? part.d4),
    }
  })
}

/** The day as `2022-07-26`, or null when the calendar (Gregorian, years 1900 to 2199) has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const isDay = year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1
  if (!isDay || day > daysOf(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** First and last ISO day of a year, a month or a day; null when there is none such. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** The period that a year, a month of it or a day of that covers, or null when the calendar has none such. */
export function period(year: number, month: number | null, day: number | null): Period | null {
  const from = isoDay(year, month ?? 1, day ?? 1)
  const lastMonth = month ?? 12
  const to = isoDay(year, lastMonth, day ?? daysOf(year, lastMonth))
  return from === null || to === null ? null : { from, to }
}

const IN_NAME =
  /(?<!\d)(?<y>19\d\d|20\d\d)(?:(?<cut>[-_.年]?)(?<m>0[1-9]|1[0-2]|[1-9](?!\d))(?:[-_.月]?(?<d>0[1-9]|[12]\d|3[01]|[1-9](?!\d))日?)?)?(?!\d)/u

/** The period a file name tells: `jiangxian-2022-07`, `20220729`, `简报2022年7月`, `weekly_2022`; null without one. */
export function periodOfName(name: string): Period | null {
  const part = name.match(IN_NAME)?.groups
  const year = number(part?.y)
  return year === null ? null : period(year, number(part?.m), number(part?.d))
}

const VALUES = '零一二三四五六七八九'

/** `26`, `２６`, `二十六`, `二〇二二` as a number. */
function number(digits: string | undefined): number | null {
  if (digits === undefined) return null
  if (/^\d+$/.test(digits)) return Number(digits)
  const plain = digits.normalize('NFKC').replace(/[〇○]/g, '零')
  if (/^\d+$/.test(plain)) return Number(plain)
  const [tens, ones] = plain.split('十')
  const value = (chars: string): number =>
    [...chars].reduce((sum, char) => sum * 10 + VALUES.indexOf(char), 0)
  if (ones === undefined) return value(plain)
  return (tens === '' || tens === undefined ? 1 : value(tens)) * 10 + value(ones)
}

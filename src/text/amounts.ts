import { multiplierFactor, numberOf, numeralCharacters, numeralRange } from './numerals.ts'

/** A number as printed, with what is said of how exact it is. */
export interface Amount {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Length of the words before the number that belong to it (约, 超过). */
  readonly prefix: number
  /** Without its multiplier: 22.64 of 22.64亿. Of a range its lower end. */
  readonly value: number
  /** The upper end of a range, in the same multiplier; else the value. */
  readonly high: number
  /** `万`, `亿`, `千万`, `万亿`, `%` for a fraction, or nothing. */
  readonly multiplier: string
  /** By the words at the number; what stands behind its unit (以上) is for others to see. */
  readonly precision: 'exact' | 'over' | 'under' | 'nearly' | 'about'
  readonly chinese: boolean
  /** 百, 千, 万 alone, which mostly are part of a word or say no more than “many”. */
  readonly bare: boolean
}

const figure = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
// 千瓦, 千米, 百分点: units of their own, and no thousand.
const one = '(?:[〇零一二两三四五六七八九十万亿]|千(?![瓦米克伏卡帕])|百(?!分))'
const numeral = `${one}+(?:点[〇零一二三四五六七八九]+(?![十百千])[万亿]*)?`
const digit = '[〇零一二两三四五六七八九十]'
const multiplier = '万亿|[十百千]?[万亿]|千(?![瓦米克伏卡帕])|百(?!分)'
const between = '[-–—―~～至到]{1,2}'
const space = '[ \\u00a0\\u3000]?'

/** How exact the words before a number say it is; those in front of longer ones that begin alike. */
const prefixes: readonly (readonly [string, Amount['precision']])[] = [
  ['不超过', 'under'],
  ['不高于', 'under'],
  ['最多', 'under'],
  ['至多', 'under'],
  ['不足', 'under'],
  ['不到', 'under'],
  ['低于', 'under'],
  ['少于', 'under'],
  ['不少于', 'over'],
  ['不低于', 'over'],
  ['至少', 'over'],
  ['超过', 'over'],
  ['突破', 'over'],
  ['高于', 'over'],
  ['多于', 'over'],
  ['超', 'over'],
  ['逾', 'over'],
  ['上(?=[十百千万亿])', 'over'],
  ['过(?=[百千万亿])', 'over'],
  ['将近', 'nearly'],
  ['接近', 'nearly'],
  ['近', 'nearly'],
  ['大约', 'about'],
  ['约为', 'about'],
  ['约', 'about'],
]
const precisions = new Map(prefixes.map(([word, precision]) => [word.replace(/\(.*/, ''), precision]))

/** A fraction in words, a number in figures with its multiplier, or a Chinese numeral; each may be a range. */
const form = new RegExp(
  [
    `(?<about>${prefixes.map(([word]) => word).join('|')})?${space}(?:`,
    `(?<!第|[${numeralCharacters}\\d])(?<of>[一二三四五六七八九十百千]{1,3})分之(?<part>${figure}|${digit}+百?(?:点${digit}+)?|百)(?<partOver>多)?`,
    `|(?<![\\dA-Za-z.:：]|[A-Za-z]-|第|第 )(?<low>${figure})(?!\\.?\\d|[:：]\\d)(?:%(?=${between}\\d))?(?:(?<over1>[余多来几])?${space}(?<mult1>${multiplier})`,
    `(?:(?<rest>${figure})(?<restMult>千万|百万|[万千百])(?![瓦米克伏卡帕分])(?!${between}))?)?`,
    `(?<over2>[余多来几])?(?:${between}(?<high>${figure})${space}(?<mult2>${multiplier})?(?<over3>[余多])?)?`,
    `|(?<![${numeralCharacters}\\d.第数几])(?<clow>${numeral})(?:(?<cover1>[余多来几])(?<cmult>万亿|[万亿])?)?`,
    `(?:${between}(?<chigh>${numeral}))?)`,
  ].join(''),
  'gu',
)
const wide = /[０-９．，％]/g

/** Full-width figures and signs as ASCII, place for place. */
export function withAsciiFigures(text: string): string {
  return text.replace(wide, (char) => char.normalize('NFKC'))
}

/**
 * Every number of the text (full width made ASCII by `withAsciiFigures`) in figures or Chinese numerals, in order,
 * with 余, 约, ranges (3至5万), sums of multipliers (1亿2000万) and fractions in words (百分之百, 三分之二: in percent).
 * Ordinals (第28), numbers within names (B-20) and times (10:30) are none.
 */
export function amounts(text: string): Amount[] {
  const found: Amount[] = []
  for (const match of text.matchAll(form)) {
    const part = match.groups ?? {}
    const read =
      part.of !== undefined ? fraction(part) : part.low !== undefined ? inFigures(part) : inNumerals(part)
    if (read === null) continue
    const about = part.about ?? ''
    const number = match[0].slice(about.length).trimStart()
    // Without a word before it, neither does a space belong to the number.
    const prefix = about === '' ? 0 : match[0].length - number.length
    const over = [part.partOver, part.over1, part.over2, part.over3, part.cover1].some(
      (word) => word !== undefined,
    )
    found.push({
      ...read,
      text: match[0].slice(match[0].length - number.length - prefix),
      start: match.index + match[0].length - number.length - prefix,
      end: match.index + match[0].length,
      prefix,
      precision: precisions.get(about) ?? (over ? 'over' : 'exact'),
      chinese: part.low === undefined && !/\d/.test(number),
    })
  }
  return found
}

type Parts = Readonly<Record<string, string | undefined>>
type Read = Pick<Amount, 'value' | 'high' | 'multiplier' | 'bare'> | null

/** 百分之九十五 as 95 %, 三分之二 as 66.67 %. */
function fraction({ of = '', part = '' }: Parts): Read {
  const whole = numberOf(of)
  const parts = numberOf(part)
  if (whole === null || parts === null || whole === 0) return null
  const value = Number(((parts / whole) * 100).toPrecision(4))
  return { value, high: value, multiplier: '%', bare: false }
}

function inFigures({ low = '', high, mult1, mult2, rest, restMult = '' }: Parts): Read {
  const own = mult1 ?? ''
  const multiplier = own === '' ? (mult2 ?? '') : own
  const more =
    rest === undefined ? 0 : ((numberOf(rest) ?? 0) * multiplierFactor(restMult)) / multiplierFactor(own)
  const value = numberOf(low)
  if (value === null) return null
  const until = high === undefined ? null : numberOf(high)
  const upper =
    until === null ? null : (until * multiplierFactor(mult2 ?? multiplier)) / multiplierFactor(multiplier)
  return ordered(rounded(value + more), upper === null ? null : rounded(upper), multiplier)
}

function inNumerals({ clow = '', cmult, chigh }: Parts): Read {
  const [, decimal = '', power = ''] = clow.match(/^(.+点.+?)([万亿]*)$/) ?? []
  if (decimal !== '') return decimalOf(decimal, power)
  const range = numeralRange(clow)
  if (range === null) return null
  const upper = chigh === undefined ? null : numeralRange(chigh)
  const shown = cmult === undefined && upper !== null ? (chigh ?? '') : clow
  const own = cmult ?? shown.match(/(?<=[^万亿])[万亿]+$|^[万亿]+$/)?.[0] ?? ''
  // 三至五万: the multiplier behind counts for both.
  const factor = multiplierFactor(own)
  const lower =
    cmult !== undefined || (upper !== null && !/[万亿]$/.test(clow)) ? range.low : range.low / factor
  const end = cmult !== undefined ? range.high : upper === null ? range.high / factor : upper.high / factor
  const bare = /^[百千万亿]+$/.test(clow) && upper === null
  const read = ordered(rounded(lower), rounded(end), own)
  return { ...read, bare }
}

/** 一点五 and 亿. */
function decimalOf(decimal: string, multiplier: string): Read {
  const value = numberOf(decimal)
  return value === null ? null : ordered(value, null, multiplier)
}

/** What falls from its first number to the second is no range: the first stands alone. */
function ordered(value: number, high: number | null, multiplier: string): NonNullable<Read> {
  return { value, high: high === null || high < value ? value : high, multiplier, bare: false }
}

/** Printed decimals have few places; what lies beyond fifteen is binary floating point's. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15))
}

/** A number as printed, with what is said of how exact it is. */
export interface Amount {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Without its multiplier: 22.64 of 22.64亿. Of a range its lower end. */
  readonly value: number
  /** The upper end of a range, in the same multiplier; else the value. */
  readonly high: number
  /** `万`, `亿`, `万亿`, or nothing. */
  readonly multiplier: string
  readonly precision: 'exact' | 'over' | 'nearly' | 'about'
  readonly chinese: boolean
}

const figure = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const numeral = '[〇零一二两三四五六七八九十百千]+'
const between = '[-–—―~～至到]{1,2}'
/** 约, 近, 超 before a number; 余, 多, 来 behind it. A fraction of a hundred is a number of its own. */
const form = new RegExp(
  [
    '(?<about>约为?|大约|左右|将近|接近|近|超过|超|逾|突破|不少于|不低于|至少|不足|不到)?',
    `(?:百分之(?<percent>${figure}|${numeral}(?:点${numeral})?)|`,
    `(?<!第|[\\d.])(?<low>${figure}|${numeral})(?<over1>余|多|来)?(?<mult1>万亿|[百千]?[万亿])?(?<over2>余|多|来)?`,
    `(?:${between}(?<high>${figure}|${numeral})(?<mult2>万亿|[百千]?[万亿])?(?<over3>余|多)?)?)`,
  ].join(''),
  'gu',
)
const wide = /[０-９．，％]/g
const precisions = new Map<string, Amount['precision']>([
  ['约', 'about'],
  ['约为', 'about'],
  ['大约', 'about'],
  ['近', 'nearly'],
  ['将近', 'nearly'],
  ['接近', 'nearly'],
  ['不足', 'nearly'],
  ['不到', 'nearly'],
])

/** Full-width figures and signs as ASCII, place for place. */
export function withAsciiFigures(text: string): string {
  return text.replace(wide, (char) => char.normalize('NFKC'))
}

/**
 * Every number of the text (full width made ASCII by `withAsciiFigures`) in figures or Chinese numerals, in order,
 * with 余, 约, ranges (3至5万) and percentages in words (百分之百, whose multiplier is `%`). Ordinals (第28) are none.
 */
export function amounts(text: string): Amount[] {
  const found: Amount[] = []
  for (const match of text.matchAll(form)) {
    const part = match.groups ?? {}
    const low = numberOf(part.percent ?? part.low ?? '')
    if (low === null) continue
    const about = part.about ?? ''
    const start = match.index
    const multiplier = part.percent === undefined ? (part.mult1 ?? part.mult2 ?? '') : '%'
    const high = part.high === undefined ? low : (numberOf(part.high) ?? low)
    const over = part.over1 ?? part.over2 ?? part.over3
    const said = about === '' ? undefined : (precisions.get(about) ?? 'over')
    found.push({
      text: match[0],
      start,
      end: start + match[0].length,
      value: low,
      high,
      multiplier,
      precision: said ?? (over === undefined ? 'exact' : 'over'),
      chinese: !/\d/.test(part.percent ?? part.low ?? ''),
    })
  }
  return found
}

const digits = '零一二三四五六七八九'

/** `1,234.5`, `三百二十`, `两千零五`, `十`, `三点五` as a number; null for what is none (`千百`). */
export function numberOf(text: string): number | null {
  const plain = text.replaceAll(',', '')
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  const [whole = '', rest = ''] = text.replaceAll('〇', '零').replaceAll('两', '二').split('点')
  const value = wholeNumber(whole)
  if (value === null || rest === '') return value
  const decimals = [...rest].map((char) => digits.indexOf(char)).join('')
  return Number(`${value}.${decimals}`)
}

const weights: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

function wholeNumber(text: string): number | null {
  if (!/^[零一二三四五六七八九十百千]+$/.test(text)) return null
  // 二〇二二: figures one by one.
  if (!/[十百千]/.test(text)) return Number([...text].map((char) => digits.indexOf(char)).join(''))
  if (/[十百千]{2}/.test(text)) return null
  let sum = 0
  let last = 0
  for (const char of text) {
    const weight = weights[char]
    if (weight === undefined) last = digits.indexOf(char)
    else {
      sum += (last === 0 ? 1 : last) * weight
      last = 0
    }
  }
  return sum + last
}

const factors: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
}

/** `千万` as 10,000,000; nothing and `%` as 1. */
export function multiplierFactor(multiplier: string): number {
  return [...multiplier].reduce((factor, char) => factor * (factors[char] ?? 1), 1)
}

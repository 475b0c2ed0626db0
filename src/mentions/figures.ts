import type { Article } from '../model/article.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Figure } from '../model/mentions.ts'
import { type Amount, amounts, multiplierFactor, withAsciiFigures } from '../text/amounts.ts'
import { dateMentions } from '../text/dates.ts'
import { measured, measuredTogether } from './measured.ts'
import type { Recogniser } from './recogniser.ts'
import { type UnitAt, type UnitFound, unitFinder } from './units.ts'

/** Of a numeral and a counter, those from here on count: 一个, 一家 and the like mostly say no more than “a”. */
const leastCounted = 2
const perYear = /(?:年产(?:量|能)?|年均?|每年|年处理(?:量|能力)?|年[\p{Script=Han}]{1,4})$/u
const invested = /投资(?:额|总额)?(?:为|达|约)?$/u

/** Every quantity of an article's paragraphs, in order, with what it measures. Dates and ordinals are none. */
export function readFigures(article: Article, { lexicon }: Recogniser): Figure[] {
  const unitAt = unitFinder(lexicon)
  return article.paragraphs.flatMap((text, paragraph) => figuresOf(text, paragraph, unitAt, lexicon))
}

function figuresOf(printed: string, paragraph: number, unitAt: UnitAt, lexicon: Lexicon): Figure[] {
  const text = withAsciiFigures(printed)
  const skipped = datesAndNames(text, lexicon.notFigures)
  const found: Figure[] = []
  let last: { end: number; counted: boolean } = { end: -1, counted: false }
  for (const amount of amounts(text)) {
    if (skipped[amount.start] === 1 || skipped[amount.end - 1] === 1) continue
    const unit =
      amount.multiplier === '%'
        ? { text: '', unit: null }
        : unitBehind(text, amount, unitAt, last.end === amount.start)
    if (unit === null || isName(amount, unit, lexicon)) continue
    const end = amount.end + unit.text.length
    const counted = unit.unit === null && amount.multiplier !== '%'
    const previous = found.at(-1)
    // 7馆两中心: two counts side by side are one figure.
    if (counted && last.counted && last.end === amount.start && previous !== undefined) {
      found[found.length - 1] = joined(previous, printed, end)
    } else found.push(figureOf(printed, text, { amount, unit, end, paragraph }, lexicon))
    last = { end, counted }
  }
  return found
}

/** Marks the code units of dates and of fixed words with numerals. Linear: each word is looked for once. */
function datesAndNames(text: string, notFigures: ReadonlySet<string>): Uint8Array {
  const marks = new Uint8Array(text.length)
  for (const { start, end } of dateMentions(text)) marks.fill(1, start, end)
  for (const word of notFigures)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      marks.fill(1, at, at + word.length)
  return marks
}

function unitBehind(text: string, amount: Amount, unitAt: UnitAt, joins: boolean): UnitFound | null {
  const unit = unitAt(text, amount.end)
  if (unit === null) return null
  const next = text.charAt(amount.end + unit.text.length)
  // 7月份, 8年级, 3号: parts of dates and names.
  if (/[年月日号]$/.test(unit.text) && amount.multiplier === '' && /\d{4}|^\d{1,2}$/.test(amount.text))
    return null
  if (unit.unit !== null || !amount.chinese) return /[A-Za-z]/.test(next) ? null : unit
  return (joins || amount.value >= leastCounted) && amount.text.length <= 4 && counts(unit, next)
    ? unit
    : null
}

/** 二期 and 五厂 name, 两厂 counts. */
function isName({ chinese, text }: Amount, unit: UnitFound, { nameCounters }: Lexicon): boolean {
  return chinese && unit.unit === null && nameCounters.has(unit.text) && !text.endsWith('两')
}

/** In Chinese numerals only what is followed by a thing, 的 or 多 counts; 大 also begins many other words. */
function counts({ text }: UnitFound, next: string): boolean {
  return text === '大' ? /\p{Script=Han}/u.test(next) && !/[会的以]/.test(next) : !/^[年月天周次]/.test(text)
}

function figureOf(
  printed: string,
  text: string,
  { amount, unit, end, paragraph }: { amount: Amount; unit: UnitFound; end: number; paragraph: number },
  { attributeWords }: Lexicon,
): Figure {
  const start = amount.start
  const before = text.slice(Math.max(0, start - 60), start)
  const share = amount.multiplier === '%'
  const counted = unit.text === '大' ? '个' : unit.text
  const per = unit.unit?.kind === 'mass' && perYear.test(before) ? '/年' : ''
  const plain = share ? '%' : (unit.unit?.plain ?? counted)
  const factor = share ? 1 : multiplierFactor(amount.multiplier) * (unit.unit?.factor ?? 1)
  return {
    text: printed.slice(start, end),
    value: amount.value,
    unit: share ? '%' : `${amount.multiplier}${counted}${per}`,
    amount: {
      low: rounded(amount.value * factor),
      high: rounded(amount.high * factor),
      unit: `${plain}${per}`,
    },
    precision: amount.precision,
    measures: measured(printed, start, end, unit.unit?.kind ?? 'count', attributeWords),
    doubt: unit.unit?.kind === 'mass' && invested.test(before) ? 'mass-as-investment' : null,
    spot: { paragraph, start, end },
  }
}

function joined(previous: Figure, printed: string, end: number): Figure {
  const { spot } = previous
  return {
    ...previous,
    text: printed.slice(spot.start, end),
    measures: measuredTogether(printed, spot.start, end),
    spot: { ...spot, end },
  }
}

/** Printed decimals have few places; what lies beyond nine is binary floating point's. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

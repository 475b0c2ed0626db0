import type { Article } from '../../model/article.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import type { Figure, Precision } from '../../model/mentions.ts'
import { type Amount, amounts, withAsciiFigures } from '../../text/amounts.ts'
import { multiplierFactor } from '../../text/numerals.ts'
import { wordsOf } from '../article-texts.ts'
import type { Recogniser } from '../recogniser.ts'
import { type TextWords, textWords } from '../text-words.ts'
import { type Candidate, isFigure } from './counted.ts'
import { measured } from './measured.ts'
import { noFigures } from './not-figures.ts'
import { periodOf } from './period.ts'
import { type UnitAt, type UnitFound, unitFinder } from './units.ts'

const invested = /投资(?:额|总额)?(?:为|达|约)?$/u
const share: UnitFound = { text: '', unit: { plain: '%', factor: 1, kind: 'share' }, per: '' }
/** What stands behind a unit and says how exact the number is; 公里多, 以上. */
const behind = /^(?:(?<over>多(?![种次个家名])|以上|之多|有余)|(?<under>以下|以内|之内)|(?<about>左右|上下))/u

/** Every quantity of an article's paragraphs, in order, with what it measures. Dates, ordinals and names are none. */
export function readFigures(article: Article, { lexicon, segmenter }: Recogniser): Figure[] {
  const unitAt = unitFinder(lexicon)
  return article.paragraphs.flatMap((printed, paragraph) => {
    const text = withAsciiFigures(printed)
    const numbers = amounts(text)
    if (numbers.length === 0) return []
    const own = wordsOf(article, segmenter)[paragraph]
    const words = own?.text === text ? own : textWords(text, segmenter)
    const found = candidatesOf(text, numbers, words, unitAt, lexicon)
    return found.map((group, at) =>
      figureOf(
        group,
        {
          printed,
          paragraph,
          from: found[at - 1]?.at(-1)?.end ?? 0,
          until: found[at + 1]?.[0]?.amount.start ?? text.length,
        },
        lexicon,
      ),
    )
  })
}

/** The figures of a text; counts that stand side by side (7馆两中心) are one. */
function candidatesOf(
  text: string,
  numbers: readonly Amount[],
  words: TextWords,
  unitAt: UnitAt,
  lexicon: Lexicon,
): Candidate[][] {
  const found: Candidate[][] = []
  // Few numbers are candidates, and what stands in a text that is no figure takes long to look for.
  let excluded: Uint8Array | null = null
  for (const number of numbers) {
    const previous = found.at(-1)
    const last = previous?.at(-1)
    // 平方千米: within the unit of the number before it.
    if (last !== undefined && number.start < last.end) continue
    const amount = withoutStrangePrefix(number, words)
    const joins = last !== undefined && last.end === amount.start && last.unit.unit === null
    const candidate = candidateAt({ text, words, amount, joins }, unitAt)
    if (candidate === null || !isFigure(candidate, lexicon)) continue
    excluded ??= noFigures(text, lexicon)
    if (excluded[number.start + number.prefix] === 1 || excluded[number.end - 1] === 1) continue
    if (joins && candidate.unit.unit === null) previous?.push(candidate)
    else found.push([candidate])
  }
  return found
}

/** 签约30个: the 约 is of another word. */
function withoutStrangePrefix(amount: Amount, words: TextWords): Amount {
  if (amount.prefix === 0 || words.isBound(amount.start)) return amount
  const { prefix, text, start } = amount
  return { ...amount, prefix: 0, text: text.slice(prefix), start: start + prefix, precision: 'exact' }
}

function candidateAt(found: Omit<Candidate, 'unit' | 'end'>, unitAt: UnitAt): Candidate | null {
  const { text, amount } = found
  if (amount.multiplier === '%') return { ...found, unit: share, end: amount.end }
  const at = amount.end + (/^[ \u00a0\u3000]/.test(text.slice(amount.end, amount.end + 1)) ? 1 : 0)
  const unit = unitAt(text, at)
  return unit === null ? null : { ...found, unit, end: at + unit.text.length }
}

interface Place {
  readonly printed: string
  readonly paragraph: number
  /** Where the figure before it ends and the one behind it begins. */
  readonly from: number
  readonly until: number
}

function figureOf(
  group: readonly Candidate[],
  { printed, paragraph, from, until }: Place,
  lexicon: Lexicon,
): Figure {
  const [first, ...more] = group as [Candidate, ...Candidate[]]
  const { text, words, amount, unit } = first
  const { start } = amount
  const end = group.at(-1)?.end ?? first.end
  const per = periodOf({ text, words, from, start }, unit.unit?.kind ?? 'count', lexicon)
  const factor = multiplierFactor(amount.multiplier) * (unit.unit?.factor ?? 1)
  const units = group.map((each) => unitOf(each))
  const measures = measured(
    { text: printed, words, start, end, from, until, kind: unit.unit?.kind ?? 'count' },
    lexicon,
  )
  return {
    text: printed.slice(start, end),
    value: amount.value,
    unit: `${units.join('/')}${per}`,
    amount: {
      low: rounded(amount.value * factor),
      high: rounded(amount.high * factor),
      unit: `${unit.unit?.plain ?? counterOf(unit)}${unit.per}${per}`,
    },
    precision: precisionOf(amount, text.slice(end, end + 2)),
    measures,
    doubt:
      unit.unit?.kind === 'mass' && invested.test(text.slice(Math.max(0, start - 8), start))
        ? 'mass-as-investment'
        : null,
    ...(more.length > 0 && {
      parts: group.map((each, at) => ({ value: each.amount.value, unit: units[at] ?? '' })),
    }),
    spot: { paragraph, start, end },
  }
}

function unitOf({ amount, unit }: Candidate): string {
  return amount.multiplier === '%'
    ? '%'
    : `${amount.multiplier}${unit.unit === null ? counterOf(unit) : unit.text}`
}

/** 六大 counts as 六个 does. */
function counterOf({ text }: UnitFound): string {
  return text === '大' ? '个' : text
}

function precisionOf(amount: Amount, rest: string): Precision {
  const said = rest.match(behind)?.groups
  if (said === undefined || amount.precision !== 'exact') return amount.precision
  return said.over !== undefined ? 'over' : said.under !== undefined ? 'under' : 'about'
}

/** Printed decimals have few places; what lies beyond twelve is binary floating point's. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12))
}

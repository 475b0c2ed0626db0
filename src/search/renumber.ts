import type { Lexicon } from '../model/lexicon.ts'
import { type Amount, amounts } from '../text/amounts.ts'
import { chineseNumeral, multiplierFactor } from '../text/numerals.ts'
import { type Corpus, standsWhole } from './corpus.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A longer text is a passage that was pasted, with its numbers as printed. */
const longest = 120
/** So many characters behind a number tell which of its forms the corpus has with the same things. */
const mostContext = 2
/** More decimals are not printed. */
const mostDecimals = 4
const calendar = /^[年月日号时点分期]/

/**
 * A folded question with its numbers in the form in which the corpus has them: 二十八个 for 28个 or the other way,
 * 24000 for 2.4万, and 171.18亿 for 一百七十一亿 where nothing is exactly so much. Null when all stand there as typed,
 * or in no form.
 */
export function renumber(folded: string, { corpus, lexicon }: Vocabulary): string | null {
  if (folded.length > longest) return null
  let text = folded
  for (const found of amounts(folded).toReversed()) {
    const amount = withPercent(found, folded)
    const start = amount.start + amount.prefix
    const [typed, behind] = [folded.slice(start, amount.end), folded.slice(amount.end)]
    const form = counts(amount, behind, lexicon) ? standingForm(typed, amount, behind, corpus) : null
    if (form !== null) text = `${text.slice(0, start)}${form}${text.slice(amount.end)}`
  }
  return text === folded ? null : text
}

/** The sign of 30% as its multiplier, as 百分之三十 has it. */
function withPercent(amount: Amount, folded: string): Amount {
  const isShare = amount.multiplier === '' && folded[amount.end] === '%'
  return isShare ? { ...amount, multiplier: '%', end: amount.end + 1 } : amount
}

/** True for a quantity of something; a bare numeral is mostly part of a name. */
function counts({ bare, value, high, multiplier }: Amount, behind: string, lexicon: Lexicon): boolean {
  if (bare || high !== value || calendar.test(behind)) return false
  const measured = [...lexicon.counters, ...lexicon.units.keys()]
  return multiplier !== '' || !Number.isInteger(value) || measured.some((unit) => behind.startsWith(unit))
}

/** The form that stands with most of what is behind the number, the one typed first; null when that is the typed one. */
function standingForm(typed: string, amount: Amount, behind: string, corpus: Corpus): string | null {
  const context = /^\p{Script=Han}*/u.exec(behind)?.[0].slice(0, mostContext) ?? ''
  const exact = [typed, ...exactForms(amount)]
  // 28 alone may be 28% as well as 28 things.
  const least = amount.multiplier === '' ? Math.min(1, context.length) : 0
  for (let length = context.length; length >= least; length -= 1) {
    const found = exact.find((form) => standsWhole(corpus, form + context.slice(0, length)))
    if (found !== undefined) return found === typed ? null : found
  }
  const near = nearForms(amount, corpus)
  const unit = context.slice(0, 1)
  return [unit, ''].flatMap((each) => near.filter((form) => standsWhole(corpus, form + each)))[0] ?? null
}

function exactForms({ value, multiplier }: Amount): string[] {
  if (multiplier === '%') return [`${value}%`, `百分之${chineseNumeral(value)}`]
  const plain = value * multiplierFactor(multiplier)
  return ['', '万', '亿'].flatMap((name) => {
    const shown = Number((plain / multiplierFactor(name)).toPrecision(12))
    const isPrinted = shown >= 1 && decimalsOf(shown) <= mostDecimals
    return isPrinted
      ? [...new Set([`${shown}${name}`, `${grouped(shown)}${name}`, ...spoken(shown, name)])]
      : []
  })
}

/** 两百 beside 二百, and 两个 beside 二个. */
function spoken(value: number, multiplier: string): string[] {
  const numeral = chineseNumeral(value)
  const other = numeral === '二' ? '两' : numeral.startsWith('二百') ? `两${numeral.slice(1)}` : numeral
  return [`${other}${multiplier}`, `${numeral}${multiplier}`]
}

/** What it may be, said less exactly: 171亿 of 171.18亿, and the other way. */
function nearForms({ value, multiplier }: Amount, { index }: Corpus): string[] {
  if (multiplier === '') return []
  if (!Number.isInteger(value)) {
    const near = [Math.floor(value), Math.round(value)]
    return near.flatMap((each) => [`${each}${multiplier}`, `${chineseNumeral(each)}${multiplier}`])
  }
  const decimals = Array.from({ length: 100 }, (_, at) => String(at).padStart(2, '0'))
  return [...decimals.map((each) => each.replace(/0$/, '')), ...decimals]
    .map((each) => `${value}.${each}`)
    .filter((each) => !each.endsWith('.') && index.documentFrequency(each) > 0)
    .map((each) => `${each}${multiplier}`)
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}

function grouped(value: number): string {
  return String(value).replace(/(?<!\..*)\B(?=(?:\d{3})+(?!\d))/g, ',')
}

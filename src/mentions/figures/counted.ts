import type { Lexicon } from '../../model/lexicon.ts'
import type { Amount } from '../../text/amounts.ts'
import type { TextWords } from '../text-words.ts'
import type { UnitFound } from './units.ts'

/** A number and its unit at a place of a text. */
export interface Candidate {
  readonly text: string
  readonly words: TextWords
  readonly amount: Amount
  readonly unit: UnitFound
  /** Where number and unit end. */
  readonly end: number
  /** True when a count stands right before it, as 5馆 before 一中心. */
  readonly joins: boolean
}

/** Of a numeral and a counter, those from here on count: 一个, 一家 and the like mostly say no more than “a”. */
const leastCounted = 2
/** Counters in Chinese numerals longer than this are no counts but names. */
const longestCounted = 5
/** What always begins a word of its own behind a unit. */
const bounds = /^(?:左右|上下|以上|以下|以内)/
/** What shows that 3年 is a time that passes and no year: within, since, after; for, every. */
const passes = /^[内来间多前后以之的]/
const passing = /[期经长续达了满共过用每近约]$/

/** True when number and unit say how much or how many; false for ordinals, names, dates and words with a numeral. */
export function isFigure(candidate: Candidate, lexicon: Lexicon): boolean {
  const { text, words, amount, unit, end } = candidate
  const number = amount.start + amount.prefix
  if (/^[A-Za-z]/.test(text.slice(end, end + 1)) && /[A-Za-z]$/.test(unit.text)) return false
  if (amount.chinese && !words.isBound(number) && amount.prefix === 0) return false
  if (!words.isBound(end) && /^\p{Script=Han}$/u.test(unit.text) && !bounds.test(text.slice(end, end + 2)))
    return false
  if (amount.bare && amount.prefix === 0) return false
  if (isPointedAt(text, amount.start, words, lexicon)) return false
  if (unit.text === '年') return lasts(candidate)
  if (unit.unit !== null) return true
  return !amount.chinese || counts(candidate, lexicon)
}

/** 这3家, 前两个月: counted before, or the first of them. */
function isPointedAt(text: string, start: number, words: TextWords, { figureWords }: Lexicon): boolean {
  return words.isBound(start) && figureWords.pointer.has(text.slice(words.startOf(start), start))
}

function lasts({ text, amount, end }: Candidate): boolean {
  if (amount.value >= 1000 || (amount.chinese && amount.value < leastCounted)) return false
  const before = text.slice(Math.max(0, amount.start - 1), amount.start)
  return (
    passes.test(text.slice(end)) ||
    passing.test(before) ||
    (amount.prefix > 0 && amount.precision !== 'nearly')
  )
}

/** 二台, 五厂 and 三中 name, 两台 and 三台 count; 大 begins many other words. */
function counts({ text, amount, unit, end, joins }: Candidate, { nameCounters }: Lexicon): boolean {
  const numeral = amount.text.slice(amount.prefix)
  if ((amount.value < leastCounted && !joins) || numeral.length > longestCounted || numeral === '二')
    return false
  if (nameCounters.has(unit.text) && !numeral.endsWith('两')) return false
  const next = text.slice(end, end + 1)
  // 十二大 is a congress, 十大 counts.
  if (unit.text === '大' && amount.value > 10) return false
  return unit.text !== '大' || (/\p{Script=Han}/u.test(next) && !/[会的以]/.test(next))
}

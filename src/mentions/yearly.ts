import type { Lexicon, UnitKind } from '../model/lexicon.ts'
import type { TextWords } from './text-words.ts'

const sign = /[，,。；;：:！!？?\n、（）()]/
/** Kinds of quantity that are produced or used year by year; money and shares are so by their very name. */
const kinds: readonly UnitKind[] = ['mass', 'length', 'area', 'volume', 'energy', 'count']
/** How far before its number a yearly word may stand (年产各类石墨制品6000吨). */
const reach = 16

/** True when the words between the figure before and this one say that the quantity is one for each year. */
export function isYearly(
  { text, words, from, start }: { text: string; words: TextWords; from: number; start: number },
  kind: UnitKind,
  { figureWords: { yearly } }: Lexicon,
): boolean {
  if (!kinds.includes(kind)) return false
  const least = Math.max(from, start - reach)
  for (let at = start - 1; at >= least && !sign.test(text.charAt(at)); at -= 1) {
    if (text[at] !== '年' && text[at] !== '每') continue
    // 今年产, 2022年产: the year is of a date.
    if (!words.isBound(at) || /[\d〇零一二三四五六七八九十]/.test(text.charAt(at - 1))) continue
    for (let length = 2; length <= 6 && at + length <= start; length += 1)
      if (yearly.has(text.slice(at, at + length))) return true
  }
  return false
}

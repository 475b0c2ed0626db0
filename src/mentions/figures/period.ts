import type { Lexicon } from '../../model/lexicon.ts'
import type { UnitKind } from '../../model/word-kinds.ts'
import type { TextWords } from '../text-words.ts'

const sign = /[，,。；;：:！!？?\n、（）()]/
/** Kinds of quantity that are produced or used year by year or day by day; money and shares are so by their very name. */
const kinds: readonly UnitKind[] = ['mass', 'length', 'area', 'volume', 'energy', 'count']
/** How far before its number a yearly word may stand (年产各类石墨制品6000吨). */
const reach = 16

/** What the words between the figure before and this one say that the quantity is counted for each of; else nothing. */
export function periodOf(
  { text, words, from, start }: { text: string; words: TextWords; from: number; start: number },
  kind: UnitKind,
  { figureWords: { yearly, daily } }: Lexicon,
): '/年' | '/日' | '' {
  if (!kinds.includes(kind)) return ''
  const least = Math.max(from, start - reach)
  for (let at = start - 1; at >= least && !sign.test(text.charAt(at)); at -= 1) {
    const char = text[at]
    if (char !== '年' && char !== '日' && char !== '每') continue
    // 今年产, 2022年产, 5日产: the year or the day is of a date.
    if (!words.isBound(at) || /[\d〇零一二三四五六七八九十]/.test(text.charAt(at - 1))) continue
    for (let length = 2; length <= 6 && at + length <= start; length += 1) {
      const word = text.slice(at, at + length)
      if (yearly.has(word)) return '/年'
      if (daily.has(word)) return '/日'
    }
  }
  return ''
}

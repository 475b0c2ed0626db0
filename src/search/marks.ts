import type { Range } from '../model/range.ts'
import { type Folded, originalRange } from '../text/normalise.ts'
import { isHan, terms } from './terms.ts'

/**
 * Where the query's terms stand in the original text, merged where they touch. A single Chinese character counts
 * only when the query has no longer term that stands here: 水 alone says nothing about 污水处理.
 */
export function marks(folded: Folded, queryTerms: readonly string[]): Range[] {
  const wanted = new Set(queryTerms)
  const matched = terms(folded.text).filter((term) => wanted.has(term.text))
  const words = matched.filter((term) => !isHan(term.text) || Array.from(term.text).length > 1)
  const merged: { start: number; end: number }[] = []
  for (const term of words.length > 0 ? words : matched) {
    const range = originalRange(folded, term.start, term.end)
    const last = merged.at(-1)
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else merged.push(range)
  }
  return merged
}

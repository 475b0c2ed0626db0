import type { Range } from '../model/range.ts'
import { type Folded, originalRange } from '../text/normalise.ts'
import type { Query } from './query.ts'
import { isHan, type Term } from './terms.ts'

/**
 * Where the query's terms stand in the original text, merged where they touch. A single Chinese character counts
 * only when the query has no longer term that stands here: 水 alone says nothing about 污水处理.
 */
export function marks(folded: Folded, { terms, finder }: Pick<Query, 'terms' | 'finder'>): Range[] {
  const matched: Term[] = []
  finder.each(folded.text, (term, start, end) => matched.push({ text: terms[term] ?? '', start, end }))
  const words = matched.filter(({ text }) => !isHan(text) || Array.from(text).length > 1)
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of (words.length > 0 ? words : matched).sort((a, b) => a.start - b.start)) {
    const range = originalRange(folded, start, end)
    const last = merged.at(-1)
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else merged.push(range)
  }
  return merged
}

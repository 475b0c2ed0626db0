import type { Lexicon } from '../model/lexicon.ts'
import type { Segmenter } from '../text/segment.ts'
import type { Corpus } from './corpus.ts'

/** What questions are reworded with. */
export interface Vocabulary {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
  readonly segmenter: Segmenter
}

/** The spelling that is most of a word: of the fewest dictionary words, then the commonest, then the first met. */
export function likeliest(candidates: ReadonlyMap<string, number>, segmenter: Segmenter): string | null {
  const ranked = Array.from(candidates, ([spelling, count]) => ({
    spelling,
    count,
    parts: segmenter.cut(spelling).length,
  })).sort((a, b) => a.parts - b.parts || b.count - a.count)
  return ranked[0]?.spelling ?? null
}

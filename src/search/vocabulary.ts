import type { Lexicon } from '../model/lexicon.ts'
import type { Segmenter } from '../text/segment.ts'
import { type Corpus, countUpTo } from './corpus.ts'
import type { Spelling } from './spellings.ts'

/** What questions are reworded with. */
export interface Vocabulary {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
  readonly segmenter: Segmenter
}

/** More tell nothing more about how common a spelling is. */
const mostCounted = 200

/** The spelling that stands somewhere and is most of a word: of the fewest dictionary words, then the commonest. */
export function likeliest(
  candidates: readonly Spelling[],
  { corpus, segmenter }: Pick<Vocabulary, 'corpus' | 'segmenter'>,
): string | null {
  const ranked = candidates
    .map((spelling) => ({ ...spelling, parts: segmenter.cut(spelling.text).length }))
    .sort((a, b) => a.parts - b.parts || b.most - a.most)
  let best: { text: string; parts: number; count: number } | null = null
  for (const { text, most, parts } of ranked) {
    // Those that follow are no better.
    if (best !== null && (parts > best.parts || most <= best.count)) break
    const count = countUpTo(mostCounted, corpus, text)
    if (count > (best?.count ?? 0)) best = { text, parts, count }
  }
  return best?.text ?? null
}

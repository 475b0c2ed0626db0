import { type Corpus, frequency, inverseFrequency } from '../search/corpus.ts'
import { holds } from '../search/terms.ts'
import type { Match } from '../search/text-index.ts'

/**
 * The least share of a question's weight that the best article must hold. With 0.4, of 3,524 answerable questions
 * 2.5 % are refused, and 59 % of the same with the right paragraph taken away.
 */
const leastShare = 0.4

/** A single character, mostly a verb that could as well be another, says less than a word. */
const singleShare = 0.25

/**
 * True when the match holds enough of the question's words, each weighted by how rare it is in the corpus; a word
 * counts whole, so that 绛县 is no part of 新绛县.
 */
export function fits(words: readonly string[], match: Match | undefined, corpus: Corpus): boolean {
  if (match === undefined) return false
  const text = corpus.index.text(match.document)
  let all = 0
  let held = 0
  for (const word of words) {
    const rarity = inverseFrequency(corpus, frequency(corpus, word))
    const weight = Array.from(word).length === 1 ? rarity * singleShare : rarity
    all += weight
    if (holds(text, word)) held += weight
  }
  return held >= all * leastShare
}

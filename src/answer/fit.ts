import { type Corpus, frequency, inverseFrequency, mostFrequency } from '../search/corpus.ts'
import { holds } from '../search/terms.ts'

/**
 * The least share of a question's weight that the best article must hold. With 0.4, of 3,524 answerable questions
 * 2.5 % are refused, and 59 % of the same with the right paragraph taken away.
 */
const leastShare = 0.4

/** A single character, mostly a verb that could as well be another, says less than a word. */
const singleShare = 0.25

/**
 * True when the document holds enough of the question's words, each weighted by how rare it is in the corpus; a word
 * counts whole, so that 绛县 is no part of 新绛县.
 */
export function fits(words: readonly string[], document: number, corpus: Corpus): boolean {
  const text = corpus.index.text(document)
  const held = words.filter((word) => holds(text, word))
  const lacking = words.filter((word) => !holds(text, word))
  const isEnough = (heldWeight: number, lackingWeight: number): boolean =>
    heldWeight >= (heldWeight + lackingWeight) * leastShare
  // Counting is slow, and what the words weigh at least and at most mostly settles it.
  const least = weigh(held, (word) => mostFrequency(corpus, word), corpus)
  if (
    isEnough(
      least,
      weigh(lacking, () => 0, corpus),
    )
  )
    return true
  const counted = (word: string): number => frequency(corpus, word)
  return isEnough(weigh(held, counted, corpus), weigh(lacking, counted, corpus))
}

/** The weights of words that stand in so many documents, added up; one that stands nowhere weighs as one in a single one. */
function weigh(words: readonly string[], documents: (word: string) => number, corpus: Corpus): number {
  return words.reduce((sum, word) => {
    const rarity = inverseFrequency(corpus, Math.max(1, documents(word)))
    return sum + (Array.from(word).length === 1 ? rarity * singleShare : rarity)
  }, 0)
}

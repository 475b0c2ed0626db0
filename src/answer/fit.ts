import { type Corpus, frequency, inverseFrequency, mostFrequency } from '../search/corpus.ts'
import type { Accepts } from '../search/part-scores.ts'
import { holds } from '../search/terms.ts'

/**
 * The least share of a question's weight that the best article must hold. With 0.4, of 3,524 answerable questions
 * 2.5 % are refused, and 59 % of the same with the right paragraph taken away.
 */
const leastShare = 0.4

/** A single character, mostly a verb that could as well be another, says less than a word. */
const singleShare = 0.25

/**
 * Whether a document holds enough of the question's words, each weighted by how rare it is in the corpus; a word
 * counts whole, so that 绛县 is no part of 新绛县.
 */
export function fitting(words: readonly string[], corpus: Corpus): Accepts {
  /** By the words held: many documents may be asked, and most hold the same ones. */
  const known = new Map<string, boolean>()
  return (document) => {
    const text = corpus.index.text(document)
    const [held, lacking]: [string[], string[]] = [[], []]
    for (const word of words) (holds(text, word) ? held : lacking).push(word)
    const key = held.join(' ')
    const enough = known.get(key) ?? isEnough(held, lacking, corpus)
    known.set(key, enough)
    return enough
  }
}

function isEnough(held: readonly string[], lacking: readonly string[], corpus: Corpus): boolean {
  const suffices = (heldWeight: number, lackingWeight: number): boolean =>
    heldWeight >= (heldWeight + lackingWeight) * leastShare
  // Counting is slow, and what the words weigh at least and at most mostly settles it.
  const least = weigh(held, (word) => mostFrequency(corpus, word), corpus)
  const most = weigh(lacking, () => 0, corpus)
  if (suffices(least, most)) return true
  const counted = (word: string): number => frequency(corpus, word)
  return suffices(weigh(held, counted, corpus), weigh(lacking, counted, corpus))
}

/** The weights of words that stand in so many documents, added up; one that stands nowhere weighs as one in a single one. */
function weigh(words: readonly string[], documents: (word: string) => number, corpus: Corpus): number {
  return words.reduce((sum, word) => {
    const rarity = inverseFrequency(corpus, Math.max(1, documents(word)))
    return sum + (Array.from(word).length === 1 ? rarity * singleShare : rarity)
  }, 0)
}

import type { Seeks, Sought } from '../model/question.ts'
import { fold } from '../text/normalise.ts'
import type { Corpus } from './corpus.ts'
import { type Looks, looksOf } from './looks.ts'
import { createTermFinder, type TermFinder } from './term-finder.ts'
import { termTexts } from './terms.ts'
import { createVerbatim } from './verbatim.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Words } from './words.ts'

/** What is looked for in texts. */
export interface Query extends Words {
  readonly terms: readonly string[]
  /** In how many documents each of the terms stands. */
  readonly frequencies: readonly number[]
  readonly finder: TermFinder
  /** The share of the question that a folded text has character for character. */
  readonly verbatim: (folded: string) => number
  readonly seeks: readonly Seeks[]
  readonly looks: Looks
  /** Cuts a folded text into the words of the language. */
  readonly cut: (folded: string) => string[]
  readonly isFunctionWord: (word: string) => boolean
}

/** Enough for any question; a longer text is searched by its rarest terms. */
const mostTerms = 64

/** The query of a question in these words, which need not be its own. */
export function queryOf(
  question: Pick<Sought, 'text' | 'seeks'>,
  { words, stretches }: Words,
  vocabulary: Vocabulary,
): Query {
  const { corpus, lexicon, segmenter } = vocabulary
  const named = words.flatMap((word) => lexicon.attributeWords.get(word) ?? [])
  let verbatim: Query['verbatim'] | undefined
  const counted = rarest(termTexts(stretches.join(' ')), corpus)
  const terms = counted.map(({ term }) => term)
  return {
    words,
    stretches,
    terms,
    frequencies: counted.map(({ frequency }) => frequency),
    finder: createTermFinder(terms),
    verbatim: (folded) => {
      // Mostly one article is far ahead, and nobody asks.
      verbatim ??= createVerbatim(`${fold(question.text)} ${stretches.join(' ')}`)
      return verbatim(folded)
    },
    seeks: particular([...question.seeks, ...named]),
    looks: looksOf(lexicon),
    cut: (folded) => segmenter.cut(folded),
    isFunctionWord: (word) => lexicon.functionWords.has(word),
  }
}

/** Each kind once; any number only where no sum and no time is asked for, which are numbers, too. */
function particular(seeks: readonly Seeks[]): Seeks[] {
  const kinds = new Set(seeks)
  if (kinds.has('money') || kinds.has('time')) kinds.delete('number')
  return [...kinds]
}

interface CountedTerm {
  readonly term: string
  readonly frequency: number
}

/** The terms with their frequencies; of very many those that stand somewhere, the rarest. */
function rarest(terms: readonly string[], { index }: Corpus): readonly CountedTerm[] {
  const counted = terms.map((term) => ({ term, frequency: index.documentFrequency(term) }))
  if (counted.length <= mostTerms) return counted
  return counted
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => a.frequency - b.frequency)
    .slice(0, mostTerms)
}

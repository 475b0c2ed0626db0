import type { Lexicon } from '../model/lexicon.ts'
import { stands } from './corpus.ts'
import { textRuns } from './terms.ts'
import type { Vocabulary } from './vocabulary.ts'

const longestPhrase = 6

/**
 * English words as the Chinese that the glossary has for them, as far as it stands in the corpus: longest phrases
 * first, function words within them left out (`letters of intent`), a plural as its singular. Words that are not in
 * the glossary stay. Null when none is.
 */
export function fromEnglish(words: readonly string[], vocabulary: Vocabulary): string[] | null {
  const glossary = phrases(vocabulary)
  const chinese: string[] = []
  let translated = false
  for (let at = 0; at < words.length; ) {
    const phrase = longestAt(words, at, glossary)
    const meaning = phrase?.chinese.find((word) => stands(vocabulary.corpus, word))
    if (meaning !== undefined) translated = true
    chinese.push(meaning ?? words[at] ?? '')
    at += meaning === undefined ? 1 : (phrase?.length ?? 1)
  }
  return translated ? chinese : null
}

function longestAt(
  words: readonly string[],
  start: number,
  glossary: ReadonlyMap<string, readonly string[]>,
): { length: number; chinese: readonly string[] } | null {
  for (let length = Math.min(longestPhrase, words.length - start); length >= 1; length--) {
    const chinese = glossary.get(
      words
        .slice(start, start + length)
        .map(singular)
        .join(' '),
    )
    if (chinese !== undefined) return { length, chinese }
  }
  return null
}

type Phrases = ReadonlyMap<string, readonly string[]>
const known = new WeakMap<Lexicon, Phrases>()

/** The glossary by what understanding leaves of each phrase; made once for each lexicon. */
function phrases({ lexicon }: Vocabulary): Phrases {
  const made = known.get(lexicon)
  if (made !== undefined) return made
  const phrases = new Map(
    Array.from(lexicon.glossary, ([phrase, chinese]) => {
      const words = textRuns(phrase).filter((word) => !lexicon.functionWords.has(word))
      return [words.map(singular).join(' '), chinese]
    }),
  )
  known.set(lexicon, phrases)
  return phrases
}

function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

import type { Lexicon } from '../model/lexicon.ts'
import { stands } from './corpus.ts'
import { textRuns } from './terms.ts'
import type { Vocabulary } from './vocabulary.ts'

const longestPhrase = 6

/**
 * English words as the Chinese that the glossary has for them, as far as it stands in the corpus: longest phrases
 * first, as they are (`under construction`) or without function words (`letters of intent`), a plural as its singular.
 * Other function words are left out, words that are not in the glossary stay. Null when none is.
 */
export function fromEnglish(words: readonly string[], vocabulary: Vocabulary): string[] | null {
  const { corpus, lexicon } = vocabulary
  const glossary = phrases(vocabulary)
  const saysNothing = (word: string): boolean =>
    lexicon.functionWords.has(word) || lexicon.questionWords.has(word)
  const chinese: string[] = []
  let translated = false
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? ''
    const phrase = longestAt(words, at, glossary, saysNothing)
    const meaning = phrase?.chinese.find((each) => stands(corpus, each))
    if (meaning !== undefined) translated = true
    if (meaning !== undefined || !saysNothing(word)) chinese.push(meaning ?? word)
    at += meaning === undefined ? 1 : (phrase?.length ?? 1)
  }
  return translated ? chinese : null
}

function longestAt(
  words: readonly string[],
  start: number,
  glossary: Phrases,
  saysNothing: (word: string) => boolean,
): { length: number; chinese: readonly string[] } | null {
  for (let length = Math.min(longestPhrase, words.length - start); length >= 1; length--) {
    const stretch = words.slice(start, start + length)
    const within = [stretch[0], stretch.at(-1)].some((word) => word === undefined || saysNothing(word))
    const content = within ? [] : stretch.filter((word) => !saysNothing(word))
    const chinese = glossary.whole.get(key(stretch)) ?? glossary.content.get(key(content))
    if (chinese !== undefined) return { length, chinese }
  }
  return null
}

/** The glossary by its phrases as they are, and by those that keep several words when function words are left out. */
interface Phrases {
  readonly whole: ReadonlyMap<string, readonly string[]>
  readonly content: ReadonlyMap<string, readonly string[]>
}

const known = new WeakMap<Lexicon, Phrases>()

/** Made once for each lexicon. */
function phrases({ lexicon }: Vocabulary): Phrases {
  const made = known.get(lexicon)
  if (made !== undefined) return made
  const entries = Array.from(lexicon.glossary, ([phrase, chinese]) => ({ words: textRuns(phrase), chinese }))
  const phrases = {
    whole: new Map(entries.map(({ words, chinese }) => [key(words), chinese])),
    content: new Map(
      entries
        .map(({ words, chinese }) => ({
          words: words.filter((word) => !lexicon.functionWords.has(word)),
          chinese,
        }))
        .filter(({ words }) => words.length > 1)
        .map(({ words, chinese }) => [key(words), chinese]),
    ),
  }
  known.set(lexicon, phrases)
  return phrases
}

function key(words: readonly string[]): string {
  return words.map(singular).join(' ')
}

function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

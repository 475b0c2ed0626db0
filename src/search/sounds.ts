import { readings } from '../text/pinyin.ts'
import type { TextIndex } from './text-index.ts'

/** How the Chinese characters of a corpus are read, without tones. */
export interface Sounds {
  /** The characters that can be read so, in one string; empty when there is none. */
  readonly written: (syllable: string) => string
  /** The characters with a reading that begins with this letter. */
  readonly begunWith: (letter: string) => string
}

/** Reads these characters aloud. */
export function soundsOf(characters: readonly string[]): Sounds {
  const bySyllable = new Map<string, string>()
  const byLetter = new Map<string, string>()
  for (const char of characters) {
    const syllables = readings(char)
    for (const syllable of syllables) append(bySyllable, syllable, char)
    for (const letter of new Set(syllables.map((syllable) => syllable.charAt(0))))
      append(byLetter, letter, char)
  }
  return {
    written: (syllable) => bySyllable.get(syllable) ?? '',
    begunWith: (letter) => byLetter.get(letter) ?? '',
  }
}

function append(map: Map<string, string>, key: string, char: string): void {
  map.set(key, (map.get(key) ?? '') + char)
}

/** Enough of them to tell which spelling is the usual one. */
const mostMatches = 500

/** The strings in the texts that match the pattern, each with how often it was met, 500 matches at most. */
export function spellings(index: TextIndex, pattern: string): Map<string, number> {
  const expression = new RegExp(pattern, 'gu')
  const counts = new Map<string, number>()
  let matches = 0
  for (let document = 0; document < index.size; document++) {
    const text = index.text(document)
    for (const [spelling] of text.matchAll(expression)) {
      counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
      matches += 1
      if (matches === mostMatches) return counts
    }
  }
  return counts
}

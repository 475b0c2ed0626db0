import { readings } from '../text/pinyin.ts'

/** How the Chinese characters of a corpus are read, without tones. */
export interface Sounds {
  /** The characters that can be read so. */
  readonly written: (syllable: string) => readonly string[]
  /** The characters with a reading that begins with this letter. */
  readonly begunWith: (letter: string) => readonly string[]
}

/** Reads these characters aloud. */
export function soundsOf(characters: readonly string[]): Sounds {
  const bySyllable = new Map<string, string[]>()
  const byLetter = new Map<string, string[]>()
  for (const char of characters) {
    const syllables = readings(char)
    for (const syllable of syllables) append(bySyllable, syllable, char)
    for (const letter of new Set(syllables.map((syllable) => syllable.charAt(0))))
      append(byLetter, letter, char)
  }
  return {
    written: (syllable) => bySyllable.get(syllable) ?? [],
    begunWith: (letter) => byLetter.get(letter) ?? [],
  }
}

function append(map: Map<string, string[]>, key: string, char: string): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [char])
  else known.push(char)
}

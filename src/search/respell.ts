import { readings } from '../text/pinyin.ts'
import { stands } from './corpus.ts'
import { type Choice, patternOf, spellings } from './sounds.ts'
import { likeliest, type Vocabulary } from './vocabulary.ts'

/** Longer stretches are names and phrases that nobody mistypes as a whole. */
const longest = 12
/** From this length on a stretch may have one character that neither looks nor sounds right. */
const longEnoughForSlip = 4

/**
 * A run of Chinese that does not stand in the corpus, with what does stand there and sounds the same put in its
 * place: 素水新区 becomes 涑水新区. Longest stretches first; a dictionary word of two characters is taken as meant.
 * The same run when nothing is found.
 */
export function respell(run: string, vocabulary: Vocabulary): string {
  const { corpus, segmenter } = vocabulary
  const chars = Array.from(run)
  if (chars.length < 2 || stands(corpus, run)) return run
  const strange = chars.slice(1).map((char, at) => !stands(corpus, `${chars[at]}${char}`))
  if (!strange.includes(true)) return run
  for (let length = Math.min(longest, chars.length); length >= 2; length--) {
    for (let start = 0; start + length <= chars.length; start++) {
      if (!strange.slice(start, start + length - 1).includes(true)) continue
      const stretch = chars.slice(start, start + length)
      if (length === 2 && segmenter.cut(stretch.join('')).length === 1) continue
      const spelling = spellingOf(stretch, vocabulary)
      if (spelling === null) continue
      const before = respell(chars.slice(0, start).join(''), vocabulary)
      const after = respell(chars.slice(start + length).join(''), vocabulary)
      return before + spelling + after
    }
  }
  return run
}

function spellingOf(chars: readonly string[], { corpus, segmenter }: Vocabulary): string | null {
  const choices = chars.map((char) => soundingLike(char, (syllable) => corpus.sounds().written(syllable)))
  const heard = find(choices)
  if (heard !== null || chars.length < longEnoughForSlip) return heard
  // Not at the ends, where any neighbour would do: 新绛县城 is no slip for what stands before 绛县城.
  for (let slip = 1; slip < chars.length - 1; slip++) {
    const found = find(chars.map((char, at) => (at === slip ? null : char)))
    if (found !== null) return found
  }
  return null

  function find(pattern: readonly Choice[]): string | null {
    const source = patternOf(pattern)
    return source === null ? null : likeliest(spellings(corpus.texts, source), segmenter)
  }
}

function soundingLike(char: string, written: (syllable: string) => string): string {
  return [...new Set([char, ...readings(char).flatMap((syllable) => [...written(syllable)])])].join('')
}

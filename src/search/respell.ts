import { numeralCharacters } from '../text/numerals.ts'
import { readings, saidAs } from '../text/pinyin.ts'
import { stands } from './corpus.ts'
import { type Choice, type Spelling, spellings } from './spellings.ts'
import { isHan } from './terms.ts'
import { likeliest, type Vocabulary } from './vocabulary.ts'

/** Longer stretches are names and phrases that nobody mistypes as a whole. */
const longest = 12
/** Of so many characters one may be mistyped. */
const charactersPerSlip = 3
/** Longer words are hardly mistaken for others that are said the same. */
const longestConfused = 4
/** From this length on a stretch may have one character that neither looks nor sounds right. */
const longEnoughForOddSlip = 4

/** Neighbouring words of a run, and whether it is odd that they meet. */
interface Stretch {
  readonly chars: readonly string[]
  /** For each pair of neighbouring characters whether it is odd. */
  readonly odd: readonly boolean[]
  /** True when two characters that are no words meet oddly, or it is a name of three. */
  readonly broken: boolean
  /** A surname and two characters. */
  readonly isName: boolean
}

/**
 * A run of Chinese in which something does not stand in the corpus, with what does stand there and sounds the same
 * put in its place: 素水新区 becomes 涑水新区. Words of the dictionary are taken as meant, so what is looked at is where
 * characters fell out of them. Longest stretches first. The same run when nothing is found.
 */
export function respell(run: string, vocabulary: Vocabulary): string {
  return respellWords(vocabulary.segmenter.cut(run), vocabulary)
}

function respellWords(words: readonly string[], vocabulary: Vocabulary): string {
  for (let length = Math.min(longest, words.length); length >= 2; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const stretch = stretchOf(words.slice(start, start + length), vocabulary)
      const spelling = stretch === null ? null : spellingOf(stretch, vocabulary)
      if (spelling === null) continue
      const before = respellWords(words.slice(0, start), vocabulary)
      return before + spelling + respellWords(words.slice(start + length), vocabulary)
    }
  }
  return words.map((word) => sameSaid(word, vocabulary)).join('')
}

/** A word of the dictionary that stands nowhere, as another that does and is said the same: 检察 as 检查. */
function sameSaid(word: string, { corpus, segmenter }: Vocabulary): string {
  const chars = Array.from(word)
  if (chars.length < 2 || chars.length > longestConfused || !isHan(word) || stands(corpus, word)) return word
  const { written } = corpus.sounds()
  const said = saidAs(word)
  const others = chars.flatMap((char, at) =>
    [...new Set(readings(char).flatMap(written))].map((other) => chars.with(at, other).join('')),
  )
  const same = others.find(
    (other) => segmenter.cut(other).length === 1 && saidAs(other) === said && stands(corpus, other),
  )
  return same ?? word
}

/** Null when the words are too many, or nothing about them is odd. */
function stretchOf(words: readonly string[], { corpus, lexicon }: Vocabulary): Stretch | null {
  const chars = Array.from(words.join(''))
  if (chars.length > longest) return null
  const alone = words.flatMap((word) => Array.from(word, () => Array.from(word).length === 1))
  const odd = chars.slice(1).map((char, at) => {
    const free = alone[at] === true || alone[at + 1] === true
    return free && !stands(corpus, `${chars[at]}${char}`)
  })
  if (!odd.includes(true)) return null
  const isName = chars.length === 3 && lexicon.surnames.has(words[0] ?? '')
  const broken = odd.some((pair, at) => pair && alone[at] === true && alone[at + 1] === true)
  return { chars, odd, broken: broken || isName, isName }
}

function spellingOf(stretch: Stretch, vocabulary: Vocabulary): string | null {
  const heard = sounding(stretch.chars, slipsIn(stretch.chars, vocabulary), vocabulary)
  const spelling =
    likeliest(heard, vocabulary) ??
    // Of a name that was only heard no character need be right but the surname.
    (stretch.isName ? likeliest(sounding(stretch.chars, [[1, 2]], vocabulary), vocabulary) : null) ??
    likeliest(withoutOddSlip(stretch, vocabulary), vocabulary)
  if (spelling === null) return null
  const isWord = vocabulary.segmenter.cut(spelling).length === 1
  // Two syllables are easily met by chance: they must leave no choice.
  return isWord || (stretch.broken && (stretch.chars.length > 2 || heard.length === 1)) ? spelling : null
}

/** The ways to choose the few places where characters may be wrong: wherever neighbours stand nowhere together. */
function slipsIn(chars: readonly string[], { corpus }: Vocabulary): number[][] {
  const most = Math.max(1, Math.floor(chars.length / charactersPerSlip))
  const apart = chars.flatMap((char, at) =>
    at > 0 && corpus.index.documentFrequency(`${chars[at - 1]}${char}`) === 0 ? [at] : [],
  )
  return placesOf(most, chars.length).filter((changed) =>
    apart.every((at) => changed.includes(at - 1) || changed.includes(at)),
  )
}

/** What may stand in the corpus and sounds like these characters, changed in one of these sets of places. */
function sounding(
  chars: readonly string[],
  mending: readonly (readonly number[])[],
  { corpus }: Vocabulary,
): Spelling[] {
  const { written } = corpus.sounds()
  const alike = chars.map((char) => [...new Set([char, ...readings(char).flatMap(written)])])
  const found = mending.flatMap((changed) =>
    spellings(
      corpus.index,
      chars.map((char, at) => (changed.includes(at) ? (alike[at] ?? []) : [char])),
    ),
  )
  return [...new Map(found.map((spelling) => [spelling.text, spelling])).values()]
}

/** Every way to choose so many of the places from 0 up to `end`. */
function placesOf(count: number, end: number): number[][] {
  if (count === 0) return [[]]
  if (count > end) return []
  const without = placesOf(count, end - 1)
  const withLast = placesOf(count - 1, end - 1).map((places) => [...places, end - 1])
  return [...without, ...withLast]
}

/**
 * The stretch with any one character in place of a wrong one. That one fits neither neighbour, and has one on both
 * sides: 新绛县城 is no slip for whatever stands before 绛县城.
 */
function withoutOddSlip({ chars, odd }: Stretch, { corpus }: Vocabulary): Spelling[] {
  const slip = odd.findIndex((pair, at) => pair && odd[at + 1] === true) + 1
  // 二桥 is another bridge than 大桥.
  if (numeralCharacters.includes(chars[slip] ?? ' ')) return []
  if (chars.length < longEnoughForOddSlip || slip === 0 || odd.filter(Boolean).length > 2) return []
  const choices = chars.map((char, at): Choice => (at === slip ? null : [char]))
  return spellings(corpus.index, choices)
}

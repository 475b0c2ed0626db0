import type { Lexicon } from '../model/lexicon.ts'
import { readings } from '../text/pinyin.ts'
import { type Choice, spellings } from './spellings.ts'
import { isHan } from './terms.ts'
import { likeliest, type Vocabulary } from './vocabulary.ts'

/** Longer texts and tokens are no pinyin; the bounds keep the work small. */
const mostTokens = 12
const longestToken = 40
const mostParses = 8
const mostWays = 32
const initialsLength = { least: 2, most: 6 }
const longestSyllable = 6

/** A token of Latin letters and the ways to hear it, each as what may stand in its places. */
interface Heard {
  readonly token: string
  readonly ways: readonly (readonly Choice[])[]
  /** Initials fit almost anything, so alone they count only when they give one or two whole words of the dictionary. */
  readonly initials: boolean
}

/**
 * Pinyin (`choushui xuneng`, `lianguangfeng`) and initials (`wlj`) as the words of the corpus that they stand for;
 * neighbours that stand together there are found together. Function words in pinyin are left out, tokens that stand
 * for nothing stay as they are.
 */
export function fromPinyin(
  tokens: readonly string[],
  as: 'syllables' | 'initials too',
  vocabulary: Vocabulary,
): string[] {
  const functional = functionSounds(vocabulary)
  const words: string[] = []
  let row: Heard[] = []
  for (const token of tokens.slice(0, mostTokens)) {
    const heard = hear(token, as, vocabulary)
    const last = row.at(-1)
    const joins = heard !== null && last !== undefined && together([last, heard], vocabulary) !== null
    if (!joins) {
      words.push(...spell(row, functional, vocabulary))
      row = []
    }
    if (heard !== null) row.push(heard)
    else if (!functional.has(token)) words.push(token)
  }
  return [...words, ...spell(row, functional, vocabulary)]
}

function hear(token: string, as: 'syllables' | 'initials too', { corpus }: Vocabulary): Heard | null {
  if (token.length > longestToken || !/^[a-z]+$/.test(token)) return null
  const { written, begunWith } = corpus.sounds()
  const read = parses(token, (syllable) => written(syllable).length > 0).map((syllables) =>
    syllables.map(written),
  )
  const initials = read.length === 0
  if (initials && as === 'syllables') return null
  if (initials && (token.length < initialsLength.least || token.length > initialsLength.most)) return null
  const choices = initials ? [Array.from(token, begunWith)] : read
  const ways = choices.filter((each) => each.every((characters) => characters.length > 0))
  return ways.length === 0 ? null : { token, ways, initials }
}

/** The ways to cut letters into syllables, those of fewer syllables first: xian is xian and xi an. */
export function parses(letters: string, isSyllable: (syllable: string) => boolean): string[][] {
  // From the end backwards, so that each rest is cut but once.
  const rests: string[][][] = Array.from({ length: letters.length + 1 }, () => [])
  rests[letters.length] = [[]]
  for (let start = letters.length - 1; start >= 0; start--) {
    const found: string[][] = []
    for (let length = Math.min(longestSyllable, letters.length - start); length >= 1; length--) {
      const syllable = letters.slice(start, start + length)
      if (!isSyllable(syllable)) continue
      for (const rest of rests[start + length] ?? []) found.push([syllable, ...rest])
    }
    rests[start] = found.sort((a, b) => a.length - b.length).slice(0, mostParses)
  }
  return rests[0] ?? []
}

/** The longest part of the row that stands together in the corpus, between what is left and right of it. */
function spell(row: readonly Heard[], functional: ReadonlySet<string>, vocabulary: Vocabulary): string[] {
  for (let length = row.length; length >= 2; length--) {
    for (let start = 0; start + length <= row.length; start++) {
      const spelling = together(row.slice(start, start + length), vocabulary)
      if (spelling === null) continue
      const before = spell(row.slice(0, start), functional, vocabulary)
      return [...before, spelling, ...spell(row.slice(start + length), functional, vocabulary)]
    }
  }
  return row.flatMap((heard) => spellAlone(heard, functional, vocabulary))
}

function spellAlone(heard: Heard, functional: ReadonlySet<string>, vocabulary: Vocabulary): string[] {
  const spelling = together([heard], vocabulary)
  const parts = spelling === null || spelling.length === 1 ? [] : vocabulary.segmenter.cut(spelling)
  const isWord = parts.length === 1 || (parts.length === 2 && parts.every((part) => part.length > 1))
  if (!isWord && functional.has(heard.token)) return []
  return spelling === null || (heard.initials && !isWord) ? [heard.token] : [spelling]
}

function together(row: readonly Heard[], vocabulary: Vocabulary): string | null {
  const { corpus, lexicon } = vocabulary
  const candidates = waysThrough(row)
    .flatMap((choices) => spellings(corpus.index, choices))
    .filter(({ text }) => !lexicon.functionWords.has(text))
  return likeliest(candidates, vocabulary)
}

/** Each way to hear the first with each way to hear the next, and so on; so many at most. */
function waysThrough(row: readonly Heard[]): (readonly Choice[])[] {
  let through: (readonly Choice[])[] = [[]]
  for (const { ways } of row)
    through = through.flatMap((before) => ways.map((way) => [...before, ...way])).slice(0, mostWays)
  return through
}

const functional = new WeakMap<Lexicon, ReadonlySet<string>>()

/** Function and question words as pinyin; made once for each lexicon. */
function functionSounds({ lexicon }: Vocabulary): ReadonlySet<string> {
  const known = functional.get(lexicon)
  if (known !== undefined) return known
  const words = [...lexicon.functionWords, ...lexicon.questionWords.keys()].filter(isHan)
  const sounds = new Set(words.map((word) => Array.from(word, (char) => readings(char)[0] ?? '').join('')))
  functional.set(lexicon, sounds)
  return sounds
}

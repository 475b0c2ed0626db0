import { extractAnswer } from '../../extract/extract-answer.ts'
import type { Asked } from '../../extract/sentence-clues.ts'
import type { Passage } from '../../model/answer.ts'
import type { Asked as Question } from '../../model/question.ts'
import type { Range } from '../../model/range.ts'
import { inverseFrequency } from '../../search/corpus.ts'
import { lookInto } from '../../search/look-into.ts'
import { marks } from '../../search/marks.ts'
import type { Query } from '../../search/query.ts'
import { holds } from '../../search/terms.ts'
import { fold, foldWithOffsets, originalRange } from '../../text/normalise.ts'
import { numeralCharacters } from '../../text/numerals.ts'
import type { Library } from '../library.ts'
import { isPart } from '../question/phases.ts'
import type { AskedLook } from './asked-look.ts'
import { mayBePerson } from './person-asked.ts'

/** The sentence of an article that most likely answers a question, and the words of it that do, when that is sure. */
export interface Read {
  readonly passage: Passage
  readonly answer: Range | null
}

/** What a question looks for, as sentences are asked for it; null when it wants nothing that a sentence could state. */
export function askedOf(
  { text, wanted }: Pick<Question, 'text' | 'wanted'>,
  { words, terms, frequencies, stretches }: Query,
  { corpus }: Library,
): Asked | null {
  if (wanted === null || terms.length === 0) return null
  return {
    question: `${fold(text)} ${stretches.join(' ')}`,
    wanted,
    words,
    terms: terms.map((text, at) => ({ text, rarity: inverseFrequency(corpus, frequencies[at] ?? 0) })),
  }
}

/** In characters: a number may be the answer without its unit, which follows. */
const longestUnit = 3
const numeral = new RegExp(`[\\d${numeralCharacters}]`, 'u')

/** What is asked for: as a model is asked, how it must look, and the words of the question. */
interface Sought {
  readonly asked: Asked
  readonly look: AskedLook | null
  readonly words: readonly string[]
}

/** False for what cannot be what was asked for, however sure the model is: no number, somebody else, 本报讯. */
function mayAnswer(folded: string, { start, end }: Range, sought: Sought, library: Library): boolean {
  const { asked, look, words } = sought
  const text = folded.slice(start, end)
  if (library.lexicon.datelines.includes(text)) return false
  if (
    asked.wanted.kind === 'person' &&
    (isOneOfRow(folded, start, end) || !mayBePerson(text, words, library))
  )
    return false
  return !look?.isBinding || (looksRight(folded, { start, end }, look) && !repeats(text, words))
}

/** True of a number that the question itself has: of what 171.18亿 is the sum, 171.18亿元 does not tell. */
function repeats(text: string, words: readonly string[]): boolean {
  const numbers = text.match(/\d[\d.]*/g) ?? []
  return numbers.length > 0 && numbers.every((number) => words.some((word) => word.startsWith(number)))
}

function looksRight(folded: string, { start, end }: Range, { look, ofMembers }: AskedLook): boolean {
  if (ofMembers && !numeral.test(folded.slice(start, end))) return false
  return look(folded.slice(start, end + longestUnit))
}

/** One of those that stand in a row (汪海涛 of 汪海涛、颜丽) is not all that was asked for. */
function isOneOfRow(folded: string, start: number, end: number): boolean {
  return folded.charAt(start - 1) === '、' || folded.charAt(end) === '、'
}

/** Reads a document of the corpus for the answer to a question; null when it has no sentences. */
export function readFor(
  asked: Asked,
  look: AskedLook | null,
  document: number,
  query: Query,
  library: Library,
): Read | null {
  const { candidates } = lookInto(document, query, library.corpus)
  const sentences = candidates.filter(({ paragraph }) => paragraph >= 0)
  const found = extractAnswer(
    sentences.map(({ folded }) => folded),
    asked,
    library.lexicon,
    library.segmenter,
  )
  const sentence = found && sentences[found.sentence]
  if (!found || !sentence) return null
  const folded = foldWithOffsets(sentence.text)
  const passage = {
    text: sentence.text,
    paragraph: sentence.paragraph,
    marks: marks(folded, query),
  }
  const { answer } = found
  const states =
    answer !== null &&
    mayAnswer(sentence.folded, answer, { asked, look, words: query.words }, library) &&
    namesAllOf(library.corpus.index.text(document), query, library)
  return {
    passage,
    answer: states ? originalRange(folded, answer.start, answer.end) : null,
  }
}

/** Names of people, places and bodies in jieba's tags. */
const named = /^n[rst]/
const single = /^\p{Script=Han}$/u

/**
 * True when the text has every number and every name of the question, with a character that stands before a name:
 * another county's figure is no answer, nor is 青河's when 大青河 was asked about.
 */
function namesAllOf(text: string, { words, stretches }: Query, { segmenter }: Library): boolean {
  const isName = (word: string): boolean => segmenter.tag(word).some(({ tag }) => named.test(tag))
  const before = stretches.flatMap((stretch) => {
    const cut = segmenter.cut(stretch)
    return cut.flatMap((word, at) => {
      const longer = `${cut[at - 1] ?? ''}${word}`
      return single.test(cut[at - 1] ?? '') && isName(word) ? [longer] : []
    })
  })
  const needed = words.filter((word) => /\d/.test(word) || isPart.test(word) || isName(word))
  return [...needed, ...before].every((word) => holds(text, word))
}

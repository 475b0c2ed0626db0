import type { Candidate } from '../../search/candidates.ts'
import { lookInto } from '../../search/look-into.ts'
import type { Query } from '../../search/query.ts'
import type { Match } from '../../search/top.ts'
import type { Library } from '../library.ts'
import type { AskedLook } from './asked-look.ts'

/** Sentences hold what is asked about when they hold so much of its words, in characters. */
const leastHeld = 0.6
/** Nearly as much as the sentence that holds most. */
const nearlyMost = 0.8
/** What goes on about a thing, without naming it again, does so within these sentences. */
const sentencesOn = 2
/** So many of the articles that come first are looked into. */
const mostArticles = 4

/**
 * True when the articles found tell of what the question names, but no sentence about it has anything of the kind that
 * is asked for: no sum of money near 王老吉凉茶. Where something has, it may or may not be the answer: false.
 */
export function lacksAsked(
  asked: AskedLook | null,
  query: Query,
  matches: readonly Match[],
  library: Library,
): boolean {
  const { corpus } = library
  const words = thingWords(query, library)
  if (asked === null || words.length === 0) return false
  const { look, ofMembers } = asked
  const told = matches
    .slice(0, mostArticles)
    .flatMap(({ document }) => tellings(lookInto(document, query, corpus).candidates, words, ofMembers))
  const most = Math.max(0, ...told.map(({ held }) => held))
  if (most < leastHeld) return false
  return !told.some(({ held, text }) => held >= most * nearlyMost && look(text))
}

/** The words of a question that name what it asks about, without those that say what is asked of it. */
export function thingWords({ words }: Query, { lexicon }: Library): string[] {
  const { attributeWords, measureAskings, ledgerWords, stageWords } = lexicon
  return words.filter(
    (word) =>
      !attributeWords.has(word) &&
      !measureAskings.has(word) &&
      !ledgerWords.has(word) &&
      !stageWords.has(word),
  )
}

/** Each sentence with the share of the words that it holds, and what is said there and around. */
function tellings(
  told: readonly Candidate[],
  words: readonly string[],
  ofMembers: boolean,
): { held: number; text: string }[] {
  const all = words.join('').length
  // What a headline says in short, the article says with its day and its figures.
  const sentences = told.filter(({ paragraph }) => paragraph >= 0)
  return sentences.map((sentence, at) => {
    const present = words.filter((word) => sentence.folded.includes(word))
    return { held: present.join('').length / all, text: around(sentences, at, ofMembers ? present : []) }
  })
}

/** A sentence with those that may go on about the same; of a list's member that holds one of the words, that alone. */
function around(sentences: readonly Candidate[], at: number, members: readonly string[]): string {
  const own = sentences[at]
  if (own === undefined) return ''
  const parts = own.folded.split('、')
  const member = parts.findIndex((part) => members.some((word) => part.includes(word)))
  if (parts.length > 2 && member > 0) return parts[member] ?? ''
  return sentences
    .slice(at, at + 1 + sentencesOn)
    .filter(({ paragraph }) => paragraph === own.paragraph)
    .map(({ folded }) => folded)
    .join('')
}

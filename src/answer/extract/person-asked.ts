import { fold } from '../../text/normalise.ts'
import type { Library } from '../library.ts'

/** What jieba calls verbs, and nouns that name nobody. */
const deed = /^v/
/** A place that governs or lives in one: who that is may be asked for, but not by 谁 alone. */
const county = /^\p{Script=Han}{2,}[县镇乡村]$/u
const commonNoun = /^(?:v|n(?!r))/

/**
 * False for what cannot be the person that a question (its words) asks for: a deed, where an office is asked for also a
 * body, or somebody who is stated to hold other offices and not this one.
 */
export function mayBePerson(text: string, words: readonly string[], library: Library): boolean {
  const { names, lexicon, segmenter } = library
  const tags = segmenter.tag(text).map(({ tag }) => tag)
  if (tags.every((tag) => deed.test(tag)) || county.test(text)) return false
  const office = words.flatMap((word) => officeIn(word, lexicon.offices) ?? []).at(-1)
  if (office === undefined) return true
  const people = names.people.get(fold(text))
  if (people === undefined)
    return !lexicon.organisationEndings.has(text) && !tags.every((tag) => commonNoun.test(tag))
  return people.some(({ terms }) => terms.some(({ role }) => fold(role).includes(office)))
}

/** The longest office that the word ends in. */
function officeIn(word: string, offices: ReadonlySet<string>): string | null {
  for (let at = 0; at < word.length; at += 1) if (offices.has(word.slice(at))) return word.slice(at)
  return null
}

import type { Constraints } from '../model/constraints.ts'
import { type Corpus, documentsWith } from './corpus.ts'

/** Whether a document may be found. */
export type Accepts = (document: number) => boolean

/**
 * Accepts the documents that hold every phrase and no excluded word; null when the question leaves that open. Whoever
 * keeps articles away wants to see no others that hold only fragments of the words either: those that are left must fit.
 */
export function acceptedBy(
  { phrases, excluded }: Constraints,
  corpus: Corpus,
  fits: Accepts,
): Accepts | null {
  if (phrases.length === 0 && excluded.length === 0) return null
  const within = phrases.map((phrase) => documentsWith(corpus, phrase))
  const without = excluded.map((word) => documentsWith(corpus, word))
  return (document) =>
    within.every((documents) => documents.has(document)) &&
    !without.some((documents) => documents.has(document)) &&
    (without.length === 0 || fits(document))
}

/** Those of the phrases that no document holds; when each is held, but by no document that will do, all of them. */
export function unheldOf({ phrases }: Constraints, corpus: Corpus): readonly string[] {
  const none = phrases.filter((phrase) => documentsWith(corpus, phrase).size === 0)
  return none.length > 0 ? none : phrases
}

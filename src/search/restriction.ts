import type { Constraints } from '../model/constraints.ts'
import { type Corpus, documentsWith, standsWhole } from './corpus.ts'
import type { Accepts } from './part-scores.ts'
import type { TimeFrame } from './time-frame.ts'

/** What a search is made in. */
interface Setting {
  readonly corpus: Corpus
  readonly fits: Accepts
  /** What the reader narrowed the results to, if to anything. */
  readonly narrowed: Accepts | null
  /** True when whatever is of a time is asked for. */
  readonly wordless: boolean
}

/**
 * Accepts the documents that hold every phrase and no excluded word, are of the time asked about and of what the reader
 * narrowed them to; null when all that is open. Whoever keeps articles away wants to see no others that hold only
 * fragments of the words either: those that are left must fit. When whatever is of a time is asked for, the articles of
 * that time are meant; those that only speak of it, where there are no others.
 */
export function acceptedBy(
  { phrases, excluded }: Constraints,
  frame: TimeFrame | null,
  { corpus, fits, narrowed, wordless }: Setting,
): Accepts | null {
  if (phrases.length === 0 && excluded.length === 0 && frame === null && narrowed === null) return null
  const within = phrases.map((phrase) => new Set(documentsWith(corpus, phrase)))
  const without = excluded.map((word) => new Set(documentsWith(corpus, word)))
  const datedOnly =
    wordless && frame !== null && corpus.articles.some((_, document) => frame.isDated(document))
  const isTimely: Accepts = (document) =>
    frame === null || frame.isDated(document) || (!datedOnly && frame.mentions(document))
  const mustFit = without.length > 0 || frame !== null || narrowed !== null
  return (document) =>
    (narrowed === null || narrowed(document)) &&
    within.every((documents) => documents.has(document)) &&
    !without.some((documents) => documents.has(document)) &&
    isTimely(document) &&
    (!mustFit || fits(document))
}

/** Those of the phrases that no document holds; when each is held, but by no document that will do, all of them. */
export function unheldOf({ phrases }: Constraints, corpus: Corpus): readonly string[] {
  const none = phrases.filter((phrase) => !standsWhole(corpus, phrase))
  return none.length > 0 ? none : phrases
}

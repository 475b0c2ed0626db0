import type { Narrowing, NarrowingRef } from './facet.ts'
import type { SoughtWords } from './sought-words.ts'
import type { TimeSaid } from './time-said.ts'

/** What a question asks of the articles themselves, beside the words that they are ranked by. */
export interface Constraints {
  /** Folded; an article must hold each character for character. */
  readonly phrases: readonly string[]
  /** Folded; an article must hold none of these. */
  readonly excluded: readonly string[]
  readonly time: AskedTime | null
  /** Of articles that fit about as well, the newest comes first. */
  readonly newestFirst: boolean
  /** What the reader narrowed the results to by buttons. */
  readonly narrowings: readonly Narrowing[]
}

/** A time that articles must be of, and the question without it: no words when it asks for whatever is of that time. */
export interface AskedTime extends TimeSaid {
  readonly without: SoughtWords
}

/** Every article will do. */
export const unconstrained: Constraints = {
  phrases: [],
  excluded: [],
  time: null,
  newestFirst: false,
  narrowings: [],
}

/** How a reader has the results of a question changed by buttons. */
export interface Refinement {
  /** Quotation marks no longer ask for the exact phrase. */
  readonly unquoted: boolean
  /** The time that the question names is left aside. */
  readonly anyTime: boolean
  /** Words are looked for as typed, and nothing instead of them. */
  readonly asTyped: boolean
  /** At most one value of each dimension, in their order. */
  readonly narrowings: readonly NarrowingRef[]
}

/** The question as asked. */
export const unrefined: Refinement = { unquoted: false, anyTime: false, asTyped: false, narrowings: [] }

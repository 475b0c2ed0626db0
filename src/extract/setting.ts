import type { Lexicon } from '../model/lexicon.ts'
import type { Wanted } from '../model/wanted.ts'
import type { Span } from './spans.ts'
import type { Tokens } from './tokens.ts'

/** Features by name with their values; a name that is not there has 0. */
export type Features = (readonly [name: string, value: number])[]

/** Takes note of a feature. */
export type Tell = (name: string, value: number) => void

/** What the features of every span of one sentence share. */
export interface Setting {
  readonly wanted: Wanted
  readonly tokens: Tokens
  readonly lexicon: Lexicon
  readonly nearness: Nearness
  /** The folded question. */
  readonly question: string
  /** The folded text of the whole article. */
  readonly article: string
}

/** A span with what is looked at again and again: where it stands and its text without quotation marks. */
export interface Placed extends Span {
  readonly start: number
  readonly end: number
  readonly bare: string
}

/** How near the terms of a question stand to the words of a sentence. */
export interface Nearness {
  readonly at: readonly { readonly start: number; readonly end: number; readonly weight: number }[]
  /** For each word, and the end, the weight of the terms to its left, and of those to the right of the word before it. */
  readonly left: Float64Array
  readonly right: Float64Array
  /** The weight of all terms, those that do not stand there too. */
  readonly total: number
}

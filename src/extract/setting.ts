import type { Lexicon } from '../model/lexicon.ts'
import type { Wanted } from '../model/wanted.ts'
import type { Span } from './spans.ts'
import type { Tokens } from './tokens.ts'

/** Features by name with their values; a name that is not there has 0. */
export type Features = (readonly [name: string, value: number])[]

/** What the features of every span of one sentence share. */
export interface Setting {
  readonly wanted: Wanted
  readonly tokens: Tokens
  readonly lexicon: Lexicon
  readonly anchors: Anchors
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

/** Where the terms of a question stand in a sentence, with their weights. */
export interface Anchors {
  readonly at: readonly { readonly start: number; readonly end: number; readonly weight: number }[]
  /** The weight of all terms, those that do not stand there too. */
  readonly total: number
}

import type { Constraints } from './constraints.ts'
import type { LedgerAsk } from './ledger-ask.ts'
import type { SoughtWords } from './sought-words.ts'
import type { Wanted } from './wanted.ts'

/** What questions ask; `keywords` ask nothing but to be found. */
export const askedKinds = [
  'who',
  'when',
  'where',
  'how-much',
  'how-many',
  'list',
  'stage',
  'yes-no',
  'definition',
  'by-date',
  'by-person',
  'about-project',
  'compare',
  'summary',
  /** Who wrote a report. */
  'byline',
  /** Anything else that a question word asks for: 提了什么要求, 为什么. */
  'what',
  'keywords',
] as const

export type AskedKind = (typeof askedKinds)[number]

/** A question as understood: what is asked for, and the words to look for. */
export type Question =
  | { readonly kind: 'empty'; readonly text: string }
  /** What an issue holds: its articles and their titles. `issue` is null for the newest. */
  | { readonly kind: 'contents'; readonly text: string; readonly issue: string | null }
  | Asked

/** A question that is answered from articles and the ledger. */
export interface Asked extends Sought {
  readonly kind: AskedKind
  /** What the ledger of projects and people may answer; its words are looked for all the same. */
  readonly ledger: LedgerAsk | null
  /** The kind of words that a sentence would answer with; null when no question word asks for any. */
  readonly wanted: Wanted | null
  readonly names: NamedThings
  /** What the articles themselves must be like. */
  readonly constraints: Constraints
}

/** What a question names of all that the library knows, each by its name there (projects by their ids). */
export interface NamedThings {
  readonly projects: readonly string[]
  readonly people: readonly string[]
  readonly places: readonly string[]
  readonly organisations: readonly string[]
  /** Articles by their ids, where their titles stand in 《》; nothing else is asked then. */
  readonly articles: readonly string[]
}

/** A question in words; `text` is as typed. */
export interface Sought extends SoughtWords {
  readonly text: string
  /** The kinds of thing that its question words ask for. */
  readonly seeks: readonly Seeks[]
}

/** A sum of money, any number, a time, someone's position, what was demanded. */
export type Seeks = 'money' | 'number' | 'time' | 'role' | 'demand'

import type { Article } from './article.ts'
import type { Constraints } from './constraints.ts'
import type { Facet } from './facet.ts'
import type { Issue } from './issue.ts'
import type { Range } from './range.ts'
import type { Statement } from './statement.ts'
import type { TimeSaid } from './time-said.ts'

/** Verbatim text of one paragraph, with the words that matched the question. */
export interface Passage {
  readonly text: string
  readonly marks: readonly Range[]
  /** Index into the article's paragraphs; -1 for its headline, -2 for its byline. */
  readonly paragraph: number
}

/** One article found for a question, best first. */
export interface Hit {
  readonly article: Article
  /** Comparable within one answer only. */
  readonly score: number
  /** The sentence of the article that fits the question best. */
  readonly passage: Passage
}

/** A sentence that a statement rests on, and its article. */
export interface Cited {
  readonly article: Article
  readonly quote: string
  /** The words of it that state what the answer tells. */
  readonly marks: readonly Range[]
}

/** What the ledger states in answer, with what it rests on. */
export interface Stated {
  readonly statement: Statement
  readonly cited: readonly Cited[]
}

/** What there is to say to a question: data and citations, never prose. */
export type Answer =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'nothing'
      readonly question: string
      /** Words of the question that stand in no article. */
      readonly unknown: readonly string[]
      /** The time asked about, when nothing is of it. */
      readonly missedTime: TimeSaid | null
      /** Phrases in quotation marks that no article holds as they are. */
      readonly unheld: readonly string[]
      /** What was searched instead, as below: these came nearest to that. */
      readonly searchedInstead: string | null
      /** What comes nearest, best first; none of it fits. */
      readonly nearest: readonly Hit[]
    }
  | {
      readonly kind: 'found'
      readonly question: string
      /** What the ledger states, or null when only quotations answer. */
      readonly stated: Stated | null
      /** What is asked about is told of, but nothing near it is of the kind that is asked for. */
      readonly lacking: boolean
      readonly hits: readonly Hit[]
      /** The words of the first hit's passage that state what was asked, when that is sure; null else. */
      readonly extract: Range | null
      /** Position of `hits[0]` among all hits, from 0. */
      readonly offset: number
      readonly total: number
      readonly unknown: readonly string[]
      /** What was searched instead, when the words as typed found too little (pinyin, a typo, English). */
      readonly searchedInstead: string | null
      /** What was asked of the articles themselves, all of which hold to it; its time, when they are of that. */
      readonly constraints: Constraints
      /** The time asked about, when nothing is of it, and these are of any time. */
      readonly missedTime: TimeSaid | null
      /** By what the results can be narrowed; nothing when that was not asked for, or there are few. */
      readonly facets: readonly Facet[]
    }
  | { readonly kind: 'contents'; readonly question: string; readonly issue: Issue }

import type { Issue } from './issue.ts'
import type { Mentions } from './mentions.ts'

/** Of what an article names, all that a ledger is made of; the rest is for those who ask about one file. */
export interface LedgerMentions extends Pick<Mentions, 'people' | 'projects' | 'counts'> {
  readonly places: readonly { readonly name: string }[]
}

/** One issue and what its articles name. */
export interface Reading<Named extends LedgerMentions = LedgerMentions> {
  readonly issue: Issue
  /** Of each article, in the order of the issue. */
  readonly mentions: readonly Named[]
}

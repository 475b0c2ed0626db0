import type { Issue } from './issue.ts'
import type { Mentions } from './mentions.ts'

/** One issue and what its articles name. */
export interface Reading {
  readonly issue: Issue
  /** Of each article, in the order of the issue. */
  readonly mentions: readonly Mentions[]
}

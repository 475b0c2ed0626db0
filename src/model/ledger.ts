import type { Citation, Fact, FactKind } from './fact.ts'
import type { Part } from './mentions.ts'

/** Facts of one kind that do not agree, newest first. */
export interface Conflict {
  readonly what: FactKind
  readonly facts: readonly Fact[]
}

/** Another project that may be the same one, with a quotation for each. */
export interface PossibleTwin {
  readonly project: string
  readonly name: string
  readonly quotes: readonly [own: Citation, other: Citation]
}

/** A project with all that the bulletins say of it. */
export interface Project {
  /** Made of the name alone, so that it outlives restarts; `[A-Za-z0-9_-]`, at most 16 characters. */
  readonly id: string
  readonly name: string
  /** Other names it is printed under. */
  readonly aliases: readonly string[]
  /** The newest stage in the bulletin's own words, or null when none is told; all of them are among the facts. */
  readonly stage: string | null
  readonly cluster: string | null
  /** Newest first. */
  readonly facts: readonly Fact[]
  readonly conflicts: readonly Conflict[]
  /** Every sentence that names it, newest first. */
  readonly mentions: readonly Citation[]
  readonly possiblySame: readonly PossibleTwin[]
}

/** A role that someone held, by the articles that say so. */
export interface Term {
  /** An office (`宣传部长`) or a group (`市领导`), as printed. */
  readonly role: string
  readonly group: boolean
  /** Dates of the first and the last article that state it. */
  readonly since: string | null
  readonly until: string | null
  /** Newest first. */
  readonly citations: readonly Citation[]
}

/** A person with the roles they held, newest first, and where they appeared. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly terms: readonly Term[]
  /** Newest first. */
  readonly appearances: readonly (Citation & { readonly part: Part })[]
}

/** A stated count held against what is listed. */
export interface StatedCount extends Citation {
  readonly what: string
  readonly stated: number
  readonly listed: number
  readonly agree: boolean
  /** False when the article names only some of them (等). */
  readonly whole: boolean
  readonly items: readonly string[]
}

/** What the bulletins state of projects and people, every word of it cited. */
export interface Ledger {
  readonly projects: readonly Project[]
  readonly people: readonly Person[]
  readonly counts: readonly StatedCount[]
}

import type { Fact, FactKind } from './fact.ts'
import type { Person, Project, StatedCount } from './ledger.ts'
import type { Told } from './told.ts'

/** A project with what is stated of it in answer to a question; no facts when nothing is. */
export interface ProjectFacts {
  readonly project: Project
  readonly facts: readonly Fact[]
}

/** Someone who holds or held an office, by the articles that say so. */
export interface Holder {
  readonly person: Person
  readonly term: Person['terms'][number]
}

/** A sum of money, a length, … in its plain unit (元, 米). */
export interface Quantity {
  readonly value: number
  readonly unit: string
}

/** One project's fact with what it amounts to. */
export interface Measured {
  readonly project: Project
  readonly fact: Fact
  readonly amount: Quantity
}

/** What is stated in answer to a question: facts with their sources, a computation with its parts, or what articles tell. */
export type Statement =
  | Told
  /** What is stated of these projects; of at least one something is. */
  | { readonly kind: 'facts'; readonly asked: readonly FactKind[]; readonly of: readonly ProjectFacts[] }
  /** The projects are named, but none of what was asked is stated of them. */
  | { readonly kind: 'unstated'; readonly asked: readonly FactKind[]; readonly projects: readonly Project[] }
  /** Projects that fit, each with the fact that states its stage; `count` is a stated count of the same. */
  | {
      readonly kind: 'projects'
      readonly stages: readonly string[]
      readonly name: string
      readonly year: number | null
      readonly projects: readonly ProjectFacts[]
      readonly count: StatedCount | null
      /** How many they are was asked, not which. */
      readonly counted: boolean
    }
  /** The projects with the largest or smallest amounts; `without` of those asked about state none. */
  | {
      readonly kind: 'ranking'
      readonly order: 'most' | 'least'
      readonly what: FactKind
      readonly ranked: readonly Measured[]
      readonly without: number
    }
  /** Two things that cannot be compared, since of one at least nothing is stated. */
  | { readonly kind: 'uncomparable'; readonly what: FactKind; readonly of: readonly ProjectFacts[] }
  | {
      readonly kind: 'difference'
      readonly what: FactKind
      readonly larger: Measured
      readonly smaller: Measured
      readonly difference: Quantity
    }
  | {
      readonly kind: 'sum'
      readonly what: FactKind
      readonly parts: readonly Measured[]
      readonly total: Quantity
      readonly without: number
    }
  /** Stated counts held against what is listed; `named` with what that is. */
  | { readonly kind: 'counts'; readonly counts: readonly StatedCount[]; readonly named: boolean }
  /** The ordinal-th of a count that lists fewer. */
  | { readonly kind: 'beyond'; readonly ordinal: number; readonly count: StatedCount }
  /** Who is stated to hold an office, newest first, and who was before. */
  | {
      readonly kind: 'holders'
      readonly office: string
      readonly now: readonly Holder[]
      readonly before: readonly Holder[]
    }
  | { readonly kind: 'person'; readonly persons: readonly Person[] }

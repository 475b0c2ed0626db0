import { type FactKind, factKinds } from './fact.ts'

/** What a word of a question asks of the ledger: a kind of fact, or what is to be done with projects. */
export const ledgerWords = [
  ...factKinds,
  'list',
  'most',
  'least',
  'compare',
  'sum',
  'listed',
  'whether',
  'project',
] as const

export type LedgerWord = (typeof ledgerWords)[number]

/** Which projects a question is about: those at these stages (all, when none is named) and of this name. */
export interface ProjectFilter {
  /** Stages of the lexicon. */
  readonly stages: readonly string[]
  /** Words that must stand in a project's names, its owner or its partner. */
  readonly words: readonly string[]
  readonly year: number | null
}

/** What is asked of the ledger; projects by their ids. */
export type LedgerAsk =
  | { readonly kind: 'facts'; readonly projects: readonly string[]; readonly what: readonly FactKind[] }
  /** `counted`: how many they are is asked, not which. */
  | { readonly kind: 'projects'; readonly filter: ProjectFilter; readonly counted: boolean }
  | {
      readonly kind: 'ranking'
      readonly order: 'most' | 'least'
      readonly what: FactKind
      readonly filter: ProjectFilter
    }
  | { readonly kind: 'sum'; readonly what: FactKind; readonly filter: ProjectFilter }
  | { readonly kind: 'difference'; readonly what: FactKind; readonly projects: readonly [string, string] }
  /** The counts stated as this number, and whether the names of what is counted are asked for. */
  | {
      readonly kind: 'counts'
      readonly stated: number
      readonly words: readonly string[]
      readonly named: boolean
    }
  | { readonly kind: 'beyond'; readonly ordinal: number; readonly words: readonly string[] }
  | { readonly kind: 'holders'; readonly office: string }
  | { readonly kind: 'person'; readonly name: string }

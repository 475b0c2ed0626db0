import { readFileSync } from 'node:fs'

/** What is in a bulletin, as people wrote it down who read it: the shape of the files in `truth/`. */
export interface Truth {
  readonly source: string
  readonly articles: readonly TruthArticle[]
  readonly industrial_ledger: { readonly stages: readonly TruthStage[] }
  readonly other_projects: readonly TruthProject[]
  readonly disagreements: readonly TruthCount[]
  /** Facts of listed projects, under their names. */
  readonly listed_facts?: readonly TruthProject[]
  /** Pairs of names that are of two projects. */
  readonly apart?: readonly (readonly [string, string])[]
}

export interface TruthArticle {
  /** Its place in the issue, from 1. */
  readonly article: number
  readonly people: readonly { readonly name: string; readonly stated_role: string; readonly part: string }[]
  readonly figures: readonly TruthFigure[]
}

export interface TruthFigure {
  readonly text: string
  /** A number, or of a composite (5馆两中心) the number of each. */
  readonly value: number | Readonly<Record<string, number>>
  readonly unit: string
  readonly measures: string
}

export interface TruthStage {
  readonly stage: string
  readonly stated: number
  readonly listed: number
  readonly agree: boolean
  readonly projects: readonly string[]
}

export interface TruthProject {
  readonly name: string
  /** Other names that are as right. */
  readonly names?: readonly string[]
  /** What else it may be, with “same works” where it is. */
  readonly also?: string
  readonly stage?: string
  readonly cluster?: string
  readonly owner?: string
  readonly partner?: string
  /** `22.64亿元`. */
  readonly total?: string
  readonly completed?: string
  readonly capacity?: string
  readonly size?: string | readonly string[]
  readonly progress?: string
  readonly started?: string
  readonly due?: string
}

export interface TruthCount {
  /** `28个工业项目`. */
  readonly stated: string
  /** `3 named`, `6+8+9+4=27`; anything else is no count. */
  readonly computed: string
  /** `agree`, or how they do not. */
  readonly verdict: string
}

/** Reads a file of what is in a bulletin. Throws when it is not there or no JSON. */
export function readTruth(path: string): Truth {
  return JSON.parse(readFileSync(path, 'utf8')) as Truth
}

/** By what the results of a question can be narrowed: their issue, their month, whom and which project they name. */
export const dimensions = ['source', 'month', 'person', 'project'] as const

export type Dimension = (typeof dimensions)[number]

/** One value of a dimension: an issue, a person or a project by its id, or a month (`2022-07`). */
export interface FacetValue {
  readonly id: string
  /** Its name. */
  readonly label: string
}

/** The values that results have, and of how many results; the most frequent first, months and issues newest first. */
export interface Facet {
  readonly dimension: Dimension
  readonly values: readonly (FacetValue & { readonly count: number })[]
}

/** A value that a reader narrowed results to. */
export interface Narrowing extends FacetValue {
  readonly dimension: Dimension
}

/** The same by the short name that a button carries. */
export interface NarrowingRef {
  readonly dimension: Dimension
  readonly ref: string
}

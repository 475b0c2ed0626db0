/** Words of an article, with where and when they stand. */
export interface Citation {
  /** The article's id. */
  readonly article: string
  readonly date: string | null
  /** The sentence as printed. */
  readonly quote: string
}

/** What facts may tell of a project. Planned and completed investment are never mixed. */
export const factKinds = [
  'stage',
  'investment',
  'investment-completed',
  'capacity',
  'size',
  'progress',
  'started',
  'due',
  'opened',
  'owner',
  'partner',
  'place',
] as const

export type FactKind = (typeof factKinds)[number]

/** One thing that one article states of a project. */
export interface Fact extends Citation {
  readonly what: FactKind
  /** In the unit as printed; null for what is no number. */
  readonly value: number | null
  readonly unit: string | null
  /** The words that state it. */
  readonly text: string
}

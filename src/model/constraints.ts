/** What a question asks of the articles themselves, beside the words that they are ranked by. */
export interface Constraints {
  /** Folded; an article must hold each character for character. */
  readonly phrases: readonly string[]
  /** Folded; an article must hold none of these. */
  readonly excluded: readonly string[]
}

/** Every article will do. */
export const unconstrained: Constraints = { phrases: [], excluded: [] }

/** How a reader has the results of a question changed by buttons. */
export interface Refinement {
  /** Quotation marks no longer ask for the exact phrase. */
  readonly unquoted: boolean
  /** Words are looked for as typed, and nothing instead of them. */
  readonly asTyped: boolean
}

/** The question as asked. */
export const unrefined: Refinement = { unquoted: false, asTyped: false }

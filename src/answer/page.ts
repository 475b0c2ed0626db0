/** Which of all hits to give: `limit` of them (10) from the one at `offset` (0). */
export interface Page {
  readonly offset?: number
  readonly limit?: number
  /** Whether to tell by what they can be narrowed. */
  readonly facets?: boolean
}

/** What kind of words a question wants for an answer. */
export const wantedKinds = [
  'time',
  'number',
  'person',
  'place',
  'organisation',
  'work',
  'thing',
  'reason',
] as const

export type WantedKind = (typeof wantedKinds)[number]

/** What a question wants, and how its words stand around the place of the answer. */
export interface Wanted {
  readonly kind: WantedKind
  /** The noun that the question word asks after (国家 of 哪一个国家), or nothing. */
  readonly head: string
  /** Words that say something, before the question word and behind it with its noun; the nearest first. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

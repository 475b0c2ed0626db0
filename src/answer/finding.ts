import type { Asked } from '../model/question.ts'
import type { Query } from '../search/query.ts'
import type { Match } from '../search/top.ts'
import type { Library } from './library.ts'

/** A question with what was found for it, best first. */
export interface Finding {
  readonly asked: Asked
  readonly query: Query
  readonly matches: readonly Match[]
  readonly library: Library
}

import { type Candidate, candidates } from './candidates.ts'
import type { Corpus } from './corpus.ts'
import type { Query } from './query.ts'

/** The sentences of an article that may be quoted, and of each the places, among a query's terms, of those it holds. */
export interface Looked {
  readonly candidates: readonly Candidate[]
  readonly held: readonly (readonly number[])[]
}

const known = new WeakMap<Query, Map<number, Looked>>()

/** Looks into a document of the corpus for a query; once, though ranking, answering and quoting ask for it. */
export function lookInto(document: number, query: Query, { articles, index }: Corpus): Looked {
  const looked = known.get(query) ?? new Map<number, Looked>()
  known.set(query, looked)
  const before = looked.get(document)
  if (before !== undefined) return before
  const article = articles[document]
  const found = look(article === undefined ? [] : candidates(article, index.text(document)), query)
  looked.set(document, found)
  return found
}

/** Looks at these candidates for a query. */
export function look(candidates: readonly Candidate[], { finder }: Query): Looked {
  return { candidates, held: candidates.map(({ folded }) => finder.held(folded)) }
}

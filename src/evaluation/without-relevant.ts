import type { AskJson } from '../answer/ask-json.ts'
import type { Library } from '../answer/library.ts'
import type { LabelledQuery } from './labelled-set.ts'

/**
 * Lets questions be asked as if documents did not exist, without building the library anew: the index finds none of
 * them. Its counts stay those of all documents but for theirs; sounds and ledger know them still.
 */
export function createExclusion(library: Library): (ids: readonly string[]) => Library {
  const { corpus } = library
  const { index } = corpus
  const numbers = new Map(corpus.articles.map(({ id }, number) => [id, number]))
  return (ids) => {
    const gone = new Set(ids.map((id) => numbers.get(id)))
    const holding = (terms: readonly string[], step?: number): number[] =>
      [...index.holding(terms, step)].filter((document) => !gone.has(document))
    return {
      ...library,
      corpus: {
        ...corpus,
        index: {
          ...index,
          size: index.size - gone.size,
          documentFrequency: (term) => holding([term]).length,
          search: (asked, most, accepts) =>
            index.search(asked, most, (document) => !gone.has(document) && accepts?.(document) !== false),
          holding,
        },
      },
    }
  }
}

/** A query whose relevant documents were taken away: the others do not answer it, as far as is known. */
export function unanswerable(query: LabelledQuery): LabelledQuery {
  return { ...query, relevant: [], answers: [] }
}

/** The answer without what the ledger states on the word of these documents alone: what is left are other documents. */
export function withoutTheirWord(answer: AskJson, ids: readonly string[]): AskJson {
  const theirs = answer.citations.length > 0 && answer.citations.every(({ article }) => ids.includes(article))
  if (!theirs) return answer
  return { ...answer, kind: answer.results.length === 0 ? 'nothing' : 'found', answer: null, citations: [] }
}

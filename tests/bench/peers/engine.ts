import type { Article } from '../../../src/model/article.ts'

/** What a peer is given to find: title and text as one field, so that no weights of fields have to be chosen for it. */
export interface Document {
  readonly id: string
  readonly text: string
}

export function documentOf({ id, title, paragraphs }: Article): Document {
  return { id, text: [title, ...paragraphs].join('\n') }
}

/** Ids of at most ten documents, best first. */
export type Search = (query: string) => readonly string[]

/** A search engine, set up in one way. `place` is a folder of its own. */
export interface Engine {
  build(articles: readonly Article[], place: string): Built | Promise<Built>
  /** Takes up what was saved; absent where the engine cannot. */
  load?(place: string): Search | Promise<Search>
}

export interface Built {
  readonly search: Search
  /** Writes what `load` takes up; absent where building has written it. */
  readonly save?: () => void | Promise<void>
}

export const found = 10

/** Each loaded by itself, so that a process holds only the engine that it measures. */
export const engines: Readonly<Record<string, () => Promise<Engine>>> = {
  'ours, search alone': async () => (await import('./ours.ts')).searchAlone,
  'ours, the whole answer': async () => (await import('./ours.ts')).wholeAnswer,
  'minisearch, as it comes': async () => (await import('./minisearch.ts')).asItComes,
  'minisearch, bigrams': async () => (await import('./minisearch.ts')).withBigrams,
  'FlexSearch, as it comes': async () => (await import('./flexsearch.ts')).asItComes,
  'FlexSearch, CJK, suggestions': async () => (await import('./flexsearch.ts')).forChinese,
  'FlexSearch, the same with context': async () => (await import('./flexsearch.ts')).withContext,
  'Orama, as it comes': async () => (await import('./orama.ts')).asItComes,
  'Orama, mandarin tokenizer': async () => (await import('./orama.ts')).forChinese,
  'SQLite FTS5, trigram': async () => (await import('./fts5.ts')).trigrams,
}

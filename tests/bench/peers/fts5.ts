import { join } from 'node:path'
import Database from 'better-sqlite3'
import { documentOf, type Engine, found, type Search } from './engine.ts'

const fileIn = (place: string): string => join(place, 'fts5.sqlite')

/**
 * SQLite's full-text index with its trigram tokenizer, ranked by its bm25. A question as it is would be sought as one
 * phrase, so that any of its trigrams will do; it has none for a query of one or two characters, which are looked for
 * by LIKE, as its documentation says.
 */
export const trigrams: Engine = {
  build(articles, place) {
    const database = new Database(fileIn(place))
    database.exec("CREATE VIRTUAL TABLE documents USING fts5(id UNINDEXED, text, tokenize = 'trigram')")
    const insert = database.prepare('INSERT INTO documents (id, text) VALUES (?, ?)')
    database.transaction(() => {
      for (const { id, text } of articles.map(documentOf)) insert.run(id, text)
    })()
    return { search: searching(database) }
  },
  load: (place) => searching(new Database(fileIn(place), { readonly: true })),
}

function searching(database: Database.Database): Search {
  const matching = database
    .prepare('SELECT id FROM documents WHERE documents MATCH ? ORDER BY bm25(documents) LIMIT ?')
    .pluck()
  const holding = database.prepare("SELECT id FROM documents WHERE text LIKE '%' || ? || '%' LIMIT ?").pluck()
  return (query) => {
    const runs = query.match(/[\p{L}\p{N}]+/gu) ?? []
    const parts = new Set(runs.flatMap(trigramsOf))
    if (parts.size === 0) return runs.flatMap((run) => holding.all(run, found) as string[]).slice(0, found)
    return matching.all(Array.from(parts, (part) => `"${part}"`).join(' OR '), found) as string[]
  }
}

function trigramsOf(run: string): string[] {
  const characters = Array.from(run)
  return characters.slice(2).map((_, at) => characters.slice(at, at + 3).join(''))
}

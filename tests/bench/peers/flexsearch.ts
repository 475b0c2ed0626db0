import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Charset, Index, type IndexOptions } from 'flexsearch'
import { documentOf, type Engine, found, type Search } from './engine.ts'

export const asItComes = engine({}, false)

/**
 * As its documentation has it for Chinese: the CJK encoder, which takes each character for a term. Suggestions, as it
 * calls results that lack a term of the query; a question of more than a few words finds nothing without.
 */
export const forChinese = engine({ encoder: Charset.CJK }, true)

/** With the context index, which its documentation offers for better ranking. */
export const withContext = engine({ encoder: Charset.CJK, context: true }, true)

function engine(options: IndexOptions, suggest: boolean): Engine {
  const fileIn = (place: string): string => join(place, 'flexsearch.json')
  const searching =
    (index: Index): Search =>
    (query) =>
      index.search(query, { limit: found, suggest }).map(String)
  return {
    build(articles, place) {
      const index = new Index(options)
      for (const { id, text } of articles.map(documentOf)) index.add(id, text)
      return {
        search: searching(index),
        async save() {
          const parts: [string, string][] = []
          await index.export(async (key, data) => {
            parts.push([key, data])
          })
          writeFileSync(fileIn(place), JSON.stringify(parts))
        },
      }
    },
    load(place) {
      const index = new Index(options)
      const parts = JSON.parse(readFileSync(fileIn(place), 'utf8')) as [string, string][]
      for (const [key, data] of parts) index.import(key, data)
      return searching(index)
    },
  }
}

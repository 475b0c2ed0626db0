import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, insertMultiple, load, type RawData, type Results, save, search } from '@orama/orama'
import { createTokenizer } from '@orama/tokenizers/mandarin'
import { type Document, documentOf, type Engine, found, type Search } from './engine.ts'

const schema = { text: 'string' } as const

export const asItComes = engine(() => create({ schema }))

/** Its own tokenizer for Chinese, of words. (The stop words that it can be given have no effect in this version.) */
export const forChinese = engine(() => create({ schema, components: { tokenizer: createTokenizer() } }))

function engine(empty: () => ReturnType<typeof create<typeof schema>>): Engine {
  const fileIn = (place: string): string => join(place, 'orama.json')
  const searching =
    (index: ReturnType<typeof empty>): Search =>
    (term) => {
      const results = search(index, { term, limit: found }) as Results<Document>
      return results.hits.map(({ id }) => id)
    }
  return {
    async build(articles, place) {
      const index = empty()
      await insertMultiple(index, articles.map(documentOf))
      return {
        search: searching(index),
        save: () => writeFileSync(fileIn(place), JSON.stringify(save(index))),
      }
    },
    load(place) {
      const index = empty()
      load(index, JSON.parse(readFileSync(fileIn(place), 'utf8')) as RawData)
      return searching(index)
    },
  }
}

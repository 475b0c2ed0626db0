import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import MiniSearch, { type Options } from 'minisearch'
import { type Document, documentOf, type Engine, found, type Search } from './engine.ts'

export const asItComes = engine({ fields: ['text'] })

/** Pairs of neighbouring Chinese characters, its own search and ranking otherwise. */
export const withBigrams = engine({ fields: ['text'], tokenize: bigrams })

function engine(options: Options<Document>): Engine {
  const fileIn = (place: string): string => join(place, 'minisearch.json')
  return {
    build(articles, place) {
      const index = new MiniSearch(options)
      index.addAll(articles.map(documentOf))
      return { search: searching(index), save: () => writeFileSync(fileIn(place), JSON.stringify(index)) }
    },
    load: (place) => searching(MiniSearch.loadJSON(readFileSync(fileIn(place), 'utf8'), options)),
  }
}

function searching(index: MiniSearch<Document>): Search {
  return (query) =>
    index
      .search(query)
      .slice(0, found)
      .map(({ id }) => String(id))
}

/** A character that stands alone is a term; words and numbers in other scripts are whole. */
function bigrams(text: string): string[] {
  return (text.match(/\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv) ?? []).flatMap((run) => {
    const characters = Array.from(run)
    if (characters.length === 1 || !/^\p{Script=Han}/u.test(run)) return [run]
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  })
}

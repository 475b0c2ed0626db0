import { type Article, headline } from '../model/article.ts'
import { buildSegment, mostDocuments } from './build-segment.ts'
import type { IndexPart } from './part-scores.ts'
import { openSegment } from './segment.ts'
import { type Sounds, soundsOf } from './sounds.ts'
import { holdsPhrase, termTexts } from './terms.ts'
import { createTextIndex, idf, type TextIndex } from './text-index.ts'

/** Articles ready to be searched. A document's number is its place in `articles`, and in the index. */
export interface Corpus {
  readonly articles: readonly Article[]
  /** Over headline, paragraphs and byline of each, folded, a line each. */
  readonly index: TextIndex
  /** How its characters are read; made when first asked for. */
  readonly sounds: () => Sounds
}

/** What is indexed of an article: headline, paragraphs and byline, a line each. */
export function indexedText({ paragraphs, byline, ...article }: Article): string {
  return [headline(article), ...paragraphs, byline.join(' ')].join('\n')
}

/** Indexes articles; equal ones will be found in this order. Gives way to other work while it builds. */
export async function buildCorpus(articles: readonly Article[]): Promise<Corpus> {
  const parts: IndexPart[] = []
  for (let from = 0; from < articles.length; from += mostDocuments) {
    const some = articles.slice(from, from + mostDocuments)
    const segment = openSegment(await buildSegment(some.map(indexedText)))
    if (segment !== null) parts.push({ segment, numbers: Uint32Array.from(some, (_, at) => from + at) })
  }
  return createCorpus(articles, parts)
}

/** The corpus of these articles, whose texts lie in the parts under the articles' places. */
export function createCorpus(articles: readonly Article[], parts: readonly IndexPart[]): Corpus {
  const index = createTextIndex(parts)
  let sounds: Sounds | undefined
  return {
    articles,
    index,
    sounds: () => {
      sounds ??= soundsOf(index.characters())
      return sounds
    },
  }
}

/** Of the documents that may hold a word, so many are looked into for how many do. */
const mostLookedInto = 250

/** In how many documents the folded word stands, character for character; an estimate where very many may hold it. */
export function frequency({ index }: Corpus, word: string): number {
  const terms = telling(word)
  const fewest = fewestOf(terms, index)
  if (terms.length < 2) return fewest
  const step = Math.ceil(fewest / mostLookedInto) || 1
  let found = 0
  for (const document of index.holding(terms, step)) if (index.text(document).includes(word)) found += 1
  return found * step
}

/** No word stands in more documents than this, which is fast to tell. */
export function mostFrequency({ index }: Corpus, word: string): number {
  return fewestOf(telling(word), index)
}

function fewestOf(terms: readonly string[], index: TextIndex): number {
  return terms.length === 0 ? 0 : Math.min(...terms.map(index.documentFrequency))
}

/** The same, counted, but no further than `most`. */
export function countUpTo(most: number, { index }: Corpus, word: string): number {
  const terms = telling(word)
  if (terms.length === 1) return Math.min(most, index.documentFrequency(word))
  let found = 0
  for (const document of index.holding(terms)) {
    if (index.text(document).includes(word)) found += 1
    if (found >= most) break
  }
  return found
}

/** The documents in which a folded phrase stands, character for character, no word or number of it cut in two. */
export function* documentsWith({ index }: Corpus, phrase: string): Generator<number> {
  for (const document of index.holding(telling(phrase)))
    if (holdsPhrase(index.text(document), phrase)) yield document
}

/** True when some document holds the phrase so. */
export function standsWhole(corpus: Corpus, phrase: string): boolean {
  return documentsWith(corpus, phrase).next().done === false
}

/** Most words: of common characters, whose pairs are found without looking for other terms. */
const plain = /^[一-鿿]{2,}$/

/** The terms that a document must have to hold the word: its pairs and words, or else its character. */
function telling(word: string): string[] {
  if (plain.test(word)) return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
  const terms = termTexts(word)
  const longer = terms.filter((term) => Array.from(term).length > 1)
  return longer.length > 0 ? longer : terms
}

/** True when some document holds the folded word. */
export function stands(corpus: Corpus, word: string): boolean {
  return countUpTo(1, corpus, word) > 0
}

/** The usual ln(1 + (N - df + 0.5)/(df + 0.5)) of BM25, for something that so many documents hold. */
export function inverseFrequency({ index }: Corpus, documents: number): number {
  return idf(index.size, documents)
}

import MiniSearch from 'minisearch'
import { gatherPostings, type Posting, type Postings } from './postings.ts'

/** One text found; `document` is its position in the order of building. */
export interface Match {
  readonly document: number
  readonly score: number
}

/** A term to look for and how much it counts (1 is normal). */
export interface WeightedTerm {
  readonly text: string
  readonly weight: number
}

/** An index over folded texts. */
export interface TextIndex {
  readonly size: number
  /** In how many documents the term stands. */
  documentFrequency(term: string): number
  /** Documents that hold any of the terms, best first; equal ones in the order of building. */
  search(query: readonly WeightedTerm[]): Match[]
  /** Documents that hold every one of the terms. */
  holding(terms: readonly string[]): number[]
}

interface Document {
  readonly id: number
}

const field = 'text'
/** BM25+ as tuned on questions to Chinese paragraphs: short fields are hardly favoured, every match counts at least once. */
const bm25 = { k: 1.2, b: 0.25, d: 1 }

/** Builds an index of the texts, giving way to other work in between. */
export async function buildTextIndex(texts: Iterable<string>): Promise<TextIndex> {
  const postings = await gatherPostings(texts)
  const index = new PostingsIndex(postings)
  return {
    size: postings.lengths.length,
    documentFrequency: (term) => postings.of(term)?.documents.length ?? 0,
    search: (query) => search(index, query),
    holding: (wanted) => holding(postings, wanted),
  }
}

function search(index: MiniSearch<Document>, query: readonly WeightedTerm[]): Match[] {
  const found = index.search('', {
    tokenize: () => query.map((term) => term.text),
    boostTerm: (_term, position) => query[position]?.weight ?? 1,
    bm25,
  })
  // minisearch multiplies a score by the number of terms that matched, which drowns rare terms in common ones.
  return found
    .map((result) => ({ document: result.id as number, score: result.score / result.queryTerms.length }))
    .sort((a, b) => b.score - a.score || a.document - b.document)
}

function holding(postings: Postings, wanted: readonly string[]): number[] {
  const lists = wanted.map((term) => postings.of(term)?.documents).filter((list) => list !== undefined)
  if (lists.length < wanted.length) return []
  const [rarest, ...others] = lists.sort((a, b) => a.length - b.length)
  return [...(rarest ?? [])].filter((document) => others.every((list) => has(list, document)))
}

/** Whether an ascending list has the number. */
function has(list: Uint32Array, wanted: number): boolean {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return list[low] === wanted
}

/** minisearch over postings that were gathered without it: it ranks, and is told the documents of each term it asks for. */
class PostingsIndex extends MiniSearch<Document> {
  constructor(postings: Postings) {
    super({ fields: [field], processTerm: (term) => term })
    const { lengths } = postings
    const fieldId = this._fieldIds[field] ?? 0
    const get = (term: string) => countsOf(postings.of(term), fieldId)
    // Of the map from terms to their documents, searching for whole terms uses `get` alone.
    this._index = { get } as unknown as typeof this._index
    this._documentCount = lengths.length
    for (const [document, length] of lengths.entries()) {
      this._documentIds.set(document, document)
      this._fieldLength.set(document, [length])
    }
    this._avgFieldLength[fieldId] = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  }
}

/** Field to document to count, as minisearch has it. */
function countsOf(posting: Posting | null, fieldId: number): Map<number, Map<number, number>> | undefined {
  if (posting === null) return undefined
  const counts = new Map<number, number>()
  for (const [at, document] of posting.documents.entries()) counts.set(document, posting.counts[at] ?? 0)
  return new Map([[fieldId, counts]])
}

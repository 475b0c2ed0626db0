import { setImmediate } from 'node:timers/promises'
import MiniSearch from 'minisearch'
import { isHan, terms } from './terms.ts'

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
  readonly text: string
}

const field = 'text'
/** BM25+ as tuned on questions to Chinese paragraphs: short fields are hardly favoured, every match counts at least once. */
const bm25 = { k: 1.2, b: 0.25, d: 1 }
/** Code units indexed before other work gets its turn: about 20 ms. */
const unitsAtOnce = 50_000

/** Builds an index of the texts, giving way to other work between chunks. */
export async function buildTextIndex(texts: Iterable<string>): Promise<TextIndex> {
  const index = new OpenIndex({
    fields: [field],
    tokenize: (text) => terms(text).map((term) => term.text),
    processTerm: encode,
    autoVacuum: false,
  })
  let units = 0
  let id = 0
  for (const text of texts) {
    index.add({ id, text })
    id += 1
    units += text.length
    if (units < unitsAtOnce) continue
    units = 0
    await setImmediate()
  }
  return {
    size: id,
    documentFrequency: (term) => index.documentFrequency(term),
    search: (query) => search(index, query),
    holding: (wanted) => index.holding(wanted),
  }
}

function search(index: MiniSearch<Document>, query: readonly WeightedTerm[]): Match[] {
  const found = index.search('', {
    tokenize: () => query.map((term) => encode(term.text)),
    processTerm: (term) => term,
    boostTerm: (_term, position) => query[position]?.weight ?? 1,
    bm25,
  })
  // minisearch multiplies a score by the number of terms that matched, which drowns rare terms in common ones.
  return found
    .map((result) => ({ document: result.id as number, score: result.score / result.queryTerms.length }))
    .sort((a, b) => b.score - a.score || a.document - b.document)
}

/** minisearch that tells which documents hold a term, which it knows but keeps to itself. */
class OpenIndex extends MiniSearch<Document> {
  documentFrequency(term: string): number {
    return this.postings(term)?.size ?? 0
  }

  holding(wanted: readonly string[]): number[] {
    const postings = wanted.map((term) => this.postings(term)).filter((each) => each !== undefined)
    if (postings.length < wanted.length) return []
    const [rarest, ...others] = postings.sort((a, b) => a.size - b.size)
    const common = [...(rarest?.keys() ?? [])].filter((id) => others.every((each) => each.has(id)))
    return common.map((id) => this._documentIds.get(id) as number)
  }

  private postings(term: string): ReadonlyMap<number, number> | undefined {
    return this._index.get(encode(term))?.get(this._fieldIds[field] ?? 0)
  }
}

/**
 * A Chinese term in ASCII, four characters of base 36 for each of its own. minisearch keeps terms in a radix tree and
 * scans the children of a node one by one: with 36 of them rather than thousands it builds more than twice as fast.
 */
function encode(term: string): string {
  if (!isHan(term)) return `-${term}`
  let code = ''
  for (const char of term) code += (char.codePointAt(0) ?? 0).toString(36).padStart(4, '0')
  return code
}

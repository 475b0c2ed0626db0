import { candidates } from './candidates.ts'
import { type Corpus, inverseFrequency } from './corpus.ts'
import { heldTerms, mostCovering } from './coverage.ts'
import type { Query } from './query.ts'
import { holds, isHan } from './terms.ts'
import type { Found } from './text-index.ts'

/** Words and numbers in Latin script say more than a character does. */
const latinWeight = 1.5
/** A term in more documents than this share of them is left out of the search while rarer ones remain: it costs most of the time. */
const commonShare = 0.1
/** Where that begins to matter. */
const largeCorpus = 200
/** Documents within this share of the best score are close enough to be told apart by their sentences. */
const closeShare = 0.7
const mostClose = 20

/**
 * Documents that hold terms of the query, best first, `most` at most; close ones by how much of the query they, and one
 * sentence of theirs, hold.
 */
export function rank(corpus: Corpus, query: Query, most: number): Found {
  const wanted = selectTerms(corpus, query.terms).map((text) => ({
    text,
    weight: isHan(text) ? 1 : latinWeight,
  }))
  const { matches, total } = corpus.index.search(wanted, Math.max(most, mostClose))
  const top = matches[0]?.score ?? 0
  const close = matches.slice(0, mostClose).filter((match) => match.score >= top * closeShare)
  if (close.length < 2) return { matches: matches.slice(0, most), total }
  const weights = query.terms.map((term) => inverseFrequency(corpus, corpus.index.documentFrequency(term)))
  const reranked = close
    .map(({ document, score }) => ({
      document,
      score: score + top * fit(corpus, document, query, weights),
    }))
    .sort((a, b) => b.score - a.score || a.document - b.document)
  return { matches: [...reranked, ...matches.slice(close.length)].slice(0, most), total }
}

/** The rarer terms; all of them in a small corpus, where counts say little, or when nothing else is left. */
function selectTerms({ index }: Corpus, terms: readonly string[]): readonly string[] {
  if (index.size < largeCorpus) return terms
  const rare = terms.filter((term) => index.documentFrequency(term) <= index.size * commonShare)
  return rare.some((term) => index.documentFrequency(term) > 0) ? rare : terms
}

/** Share of the query's weight that the document holds, and added to it the share of its best sentence. */
function fit(
  { articles, index }: Corpus,
  document: number,
  query: Query,
  weights: readonly number[],
): number {
  const article = articles[document]
  const text = index.text(document)
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  const whole = query.terms.reduce((sum, term, at) => sum + (holds(text, term) ? (weights[at] ?? 0) : 0), 0)
  const sentences = article === undefined ? [] : candidates(article, text)
  const covered = mostCovering(sentences, heldTerms(sentences, query), query, weights)?.covered ?? 0
  return (whole + covered) / total
}

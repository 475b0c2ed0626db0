import { type Corpus, inverseFrequency } from './corpus.ts'
import { mostCovering } from './coverage.ts'
import { lookInto } from './look-into.ts'
import type { Accepts } from './part-scores.ts'
import type { Query } from './query.ts'
import { isHan } from './terms.ts'
import type { Found, WeightedTerm } from './text-index.ts'
import type { Match } from './top.ts'

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
 * sentence of theirs, hold, and how much of it word for word. With `accepts`, only documents that it accepts; with
 * `newest`, of the best of those that fit the newest first.
 */
export function rank(
  corpus: Corpus,
  query: Query,
  most: number,
  { accepts = null, newest = null }: { accepts?: Accepts | null; newest?: Newest | null } = {},
): Found {
  const wanted = selectTerms(query, corpus.index.size).map((text) => ({
    text,
    weight: isHan(text) ? 1 : latinWeight,
  }))
  const { matches, total } = searchAmong(corpus, wanted, Math.max(most, mostClose), accepts)
  const top = matches[0]?.score ?? 0
  const least = newest === null ? top * closeShare : 0
  const close = matches.slice(0, mostClose).filter((match) => match.score >= least)
  if (close.length < 2) return { matches: matches.slice(0, most), total }
  const weights = query.frequencies.map((documents) => inverseFrequency(corpus, documents))
  const reranked = close
    .map(({ document, score }) => ({
      document,
      score: score + top * fit(corpus, document, query, weights),
    }))
    .sort((a, b) => b.score - a.score || a.document - b.document)
  const ordered = newest === null ? reranked : newestFirst(reranked, newest)
  return { matches: [...ordered, ...matches.slice(close.length)].slice(0, most), total }
}

/** Those within the close share of the best that fit, the newest first; recency puts none before a clearly better one. */
function newestFirst(ranked: readonly Match[], { dateOf, fits }: Newest): readonly Match[] {
  const least = (ranked[0]?.score ?? 0) * closeShare
  const isEqual = ({ document, score }: Match): boolean => score >= least && fits(document)
  const day = ({ document }: Match): string => dateOf(document) ?? ''
  const equals = ranked.filter(isEqual).toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
  return [...equals, ...ranked.filter((match) => !isEqual(match))]
}

/** The best of the documents that are accepted; with nothing to look for, all of them in their order. */
function searchAmong(
  { index }: Corpus,
  wanted: readonly WeightedTerm[],
  most: number,
  accepts: Accepts | null,
): Found {
  if (accepts === null || wanted.length > 0) return index.search(wanted, most, accepts)
  const all = Array.from({ length: index.size }, (_, document) => ({ document, score: 0 }))
  const matches = all.filter(({ document }) => accepts(document))
  return { matches: matches.slice(0, most), total: matches.length }
}

/** What puts the newest first: the day of a document, and whether it fits at all. */
export interface Newest {
  readonly dateOf: (document: number) => string | null
  readonly fits: Accepts
}

/** The rarer terms; all of them in a small corpus, where counts say little, or when nothing else is left. */
function selectTerms({ terms, frequencies }: Query, size: number): readonly string[] {
  if (size < largeCorpus) return terms
  const isRare = (frequency: number): boolean => frequency <= size * commonShare
  if (!frequencies.some((frequency) => frequency > 0 && isRare(frequency))) return terms
  return terms.filter((_, at) => isRare(frequencies[at] ?? 0))
}

/** Shares of the question that the document holds: by the weight of its terms, in one sentence, and word for word. */
function fit(corpus: Corpus, document: number, query: Query, weights: readonly number[]): number {
  const looked = lookInto(document, query, corpus)
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  const whole = new Set(looked.held.flat())
  const held = weights.reduce((sum, weight, term) => sum + (whole.has(term) ? weight : 0), 0)
  const covered = mostCovering(looked, query, weights)?.covered ?? 0
  return (held + covered) / total + query.verbatim(corpus.index.text(document))
}

import { type Accepts, createPartScores, gone, type IndexPart } from './part-scores.ts'
import type { Posting, Segment } from './segment.ts'
import { createTop, type Match } from './top.ts'

/** The best matches, best first, and how many there are in all. */
export interface Found {
  readonly matches: readonly Match[]
  readonly total: number
}

/** A term to look for and how much it counts (1 is normal). */
export interface WeightedTerm {
  readonly text: string
  readonly weight: number
}

/** An index over texts, numbered from 0. */
export interface TextIndex {
  readonly size: number
  /** A document's text, folded. */
  readonly text: (document: number) => string
  /** The Chinese characters that occur. */
  readonly characters: () => string[]
  /** In how many documents the term stands. */
  readonly documentFrequency: (term: string) => number
  /**
   * Visits the pairs that begin with a character: what comes second, and in how many documents, those that are gone
   * counted in. The same one may be visited again, with other documents.
   */
  readonly followers: Segment['followers']
  /**
   * Documents that hold any of the terms, best first, equal ones by their numbers; `most` at most, and only those
   * that are accepted.
   */
  readonly search: (query: readonly WeightedTerm[], most: number, accepts?: Accepts | null) => Found
  /**
   * Documents that hold every one of the terms, in no order, found one by one; with a step, only every so many of those
   * that hold the rarest are looked at.
   */
  readonly holding: (terms: readonly string[], step?: number) => Iterable<number>
}

/** Makes one index of segments. Every number from 0 up to the index's size is given to just one document of them. */
export function createTextIndex(parts: readonly IndexPart[]): TextIndex {
  const live = parts.map(({ numbers }) => numbers.reduce((sum, each) => sum + Number(each !== gone), 0))
  const size = live.reduce((sum, each) => sum + each, 0)
  const places = placesOf(parts, size)
  const averageLength = lengthOf(parts) / size
  /** All 0 between searches. */
  const scores = parts.map((part) => createPartScores(part, averageLength))
  const whole = parts.map(({ segment }, at) => segment.size === live[at])

  function documentFrequency(term: string): number {
    return frequencyOf(parts.map(({ segment }) => segment.posting(term)))
  }

  function frequencyOf(postings: readonly (Posting | null)[]): number {
    let sum = 0
    for (const [at, posting] of postings.entries()) {
      if (posting === null) continue
      const { documents, start, end } = posting
      if (whole[at]) sum += end - start
      else
        for (let entry = start; entry < end; entry++)
          if (parts[at]?.numbers[documents[entry] ?? 0] !== gone) sum += 1
    }
    return sum
  }

  function search(query: readonly WeightedTerm[], most: number, accepts: Accepts | null = null): Found {
    for (const { text, weight } of query) {
      const postings = parts.map(({ segment }) => segment.posting(text))
      const share = weight * idf(size, frequencyOf(postings))
      for (const [at, posting] of postings.entries()) if (posting !== null) scores[at]?.add(posting, share)
    }
    const top = createTop(most)
    const total = scores.reduce((sum, each) => sum + each.turnOver(top, accepts), 0)
    return { matches: top.ranked(), total }
  }

  function* holding(terms: readonly string[], step = 1): Generator<number> {
    for (const { segment, numbers } of parts) {
      for (const document of allOf(terms, segment, step)) {
        const number = numbers[document] ?? gone
        if (number !== gone) yield number
      }
    }
  }

  return {
    size,
    text(document) {
      const place = places[document] ?? 0
      return parts[Math.floor(place / partSpan)]?.segment.text(place % partSpan) ?? ''
    },
    characters: () =>
      Array.from(new Set(parts.flatMap(({ segment }) => [...segment.characters])), (character) =>
        String.fromCodePoint(character),
      ),
    documentFrequency,
    followers(character, visit) {
      for (const { segment } of parts) segment.followers(character, visit)
    },
    search,
    holding,
  }
}

/** How rare something is: the usual ln(1 + (N - df + 0.5)/(df + 0.5)) of BM25, for something that so many of the documents hold. */
export function idf(size: number, documents: number): number {
  return Math.log(1 + (size - documents + 0.5) / (documents + 0.5))
}

/** More than a segment has documents. */
const partSpan = 2 ** 16

/** For each number, its part times `partSpan` and its document in it. */
function placesOf(parts: readonly IndexPart[], size: number): Float64Array {
  const places = new Float64Array(size)
  for (const [part, { numbers }] of parts.entries())
    for (const [document, number] of numbers.entries())
      if (number !== gone) places[number] = part * partSpan + document
  return places
}

/** The lengths of all documents that are there, added up. */
function lengthOf(parts: readonly IndexPart[]): number {
  return parts.reduce(
    (sum, { segment, numbers }) =>
      segment.lengths.reduce((all, length, at) => all + (numbers[at] === gone ? 0 : length), sum),
    0,
  )
}

/** The segment's documents that hold every one of the terms; `step` as in `TextIndex.holding`. */
function* allOf(terms: readonly string[], segment: Segment, step: number): Generator<number> {
  const postings: Posting[] = []
  for (const term of terms) {
    const posting = segment.posting(term)
    if (posting === null) return
    postings.push(posting)
  }
  const [rarest, ...others] = postings.sort((a, b) => a.end - a.start - (b.end - b.start))
  if (rarest === undefined) return
  for (let at = rarest.start; at < rarest.end; at += step) {
    const document = rarest.documents[at] ?? 0
    if (others.every((posting) => has(posting, document))) yield document
  }
}

/** Whether a posting, whose documents ascend, has the document. */
function has({ documents, start, end }: Posting, wanted: number): boolean {
  let low = start
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((documents[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low < end && documents[low] === wanted
}

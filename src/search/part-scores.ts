import type { Posting, Segment } from './segment.ts'
import type { Top } from './top.ts'

/** A segment, and for each of its documents its number in the index: `gone` for one that is there no longer. */
export interface IndexPart {
  readonly segment: Segment
  readonly numbers: Uint32Array
}

export const gone = 0xffff_ffff

/** Whether a document will do. */
export type Accepts = (document: number) => boolean

/** BM25+ as tuned on questions to Chinese paragraphs: short texts are hardly favoured, every match counts at least once. */
const bm25 = { k: 1.2, b: 0.25, d: 1 }

/** The scores of a part's documents while a search adds them up. */
export interface PartScores {
  /** Adds a term that counts so much to the documents that hold it. */
  add(posting: Posting, share: number): void
  /** Offers the accepted documents that hold any of the terms, by their numbers in the index; says how many, and forgets the scores. */
  turnOver(top: Top, accepts: Accepts | null): number
}

/**
 * Scores by BM25+ of a part's documents. Terms are added to flat arrays in the order of the segment, the documents
 * counted and told apart only at the end: a list of those met so far would take most of the time.
 */
export function createPartScores({ segment, numbers }: IndexPart, averageLength: number): PartScores {
  const { k, b, d } = bm25
  /** What BM25 sets against a term's count: k (1 - b + b × length / average length). */
  const norms = Float64Array.from(segment.lengths, (length) => k * (1 - b + (b * length) / averageLength))
  /** What most terms count that stand in a document: those that stand there once. */
  const once = norms.map((norm) => d + (k + 1) / (1 + norm))
  const scores = new Float64Array(segment.size)
  /** The same memory: a score that is not 0 has a bit set in one of its two halves. */
  const halves = new Int32Array(scores.buffer)
  const absent = Uint16Array.from([...numbers.keys()].filter((document) => numbers[document] === gone))

  function leaveOut(accepts: Accepts): void {
    for (let document = 0; document < scores.length; document++)
      if (scores[document] !== 0 && !accepts(numbers[document] ?? gone)) scores[document] = 0
  }

  return {
    add({ documents, counts, start, end }, share) {
      for (let entry = start; entry < end; entry++) {
        const document = documents[entry] ?? 0
        const count = counts[entry] ?? 0
        const weight =
          count === 1 ? (once[document] ?? 0) : d + (count * (k + 1)) / (count + (norms[document] ?? 0))
        scores[document] = (scores[document] ?? 0) + share * weight
      }
    },
    turnOver(top, accepts) {
      for (const document of absent) scores[document] = 0
      if (accepts !== null) leaveOut(accepts)
      let holding = 0
      let least = Math.max(top.least(), Number.MIN_VALUE)
      for (let document = 0; document < scores.length; document++) {
        // Counted by bits: whether a document holds any term is even odds, which branches guess wrong half of the time.
        const bits = (halves[2 * document] ?? 0) | (halves[2 * document + 1] ?? 0)
        holding += (bits | -bits) >>> 31
        const score = scores[document] ?? 0
        if (score < least) continue
        top.offer(numbers[document] ?? gone, score)
        least = Math.max(top.least(), Number.MIN_VALUE)
      }
      scores.fill(0)
      return holding
    },
  }
}

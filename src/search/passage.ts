import type { Passage } from '../model/answer.ts'
import { foldWithOffsets } from '../text/normalise.ts'
import { type Candidate, headlineParagraph } from './candidates.ts'
import { marks } from './marks.ts'

/** How far rare words outweigh common ones in the choice of a sentence (tuned on questions with known answers). */
const sharpness = 5
/** A headline repeats what the article says and seldom says it whole, so a sentence is quoted unless it fits far worse. */
const headlineShare = 0.2

/**
 * The candidate that fits the terms best: those that are rare within the article count most, ln(1 + N/df)^5 with N
 * its sentences and df those that hold the term. Null when the article has no text at all.
 */
export function bestPassage(candidates: readonly Candidate[], queryTerms: readonly string[]): Passage | null {
  const weights = queryTerms.map((term) => {
    const holding = candidates.filter((candidate) => candidate.terms.has(term)).length
    return holding === 0 ? 0 : Math.log(1 + candidates.length / holding) ** sharpness
  })
  const best = candidates
    .map((candidate) => ({
      candidate,
      covered:
        coverage(candidate.terms, queryTerms, weights) *
        (candidate.paragraph === headlineParagraph ? headlineShare : 1),
    }))
    .reduce<{ candidate: Candidate; covered: number } | null>(
      (most, each) => (most === null || each.covered > most.covered ? each : most),
      null,
    )
  if (best === null) return null
  const { text, paragraph } = best.candidate
  return { text, paragraph, marks: marks(foldWithOffsets(text), queryTerms) }
}

/** The sum of the weights of those terms that are held. */
export function coverage(
  held: ReadonlySet<string>,
  queryTerms: readonly string[],
  weights: readonly number[],
): number {
  return queryTerms.reduce((sum, term, at) => sum + (held.has(term) ? (weights[at] ?? 0) : 0), 0)
}

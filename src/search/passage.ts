import type { Passage } from '../model/answer.ts'
import { foldWithOffsets } from '../text/normalise.ts'
import { headlineParagraph } from './candidates.ts'
import { bestCovering } from './coverage.ts'
import type { Looked } from './look-into.ts'
import { marks } from './marks.ts'
import type { Query } from './query.ts'

/** How far rare words outweigh common ones in the choice of a sentence (tuned on questions with known answers). */
const sharpness = 3
/** A headline repeats what the article says and seldom says it whole, so a sentence is quoted unless it fits far worse. */
const headlineShare = 0.2

/**
 * The candidate that fits the query best: terms that are rare within the article count most, ln(1 + N/df)^3 with N
 * its sentences and df those that hold the term. Null when the article has no text at all.
 */
export function bestPassage(looked: Looked, query: Query): Passage | null {
  const { candidates, held } = looked
  const holding = query.terms.map(() => 0)
  for (const terms of held) for (const term of terms) holding[term] = (holding[term] ?? 0) + 1
  const weights = holding.map((count) =>
    count === 0 ? 0 : Math.log(1 + candidates.length / count) ** sharpness,
  )
  const covering = bestCovering(looked, query, weights, ({ paragraph }) =>
    paragraph === headlineParagraph ? headlineShare : 1,
  )
  const best = covering ?? candidates[0]
  if (best === undefined) return null
  return { text: best.text, paragraph: best.paragraph, marks: marks(foldWithOffsets(best.text), query) }
}

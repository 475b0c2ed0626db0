import type { Lexicon } from '../model/lexicon.ts'
import type { Segmenter } from '../text/segment.ts'
import { featuresOf } from './features.ts'
import { type Asked, clues, held, termWeights } from './sentence-clues.ts'
import type { Features } from './setting.ts'
import { anchorsOf } from './span-nearness.ts'
import { type Span, spansOf } from './spans.ts'
import { tokensOf } from './tokens.ts'

/** One stretch of one sentence that may be the answer. */
export interface Choice {
  /** The sentence's place among those given. */
  readonly sentence: number
  /** Share of the question's weight that the sentence holds. */
  readonly coverage: number
  /** In the folded sentence. */
  readonly start: number
  readonly end: number
  readonly span: Span
  readonly features: Features
}

/** All that may answer a question within an article. */
export interface Choices {
  readonly choices: readonly Choice[]
  /** Share of the question's weight that the article holds. */
  readonly coverage: number
}

/** The stretches of an article's sentences (folded) that may answer, each with what speaks for it. */
export function choicesIn(
  sentences: readonly string[],
  asked: Asked,
  lexicon: Lexicon,
  segmenter: Segmenter,
): Choices {
  const weights = termWeights(sentences, asked)
  const article = sentences.join('\n')
  const terms = asked.terms.map(({ text }, at) => ({
    text,
    weight: (weights.within[at] ?? 0) + (weights.overall[at] ?? 0),
  }))
  const choices = clues(sentences, asked, weights).flatMap(({ at, features, coverage }) => {
    const tokens = tokensOf(sentences[at] ?? '', segmenter)
    const { wanted, question } = asked
    const anchors = anchorsOf(tokens.folded, terms)
    const setting = { wanted, tokens, lexicon, anchors, question, article }
    return spansOf(tokens).map(
      (span): Choice => ({
        sentence: at,
        coverage,
        start: tokens.starts[span.from] ?? 0,
        end: tokens.starts[span.to] ?? 0,
        span,
        features: [...features, ...featuresOf(span, setting)],
      }),
    )
  })
  return { choices, coverage: held(article, asked, weights.overall) }
}

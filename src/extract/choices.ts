import type { Lexicon } from '../model/lexicon.ts'
import type { Segmenter } from '../text/segment.ts'
import { tellEnd, tellSpan, tellStart } from './features.ts'
import { type Asked, clues, held, termWeights } from './sentence-clues.ts'
import type { Setting, Tell } from './setting.ts'
import { nearnessIn } from './span-nearness.ts'
import { type Span, spansOf } from './spans.ts'
import { tokensOf } from './tokens.ts'

/**
 * The stretches of one sentence that may be the answer. What speaks for one is told in parts, since many share a
 * sentence, a start or an end.
 */
export interface Choices {
  /** The sentence's place among those given. */
  readonly sentence: number
  /** Share of the question's weight that the sentence holds. */
  readonly coverage: number
  readonly spans: readonly Span[]
  /** Where each word begins in the folded sentence; one more for the end. */
  readonly starts: readonly number[]
  readonly tellSentence: (tell: Tell) => void
  readonly tellStart: (from: number, tell: Tell) => void
  readonly tellEnd: (to: number, tell: Tell) => void
  readonly tellSpan: (span: Span, tell: Tell) => void
}

/** The choices in an article's likeliest sentences (folded), and the share of the question's weight that it holds. */
export function choicesIn(
  sentences: readonly string[],
  asked: Asked,
  lexicon: Lexicon,
  segmenter: Segmenter,
): { choices: readonly Choices[]; coverage: number } {
  const weights = termWeights(sentences, asked)
  const article = sentences.join('\n')
  const terms = asked.terms.map(({ text }, at) => ({
    text,
    weight: (weights.within[at] ?? 0) + (weights.overall[at] ?? 0),
  }))
  const choices = clues(sentences, asked, weights).map(({ at, features, coverage }): Choices => {
    const tokens = tokensOf(sentences[at] ?? '', segmenter)
    const { wanted, question } = asked
    const setting: Setting = {
      wanted,
      tokens,
      lexicon,
      nearness: nearnessIn(tokens, terms),
      question,
      article,
    }
    return {
      sentence: at,
      coverage,
      spans: spansOf(tokens),
      starts: tokens.starts,
      tellSentence: (tell) => {
        for (const [name, value] of features) tell(name, value)
      },
      tellStart: (from, tell) => tellStart(from, setting, tell),
      tellEnd: (to, tell) => tellEnd(to, setting, tell),
      tellSpan: (span, tell) => tellSpan(span, setting, tell),
    }
  })
  return { choices, coverage: held(article, asked, weights.overall) }
}

import type { Wanted } from '../model/wanted.ts'
import type { Features } from './setting.ts'

/** A question's term, and how rare it is over all articles. */
export interface AskedTerm {
  readonly text: string
  readonly rarity: number
}

/** What a question looks for in the sentences of an article; all text folded. */
export interface Asked {
  readonly question: string
  readonly wanted: Wanted
  /** Its words that carry meaning. */
  readonly words: readonly string[]
  readonly terms: readonly AskedTerm[]
}

/** A sentence that may state the answer, by its place among those of the article. */
export interface CluedSentence {
  readonly at: number
  readonly features: Features
  /** Share of the question's weight that the sentence holds. */
  readonly coverage: number
}

/** Sentences that are looked at closely: of 3,524 questions 98 % have theirs among them. */
const mostSentences = 5
/** As for passages: how far terms that are rare within the article outweigh others. */
const sharpness = 3
const longestShared = 12
const shortSentence = 12

/** Weights of the terms within the article, and those of their rarity, each adding up to 1. */
export interface TermWeights {
  readonly within: readonly number[]
  readonly overall: readonly number[]
}

export function termWeights(sentences: readonly string[], { terms }: Asked): TermWeights {
  const within = terms.map(({ text }) => {
    const holding = sentences.filter((sentence) => sentence.includes(text)).length
    return holding === 0 ? 0 : Math.log(1 + sentences.length / holding) ** sharpness
  })
  return { within: shares(within), overall: shares(terms.map(({ rarity }) => rarity)) }
}

function shares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  return weights.map((weight) => weight / total)
}

/** The share of the terms' weights that a text holds. */
export function held(text: string, { terms }: Asked, weights: readonly number[]): number {
  return terms.reduce((sum, term, at) => sum + (text.includes(term.text) ? (weights[at] ?? 0) : 0), 0)
}

/** The sentences that hold most of the question, each with what speaks for it. */
export function clues(sentences: readonly string[], asked: Asked, weights: TermWeights): CluedSentence[] {
  const within = sentences.map((sentence) => held(sentence, asked, weights.within))
  const overall = sentences.map((sentence) => held(sentence, asked, weights.overall))
  const most = Math.max(...within) || 1
  const rating = (at: number): number => (within[at] ?? 0) / most + 0.5 * (overall[at] ?? 0)
  const order = sentences.map((_, at) => at).sort((a, b) => rating(b) - rating(a))
  return order.slice(0, mostSentences).map((at, place) => {
    const coverage = overall[at] ?? 0
    const before = overall[at - 1] ?? 0
    return {
      at,
      coverage,
      features: [
        ['S:within', within[at] ?? 0],
        ['S:withinOfBest', (within[at] ?? 0) / most],
        ['S:overall', coverage],
        ['S:previous', before],
        ['S:next', overall[at + 1] ?? 0],
        ['S:goesOn', Math.max(0, 1 - coverage) * before],
        ['S:first', Number(at === 0)],
        [`S:place${place}`, 1],
        ...own(sentences[at] ?? '', asked, weights),
      ],
    }
  })
}

function own(sentence: string, asked: Asked, { overall }: TermWeights): Features {
  const { words, wanted, question, terms } = asked
  const longer = words.filter((word) => word.length > 1)
  const holds = (word: string | undefined): number =>
    Number(word !== undefined && word !== '' && sentence.includes(word))
  const pairs = terms.reduce(
    (sum, { text }, at) => sum + (text.length > 1 && sentence.includes(text) ? (overall[at] ?? 0) : 0),
    0,
  )
  return [
    ['S:pairs', pairs],
    ['S:length', Math.log(sentence.length) / 5],
    ['S:short', Number(sentence.length < shortSentence)],
    ['S:shared', Math.min(longestShared, longestCommon(sentence, question)) / longestShared],
    ['S:wordBefore', holds(wanted.before[0])],
    ['S:wordAfter', holds(wanted.after[0])],
    ['S:head', holds(wanted.head)],
    [
      'S:words',
      longer.length === 0 ? 0 : longer.filter((word) => sentence.includes(word)).length / longer.length,
    ],
  ]
}

/** Length of the longest stretch that both texts hold. */
function longestCommon(a: string, b: string): number {
  const lengths = new Uint16Array(b.length + 1)
  let longest = 0
  for (let i = 0; i < a.length; i += 1) {
    let diagonal = 0
    const char = a.charCodeAt(i)
    for (let j = 0; j < b.length; j += 1) {
      const above = lengths[j + 1] ?? 0
      const length = char === b.charCodeAt(j) ? diagonal + 1 : 0
      lengths[j + 1] = length
      diagonal = above
      if (length > longest) longest = length
    }
  }
  return longest
}

import type { AskJson } from '../answer/ask-json.ts'
import { best, characterF1, exactMatch, holds, overlaps } from './gold.ts'
import type { LabelledQuery } from './labelled-set.ts'

/** One query, what was answered, and how long that took. */
export interface Outcome {
  readonly query: LabelledQuery
  readonly answer: AskJson
  readonly milliseconds: number
}

/** Where the relevant documents were found; null where the set has none. */
export interface Retrieval {
  /** Queries with relevant documents for which one of these is first, or among the first five. */
  readonly 'recall@1': number | null
  readonly 'recall@5': number | null
  /** Mean of 1/rank of the first relevant document, 0 beyond the tenth. */
  readonly 'mrr@10': number | null
}

/** The figures of an evaluation; null where the set has no query that the figure is about. All but times are shares of 1. */
export interface Measures extends Retrieval {
  readonly queries: number
  /** Queries with answers for which the passage shown first holds one, folded. */
  readonly sentence_accuracy: number | null
  /** The same of the passage shown of the relevant document, wherever among the ten that stands; others not counted. */
  readonly sentence_accuracy_given: number | null
  readonly answer: AnswerMeasures
  /** Queries that the corpus does not answer and that were refused; queries it does answer and that were refused. */
  readonly refusal: { readonly right: number | null; readonly wrong: number | null }
  /** Queries that the corpus does not answer and that got a direct answer. */
  readonly claims: number | null
  /** Understanding and answering one query, ten results. */
  readonly latency_ms: { readonly p50: number | null; readonly p99: number | null }
}

/** Direct answers to the queries with known answers, held against the best of these. */
export interface AnswerMeasures {
  /** Equal, and the overlap of characters; no direct answer counts 0. */
  readonly em: number | null
  readonly f1: number | null
  /** Of the direct answers given, those that hold a known one whole or are held by it. */
  readonly precision: number | null
  /** Queries that got a direct answer. */
  readonly coverage: number | null
  /** The precision where the coverage is at least `coverageAsked`; null below. */
  readonly precision_at_coverage: number | null
}

/** A precision that is bought by hardly ever answering says little. */
export const coverageAsked = 0.3

/** Computes the figures; they do not depend on the order of the outcomes. */
export function measure(outcomes: readonly Outcome[]): Measures {
  const sought = outcomes.filter(({ query }) => query.relevant.length > 0)
  const answered = outcomes.flatMap(({ query, answer }) =>
    query.answers !== null && query.answers.length > 0
      ? [{ answers: query.answers, relevant: query.relevant, answer }]
      : [],
  )
  const given = answered.flatMap(({ answers, relevant, answer }) => {
    const result = answer.results.find(({ article }) => relevant.includes(article))
    return result === undefined ? [] : [{ answers, snippet: result.snippet }]
  })
  const unanswerable = outcomes.filter(({ query }) => query.answers?.length === 0)
  const answerable = outcomes.filter(({ query }) => query.answers?.length !== 0)
  const times = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const refused = ({ answer }: Outcome): number => Number(answer.kind === 'nothing')
  return {
    queries: outcomes.length,
    ...measureRanks(
      sought.map(({ query, answer }) =>
        rankOf(
          query,
          answer.results.map(({ article }) => article),
        ),
      ),
    ),
    sentence_accuracy: mean(answered, ({ answers, answer }) =>
      best(answers, answer.results[0]?.snippet ?? null, holds),
    ),
    sentence_accuracy_given: mean(given, ({ answers, snippet }) => best(answers, snippet, holds)),
    answer: measureAnswers(answered.map(({ answers, answer }) => ({ answers, given: answer.answer }))),
    refusal: { right: mean(unanswerable, refused), wrong: mean(answerable, refused) },
    claims: mean(unanswerable, ({ answer }) => Number(answer.answer !== null)),
    latency_ms: { p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
  }
}

function measureAnswers(
  asked: readonly { readonly answers: readonly string[]; readonly given: string | null }[],
): AnswerMeasures {
  const direct = asked.filter(({ given }) => given !== null)
  const precision = mean(direct, ({ answers, given }) => best(answers, given, overlaps))
  const coverage = mean(asked, ({ given }) => Number(given !== null))
  return {
    em: mean(asked, ({ answers, given }) => best(answers, given, exactMatch)),
    f1: mean(asked, ({ answers, given }) => best(answers, given, characterF1)),
    precision,
    coverage,
    precision_at_coverage: (coverage ?? 0) >= coverageAsked ? precision : null,
  }
}

/** The place of the first relevant document among those found, from 1; Infinity when there is none. */
export function rankOf(query: LabelledQuery, found: readonly string[]): number {
  const index = found.findIndex((id) => query.relevant.includes(id))
  return index < 0 ? Number.POSITIVE_INFINITY : index + 1
}

/** The figures of such places, one for each query. */
export function measureRanks(ranks: readonly number[]): Retrieval {
  return {
    'recall@1': mean(ranks, (rank) => Number(rank === 1)),
    'recall@5': mean(ranks, (rank) => Number(rank <= 5)),
    'mrr@10': mean(ranks, (rank) => (rank <= 10 ? 1 / rank : 0)),
  }
}

function mean<T>(items: readonly T[], value: (item: T) => number): number | null {
  return items.length === 0 ? null : items.reduce((sum, item) => sum + value(item), 0) / items.length
}

/** Nearest rank: the smallest value that `share` of all do not exceed. */
export function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? null
}

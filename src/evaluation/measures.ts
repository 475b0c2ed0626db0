import type { AskJson } from '../answer/ask-json.ts'
import { fold } from '../text/normalise.ts'
import type { LabelledQuery } from './labelled-set.ts'

/** One query, what was answered, and how long that took. */
export interface Outcome {
  readonly query: LabelledQuery
  readonly answer: AskJson
  readonly milliseconds: number
}

/** The figures of an evaluation; null where the set has no query that the figure is about. All but times are shares of 1. */
export interface Measures {
  readonly queries: number
  /** Queries with relevant documents for which one of these is first, or among the first five. */
  readonly 'recall@1': number | null
  readonly 'recall@5': number | null
  /** Mean of 1/rank of the first relevant document, 0 beyond the tenth. */
  readonly 'mrr@10': number | null
  /** Queries with answers for which the passage shown first holds one, folded. */
  readonly sentence_accuracy: number | null
  /** Direct answers against the best of the known ones, no answer counting 0: equal; and overlap of characters (F1). */
  readonly answer: { readonly em: number | null; readonly f1: number | null }
  /** Queries that the corpus does not answer and that were refused; queries it does answer and that were refused. */
  readonly refusal: { readonly right: number | null; readonly wrong: number | null }
  /** Understanding and answering one query, ten results. */
  readonly latency_ms: { readonly p50: number | null; readonly p99: number | null }
}

/** Computes the figures; they do not depend on the order of the outcomes. */
export function measure(outcomes: readonly Outcome[]): Measures {
  const sought = outcomes.filter(({ query }) => query.relevant.length > 0)
  const ranks = sought.map(rankOf)
  const answered = outcomes.flatMap(({ query, answer }) =>
    query.answers !== null && query.answers.length > 0 ? [{ answers: query.answers, answer }] : [],
  )
  const unanswerable = outcomes.filter(({ query }) => query.answers?.length === 0)
  const answerable = outcomes.filter(({ query }) => query.answers?.length !== 0)
  const times = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const refused = ({ answer }: Outcome): number => Number(answer.kind === 'nothing')
  return {
    queries: outcomes.length,
    'recall@1': mean(ranks, (rank) => Number(rank === 1)),
    'recall@5': mean(ranks, (rank) => Number(rank <= 5)),
    'mrr@10': mean(ranks, (rank) => (rank <= 10 ? 1 / rank : 0)),
    sentence_accuracy: mean(answered, ({ answers, answer }) =>
      Number(answers.some((gold) => fold(answer.results[0]?.snippet ?? '').includes(fold(gold)))),
    ),
    answer: {
      em: mean(answered, ({ answers, answer }) => best(answers, answer.answer, exactMatch)),
      f1: mean(answered, ({ answers, answer }) => best(answers, answer.answer, overlap)),
    },
    refusal: { right: mean(unanswerable, refused), wrong: mean(answerable, refused) },
    latency_ms: { p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
  }
}

/** 1-based; Infinity when no relevant document was found. */
function rankOf({ query, answer }: Outcome): number {
  const index = answer.results.findIndex(({ article }) => query.relevant.includes(article))
  return index < 0 ? Number.POSITIVE_INFINITY : index + 1
}

function mean<T>(items: readonly T[], value: (item: T) => number): number | null {
  return items.length === 0 ? null : items.reduce((sum, item) => sum + value(item), 0) / items.length
}

function best(
  answers: readonly string[],
  given: string | null,
  score: (gold: string[], given: string[]) => number,
): number {
  if (given === null) return 0
  return Math.max(...answers.map((gold) => score(characters(gold), characters(given))))
}

function exactMatch(gold: readonly string[], given: readonly string[]): number {
  return Number(gold.join('') === given.join(''))
}

/** F1 over characters, as usual for Chinese reading comprehension, order left aside. */
function overlap(gold: readonly string[], given: readonly string[]): number {
  const left = [...gold]
  let common = 0
  for (const char of given) {
    const at = left.indexOf(char)
    if (at < 0) continue
    left.splice(at, 1)
    common += 1
  }
  return common === 0 ? 0 : (2 * common) / (gold.length + given.length)
}

/** Letters and figures, folded. */
function characters(text: string): string[] {
  return Array.from(fold(text)).filter((char) => /[\p{L}\p{N}]/u.test(char))
}

/** Nearest rank: the smallest value that `share` of all do not exceed. */
function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? null
}

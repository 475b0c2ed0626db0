import { randomInt } from 'node:crypto'
import type { InlineResult } from '../bot-api/inline-result.ts'
import { bounds, limits } from '../limits.ts'

export type InlineAnswer = {
  results: InlineResult[]
  next_offset: string
  button?: Record<string, unknown>
  cacheSeconds: number
  isPersonal: boolean
}

export type InlineQuery = { id: string; userId: number; query: string; offset: string; at: number }

/** The inline queries people have typed, the bot's answers to them, and the cache Telegram keeps of answers. */
export function createInlineQueries(now: () => number) {
  const queries = new Map<
    string,
    InlineQuery & { answer?: InlineAnswer; arrived?: (answer: InlineAnswer) => void }
  >()
  const cache = new Map<string, { answer: InlineAnswer; until: number }>()
  const key = (query: InlineQuery, whose: number | 'all') =>
    JSON.stringify([whose, query.query, query.offset])

  function trim(map: Map<string, unknown>): void {
    const oldest = map.keys().next().value
    if (map.size > bounds.queries && oldest !== undefined) map.delete(oldest)
  }

  function cached(query: InlineQuery): InlineAnswer | undefined {
    return [key(query, query.userId), key(query, 'all')]
      .map((entry) => cache.get(entry))
      .find((entry) => entry !== undefined && entry.until > now())?.answer
  }

  return {
    /** Opens a query; `answer` is there at once when the cache has it. */
    open(
      userId: number,
      text: string,
      offset: string,
    ): { query: InlineQuery; answer: InlineAnswer | undefined } {
      const id = `${randomInt(1_000_000_000)}${randomInt(1_000_000_000)}`
      const query: InlineQuery = { id, userId, query: text, offset, at: now() }
      const answer = cached(query)
      queries.set(id, answer ? { ...query, answer } : query)
      trim(queries)
      return { query, answer }
    },
    /** Waits for the bot's answer, at most `waitMs`; undefined when none came. */
    wait(id: string, waitMs: number): Promise<InlineAnswer | undefined> {
      const query = queries.get(id)
      if (!query || query.answer) return Promise.resolve(query?.answer)
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(undefined), waitMs).unref()
        query.arrived = (answer) => {
          clearTimeout(timer)
          resolve(answer)
        }
      })
    },
    /** Takes the bot's answer; false when the query is unknown, answered or too old. */
    answer(id: string, answer: InlineAnswer): boolean {
      const query = queries.get(id)
      if (!query || query.answer || now() - query.at > limits.inlineAnswerMs) return false
      query.answer = answer
      if (answer.cacheSeconds > 0) {
        const until = now() + Math.min(answer.cacheSeconds, limits.inlineCacheSeconds) * 1000
        cache.set(key(query, answer.isPersonal ? query.userId : 'all'), { answer, until })
        trim(cache)
      }
      query.arrived?.(answer)
      return true
    },
    /** The result a person chose, with the query it answers. */
    result(queryId: string, resultId: string) {
      const query = queries.get(queryId)
      const result = query?.answer?.results.find(({ id }) => id === resultId)
      return query && result ? { query, result } : undefined
    },
  }
}

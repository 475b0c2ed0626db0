import { randomInt } from 'node:crypto'
import { bounds, limits } from '../limits.ts'

/** The pressed buttons that wait for the bot's answer; each can be answered once, within `limits.callbackAnswerMs`. */
export function createCallbackQueries(now: () => number) {
  const open = new Map<string, { userId: number; at: number }>()

  return {
    add(userId: number): string {
      const id = `${randomInt(1_000_000_000)}${randomInt(1_000_000_000)}`
      open.set(id, { userId, at: now() })
      const oldest = open.keys().next().value
      if (open.size > bounds.queries && oldest !== undefined) open.delete(oldest)
      return id
    },
    /** The person who pressed, or undefined when the query is unknown, answered or too old. */
    take(id: string): number | undefined {
      const query = open.get(id)
      open.delete(id)
      return query && now() - query.at <= limits.callbackAnswerMs ? query.userId : undefined
    },
  }
}

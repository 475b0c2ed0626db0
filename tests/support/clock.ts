import type { Clock } from '../../src/delivery/clock.ts'

/** A clock that stands until it is set. */
export function createTestClock(start: string) {
  let now = Date.parse(start)
  let task: () => Promise<void> = async () => undefined
  const clock: Clock = {
    now: () => new Date(now),
    tick(each) {
      task = each
      return async () => undefined
    },
  }
  return {
    ...clock,
    /** Sets it, and lets the bot look at it. */
    async set(instant: string): Promise<void> {
      now = Date.parse(instant)
      await task()
    },
  }
}

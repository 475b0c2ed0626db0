import { schedule } from 'node-cron'

/** What time it is, and when to look at it again. */
export interface Clock {
  now(): Date
  /** Calls back again and again, never while the call before is still under way; the result ends that. */
  tick(task: () => Promise<void>): () => Promise<void>
}

const ignore = (): void => undefined
/** A tick that is missed or comes too soon loses nothing, as the next one looks at what is stored; so there is nothing to tell. */
const quiet = { info: ignore, warn: ignore, error: ignore, debug: ignore }

/** The clock of the machine, looked at on every tenth second, so also at the first of each minute. */
export const systemClock: Clock = {
  now: () => new Date(),
  tick(task) {
    const ticking = schedule('*/10 * * * * *', task, { noOverlap: true, logger: quiet })
    return async () => ticking.destroy()
  },
}

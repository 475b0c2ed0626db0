import { conflict } from '../bot-api/api-error.ts'
import type { Update } from './update.ts'
import type { UpdateQueue } from './update-queue.ts'

export type PollRequest = {
  offset: number
  limit: number
  timeoutMs: number
  signal: AbortSignal | undefined
}

/** Long polling over the queue. One poll waits at a time: a second one ends the first with 409. */
export function createPoller(queue: UpdateQueue) {
  let endWaiting: ((why: string) => void) | undefined

  /** Ends the poll that is waiting, if any, with `Conflict: terminated by …`. */
  function interrupt(by: string): void {
    endWaiting?.(`terminated by ${by}`)
  }

  async function poll({ offset, limit, timeoutMs, signal }: PollRequest): Promise<Update[]> {
    // A caller that has gone meanwhile must not end the poll that came after it.
    if (signal?.aborted) return []
    interrupt('other getUpdates request; make sure that only one bot instance is running')
    const ready = queue.read(offset, limit)
    if (ready.length > 0 || timeoutMs <= 0) return ready
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer)
        stopListening()
        signal?.removeEventListener('abort', onAbort)
        if (endWaiting === onConflict) endWaiting = undefined
        settle()
      }
      const onAbort = () => finish(() => resolve([]))
      const onConflict = (why: string) => finish(() => reject(conflict(why)))
      const timer = setTimeout(() => finish(() => resolve([])), timeoutMs)
      const stopListening = queue.onPush(() => finish(() => resolve(queue.read(offset, limit))))
      signal?.addEventListener('abort', onAbort)
      endWaiting = onConflict
    })
  }

  return { poll, interrupt }
}

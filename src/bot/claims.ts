import { randomUUID } from 'node:crypto'
import type { Update } from 'telegraf/types'
import type { Store } from '../store/store.ts'

/** The updates that this process has claimed of those that several share; each is held by one process at a time. */
export interface Claims {
  /** Keeps updates that were never seen before, claimed, and gives those. */
  receive(updates: readonly Update[]): Promise<Update[]>
  /** Claims what no process holds, or one that fell silent. */
  take(): Promise<Update[]>
  /** False for an update that was done with, or that another process took over meanwhile. */
  holds(updateId: number): Promise<boolean>
  /** To be called well within the time that a claim lasts. */
  renew(): Promise<void>
  /** Done with: the store knows it as handled. */
  close(updateId: number): void
  /** Lets go of all that is left, for other processes. */
  release(): Promise<void>
}

/** Claims that last `ms` milliseconds unless they are renewed. */
export function createClaims(store: Store, ms: number): Claims {
  const claim = { by: randomUUID(), ms }
  const held = new Set<number>()
  /** Until this time of the clock none of ours can have run out. */
  let surely = Date.now() + ms

  function hold(updates: Update[]): Update[] {
    for (const { update_id } of updates) held.add(update_id)
    return updates
  }

  async function renew(): Promise<void> {
    const before = [...held]
    const from = Date.now()
    const ours = new Set(before.length > 0 ? await store.renew(claim) : [])
    for (const id of before) if (!ours.has(id)) held.delete(id)
    surely = from + ms
  }

  return {
    renew,
    receive: async (updates) => hold(await store.receive(updates, claim, new Date())),
    take: async () => hold((await store.take(claim)) as Update[]),
    async holds(updateId) {
      // Renewed late: the machine slept, or the database was away. Another process may have taken over.
      if (Date.now() > surely) await renew()
      return held.has(updateId)
    },
    close: (updateId) => void held.delete(updateId),
    release: () => store.release(claim.by),
  }
}

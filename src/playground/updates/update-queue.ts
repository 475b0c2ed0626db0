import { randomInt } from 'node:crypto'
import { bounds, limits } from '../limits.ts'
import { defaultKinds, type Update, type UpdateKind } from './update.ts'

/** An update that the bot has not confirmed. Those of one `lane` (a chat, a person) reach a webhook in order. */
export type PendingUpdate = { update: Update; lane: number; expires: number }

export type UpdateQueue = ReturnType<typeof createUpdateQueue>

/** The updates not yet confirmed by the bot, oldest first, each kept 24 hours; `now` gives milliseconds. */
export function createUpdateQueue(now: () => number) {
  let pending: PendingUpdate[] = []
  let allowed = defaultKinds
  let nextId = randomInt(100_000_000, 900_000_000)
  const listeners = new Set<() => void>()

  function fresh(): PendingUpdate[] {
    pending = pending.filter(({ expires }) => expires > now()).slice(-bounds.pendingUpdates)
    return pending
  }

  return {
    push(kind: UpdateKind, payload: unknown, lane: number): void {
      if (!allowed.includes(kind)) return
      const update: Update = { update_id: nextId++, [kind]: payload }
      pending.push({ update, lane, expires: now() + limits.updateKeptMs })
      for (const listener of [...listeners]) listener()
    },
    pending: () => [...fresh()],
    /** What getUpdates sees: a positive offset forgets all before it, a negative one all but the last ones. */
    read(offset: number, limit: number): Update[] {
      const all = fresh()
      if (offset > 0) pending = all.filter(({ update }) => update.update_id >= offset)
      if (offset < 0) pending = all.slice(offset)
      return pending.slice(0, limit).map(({ update }) => update)
    },
    forget(updateId: number): void {
      pending = pending.filter(({ update }) => update.update_id !== updateId)
    },
    clear(): void {
      pending = []
    },
    allow(kinds: readonly UpdateKind[]): void {
      allowed = kinds
    },
    allowed: () => allowed,
    /** Calls `listener` after each new update until the returned function is called. */
    onPush(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

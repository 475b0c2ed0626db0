import { setTimeout as sleep } from 'node:timers/promises'
import type { Update } from 'telegraf/types'
import type { Log } from '../log.ts'
import type { Store } from '../store/store.ts'

/** Updates on their way to being handled, each once. */
export interface Inbox {
  /** Keeps the updates, then handles them in the background, again and again until each is handled. */
  accept(updates: readonly Update[]): Promise<void>
  /** Handles one update now. False: it failed and is to be delivered again. */
  handle(update: Update): Promise<boolean>
  /** Takes up what an earlier process received and did not finish. */
  resume(): Promise<void>
  /** Resolves when nothing is under way; what waits for a later attempt stays kept for the next start. */
  drained(): Promise<void>
}

export interface InboxOptions {
  readonly store: Store
  readonly log: Log
  /** Does what the update asks for; throws when it could not. */
  readonly work: (update: Update) => Promise<void>
  /** Says sorry for an update that failed for the last time. */
  readonly giveUp: (update: Update) => Promise<void>
  readonly stop: AbortSignal
  /** Delay before the next attempt, in milliseconds, after so many failed ones. */
  readonly retryDelay?: (failures: number) => number
}

const maxAttempts = 6

/** Order is kept within a chat; a slow chat delays no other. An update counts as handled when `work` returned and the store says so. */
export function createInbox({
  store,
  log,
  work,
  giveUp,
  stop,
  retryDelay = delayAfter,
}: InboxOptions): Inbox {
  const lanes = new Map<number, Promise<unknown>>()
  const running = new Map<number, Promise<boolean>>()

  function run(update: Update): Promise<boolean> {
    const lane = laneOf(update)
    const turn = (lanes.get(lane) ?? Promise.resolve()).then(() => attempt(update))
    lanes.set(lane, turn)
    running.set(update.update_id, turn)
    return turn.finally(() => {
      if (lanes.get(lane) === turn) lanes.delete(lane)
      running.delete(update.update_id)
    })
  }

  async function attempt(update: Update): Promise<boolean> {
    // Not begun when the process is asked to stop: it stays in the store for the next one.
    if (stop.aborted) return false
    try {
      await work(update)
      await store.handled(update.update_id)
      return true
    } catch (error) {
      return failed(update, error)
    }
  }

  async function failed(update: Update, error: unknown): Promise<boolean> {
    try {
      const failures = await store.failed(update.update_id)
      const last = failures >= maxAttempts
      log[last ? 'error' : 'warn'](
        { update: update.update_id, failures, reason: reasonOf(error) },
        'update failed',
      )
      if (!last) return false
      await giveUp(update).catch(() => undefined)
      await store.handled(update.update_id)
      return true
    } catch (storeError) {
      log.error({ update: update.update_id, reason: reasonOf(storeError) }, 'store failed')
      return false
    }
  }

  async function untilHandled(update: Update): Promise<void> {
    for (let failures = 1; !(await run(update)) && !stop.aborted; failures++)
      await sleep(retryDelay(failures), undefined, { signal: stop }).catch(() => undefined)
  }

  return {
    async accept(updates) {
      for (const update of await store.receive(updates, new Date())) void untilHandled(update)
    },
    async handle(update) {
      const [fresh] = await store.receive([update], new Date())
      if (fresh) return run(fresh)
      const underWay = running.get(update.update_id)
      if (underWay) return underWay
      return (await store.stateOf(update.update_id)) === 'handled' || run(update)
    },
    async resume() {
      for (const update of (await store.waiting()) as Update[]) void untilHandled(update)
    },
    async drained() {
      while (running.size > 0) await Promise.allSettled(running.values())
    },
  }
}

/** 1 s, 4 s, 16 s, … at most 5 minutes, with jitter so that many do not come back at once. */
function delayAfter(failures: number): number {
  return Math.min(300_000, 1000 * 4 ** (failures - 1)) * (0.75 + Math.random() / 2)
}

/** Updates of one chat (or, without one, of one person) are handled in order. */
function laneOf(update: Update): number {
  if ('message' in update) return update.message.chat.id
  if ('callback_query' in update)
    return update.callback_query.message?.chat.id ?? update.callback_query.from.id
  if ('inline_query' in update) return update.inline_query.from.id
  if ('my_chat_member' in update) return update.my_chat_member.chat.id
  return 0
}

/** Name and place of an error; never a payload, which may hold text of a message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const place = error.stack?.split('\n').find((line) => line.includes('/src/'))
  return [error.name, error.name === 'DeliveryError' ? error.message : '', place?.trim() ?? '']
    .filter(Boolean)
    .join(' ')
}

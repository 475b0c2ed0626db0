import { setTimeout as sleep } from 'node:timers/promises'
import type { Update } from 'telegraf/types'
import { type Log, reasonOf } from '../log.ts'
import type { Store } from '../store/store.ts'
import { createClaims } from './claims.ts'

/** Updates on their way to being handled, each once, by one of the processes that share the store. */
export interface Inbox {
  /** Keeps the updates, then handles them in the background, again and again until each is handled. */
  accept(updates: readonly Update[]): Promise<void>
  /** Keeps one update and waits for the first attempt. False: it was not taken and is to be delivered again. */
  handle(update: Update): Promise<boolean>
  /** Takes up what earlier processes left unfinished and, from then on, what others leave. */
  resume(): Promise<void>
  /** Resolves when nothing is under way; what waits for a later attempt is left to another process or the next start. */
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
  /** How long an update stays claimed, in milliseconds, by a process that has died. */
  readonly claimMs?: number
}

const maxAttempts = 6
/** Claims are renewed, and those that ran out looked for, so many times while one lasts: taken over within 25 s. */
const looksPerClaim = 4

/** Order is kept within a chat; a slow chat delays no other. An update counts as handled when `work` returned and the store says so. */
export function createInbox({
  store,
  log,
  work,
  giveUp,
  stop,
  retryDelay = delayAfter,
  claimMs = 20_000,
}: InboxOptions): Inbox {
  const claims = createClaims(store, claimMs)
  const lanes = new Map<number, Promise<unknown>>()
  const running = new Set<Promise<boolean>>()
  /** Worked on with success, but not recorded as handled yet: only the recording is tried again. */
  const worked = new Set<number>()
  const ended = new AbortController()
  let tending = Promise.resolve()

  function run(update: Update): Promise<boolean> {
    const lane = laneOf(update)
    const turn = (lanes.get(lane) ?? Promise.resolve()).then(() => attempt(update))
    lanes.set(lane, turn)
    running.add(turn)
    return turn.finally(() => {
      if (lanes.get(lane) === turn) lanes.delete(lane)
      running.delete(turn)
    })
  }

  /** False: it is to be tried again. */
  async function attempt(update: Update): Promise<boolean> {
    // Not begun when the process is asked to stop: it stays in the store for the next one.
    if (stop.aborted) return false
    try {
      if (!(await claims.holds(update.update_id))) return true
      if (!worked.has(update.update_id)) await work(update)
      worked.add(update.update_id)
      await settle(update)
      return true
    } catch (error) {
      return failed(update, error)
    }
  }

  async function settle({ update_id }: Update): Promise<void> {
    await store.handled(update_id)
    worked.delete(update_id)
    claims.close(update_id)
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
      await settle(update)
      return true
    } catch (storeError) {
      log.error({ update: update.update_id, reason: reasonOf(storeError) }, 'store failed')
      return false
    }
  }

  async function untilHandled(update: Update, first = run(update)): Promise<void> {
    let done = await first
    for (let failures = 1; !done && !stop.aborted; failures++) {
      await sleep(retryDelay(failures), undefined, { signal: stop }).catch(() => undefined)
      done = await run(update)
    }
  }

  /** Keeps what is claimed claimed, and takes over what a process that fell silent had claimed. */
  async function tend(): Promise<void> {
    await claims.renew()
    if (stop.aborted) return
    for (const update of await claims.take()) void untilHandled(update)
  }

  async function tendOn(): Promise<void> {
    while (!ended.signal.aborted) {
      await sleep(claimMs / looksPerClaim, undefined, { signal: ended.signal }).catch(() => undefined)
      if (!ended.signal.aborted) await tend().catch(storeFailed)
    }
  }

  function storeFailed(error: unknown): void {
    log.error({ reason: reasonOf(error) }, 'store failed')
  }

  return {
    async accept(updates) {
      for (const update of await claims.receive(updates)) void untilHandled(update)
    },
    async handle(update) {
      if (stop.aborted) return false
      const received = await claims.receive([update]).catch(storeFailed)
      if (received === undefined) return false
      const [fresh] = received
      // Otherwise it is handled, or a process has claimed it; if that one dies, another sees to it.
      if (!fresh) return true
      const first = run(fresh)
      void untilHandled(fresh, first)
      await first
      return true
    },
    async resume() {
      await tend()
      tending = tendOn()
    },
    async drained() {
      while (running.size > 0) await Promise.allSettled(running)
      ended.abort()
      await tending
      await claims.release().catch(storeFailed)
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

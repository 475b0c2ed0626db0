import { setTimeout as sleep } from 'node:timers/promises'
import { type Log, reasonOf } from '../log.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Message } from '../render/message.ts'
import type { Claimed } from '../store/outbox.ts'
import type { Store } from '../store/store.ts'
import type { Pace } from './pace.ts'

/** Sends one message once; whatever happens is its outcome. */
export type Send = (place: { chat: number; topic?: number }, message: Message) => Promise<Outcome>

export interface DeliverOptions {
  readonly store: Pick<Store, 'outbox' | 'subscriptions'>
  readonly send: Send
  readonly pace: Pace
  readonly log: Log
  readonly now: () => Date
  readonly stop: AbortSignal
}

/** Messages on their way at once: as many as may come twice after a kill, at most one of each chat. */
const mostInFlight = 30
/** A call takes 20 s at most, and 3 s to get its turn; another process takes over after that. */
const leaseMs = 30_000
/** A chat that has just been written to is waited for so long; a longer wait lets go of the claim. */
const longestHeldMs = 1500
/** How long to rest when nothing is ready. */
const restMs = 500
const longestBackOffMs = 600_000

/** Sends what is in the outbox until told to stop; the result resolves when nothing is on its way any more. */
export async function deliverOutbox(options: DeliverOptions): Promise<void> {
  const { store, log, now, stop } = options
  const onTheirWay = new Set<Promise<void>>()
  while (!stop.aborted) {
    const room = mostInFlight - onTheirWay.size
    const at = now().getTime()
    const lease = { now: at, until: at + leaseMs, limit: room }
    const claimed = await store.outbox.claim(lease).catch((error: unknown) => {
      log.error({ reason: reasonOf(error) }, 'the outbox cannot be read')
      return []
    })
    for (const message of claimed) {
      const delivery: Promise<void> = deliver(message, options)
        // What could not be recorded is taken up again when its lease ends.
        .catch((error: unknown) => log.error({ reason: reasonOf(error) }, 'a delivery was not recorded'))
        .finally(() => onTheirWay.delete(delivery))
      onTheirWay.add(delivery)
    }
    if (claimed.length === 0 || claimed.length === room) await Promise.race([rest(stop), ...onTheirWay])
  }
  await Promise.all(onTheirWay)
}

async function deliver(
  claimed: Claimed,
  { store, send, pace, log, now, stop }: DeliverOptions,
): Promise<void> {
  const { outbox, subscriptions } = store
  const { chat, attempts } = claimed
  const soon = (ms: number): number => now().getTime() + ms
  const wait = pace.chatWait(chat)
  if (wait > longestHeldMs) return outbox.later(claimed, soon(wait), attempts)
  await sleep(wait + pace.take(chat), undefined, { signal: stop }).catch(() => undefined)
  if (stop.aborted) return outbox.later(claimed, soon(0), attempts)
  const { topic, message } = JSON.parse(claimed.body) as { topic: number | null; message: Message }
  const outcome = await send({ chat, ...(topic === null ? {} : { topic }) }, message)
  if (outcome.kind !== 'sent') log.warn({ chat, attempts, ...outcome }, 'a digest was not delivered')
  switch (outcome.kind) {
    case 'sent':
      return outbox.sent(claimed, soon(0))
    case 'wait':
      return outbox.later(claimed, soon(outcome.seconds * 1000), attempts)
    case 'unreachable':
      return outbox.later(claimed, soon(backOff(attempts + 1)), attempts + 1)
    case 'moved':
      await outbox.later(claimed, soon(0), attempts)
      return subscriptions.move(chat, outcome.chat)
    case 'gone':
      await outbox.later(claimed, soon(0), attempts)
      return subscriptions.suspend(chat, outcome.reason)
    case 'refused':
      return outbox.refuse(claimed, `${outcome.code} ${outcome.reason}`, soon(0))
  }
}

/** 2 s, 4 s, 8 s, … at most ten minutes, give or take a quarter so that many do not come back at once. */
function backOff(failures: number): number {
  return Math.min(longestBackOffMs, 1000 * 2 ** failures) * (0.75 + Math.random() / 2)
}

function rest(stop: AbortSignal): Promise<void> {
  return sleep(restMs, undefined, { signal: stop }).catch(() => undefined)
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { Update } from 'telegraf/types'
import type { Log } from '../log.ts'
import type { Api } from './api.ts'
import { failureOf } from './outcome.ts'

/** What the bot wants to hear of; Telegram remembers the list, so it is always sent. */
export const allowedUpdates = ['message', 'callback_query', 'inline_query', 'my_chat_member'] as const

export interface PollOptions {
  readonly api: Api
  readonly log: Log
  /** Must have kept the updates when it returns: the next poll confirms them. */
  readonly accept: (updates: readonly Update[]) => Promise<void>
  readonly stop: AbortSignal
  /** Called after each poll that Telegram answered. */
  readonly onAnswer: () => void
  /** How long Telegram may hold a poll open. */
  readonly holdSeconds?: number
  /** A poll that is not answered so long after that is dropped as stalled. */
  readonly graceSeconds?: number
}

const maxPauseSeconds = 15

/** Fetches updates until told to stop; whatever goes wrong, it backs off and goes on. */
export async function poll({
  api,
  log,
  accept,
  stop,
  onAnswer,
  holdSeconds = 30,
  graceSeconds = 10,
}: PollOptions): Promise<void> {
  let offset = 0
  let failures = 0
  let webhookRemoved = false
  // The first poll is not held: it tells at once whether updates flow.
  let hold = 0
  while (!stop.aborted) {
    try {
      if (!webhookRemoved) await api.call('deleteWebhook', { drop_pending_updates: false }, { signal: stop })
      webhookRemoved = true
      const updates = (await api.call(
        'getUpdates',
        { offset, timeout: hold, limit: 100, allowed_updates: allowedUpdates },
        { seconds: hold + graceSeconds, signal: stop },
      )) as Update[]
      await accept(updates)
      offset = Math.max(offset, ...updates.map((update) => update.update_id + 1))
      failures = 0
      hold = holdSeconds
      onAnswer()
    } catch (error) {
      if (stop.aborted) return
      const failure = failureOf(error)
      failures++
      // A 409 also tells of a webhook that someone set meanwhile.
      if (failure.kind === 'refused' && failure.code === 409) webhookRemoved = false
      log.warn({ failures, ...failure }, 'polling failed, trying again')
      await sleep(pauseAfter(failures, failure) * 1000, undefined, { signal: stop }).catch(() => undefined)
    }
  }
}

function pauseAfter(failures: number, failure: ReturnType<typeof failureOf>): number {
  if (failure.kind === 'wait') return failure.seconds
  return Math.min(maxPauseSeconds, 0.25 * 2 ** failures) * (0.75 + Math.random() / 2)
}

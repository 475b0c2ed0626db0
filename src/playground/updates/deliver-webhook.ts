import type { World } from '../world/world.ts'
import type { PendingUpdate } from './update-queue.ts'
import type { WebhookSettings } from './webhook.ts'

/** Carries out the method a bot put into its reply; the result goes nowhere, as with Telegram. */
export type ReplyHandler = (body: string) => Promise<void>

const ANSWER_MS = 60_000
const LONGEST_DELAY_S = 60

/**
 * Delivers updates to the webhook until the returned function is called. As with Telegram (tdlib/telegram-bot-api
 * WebhookActor.cpp) each lane, i.e. chat or person, has its updates in order and one at a time, lanes run side by side
 * up to max_connections; a failed update is tried again at once, then after 2, 4, … 60 s or after Retry-After.
 */
export function deliverWebhook(world: World, onReply: ReplyHandler): () => void {
  const busy = new Set<number>()
  const waiting = new Map<number, NodeJS.Timeout>()
  let ended = new AbortController()

  function pump(): void {
    const settings = world.webhook.settings()
    if (!settings) return
    for (const next of world.updates.pending()) {
      if (busy.size >= settings.connections) return
      if (busy.has(next.lane) || waiting.has(next.lane)) continue
      busy.add(next.lane)
      void deliver(next, settings, ended.signal)
    }
  }

  async function deliver(next: PendingUpdate, settings: WebhookSettings, signal: AbortSignal): Promise<void> {
    const outcome = await post(next, settings, signal)
    if (signal.aborted) return
    busy.delete(next.lane)
    if (outcome.ok) {
      fails.delete(next.update.update_id)
      world.updates.forget(next.update.update_id)
      if (outcome.body.trim() !== '') void onReply(outcome.body)
    } else {
      world.webhook.failed(Math.floor(world.now() / 1000), outcome.why)
      postpone(next, outcome.retryAfter)
    }
    pump()
  }

  const fails = new Map<number, number>()

  function postpone({ lane, update }: PendingUpdate, retryAfter: number): void {
    const count = fails.get(update.update_id) ?? 0
    fails.set(update.update_id, count + 1)
    const delay = retryAfter || (count === 0 ? 0 : Math.min(2 ** count, LONGEST_DELAY_S))
    const timer = setTimeout(() => {
      waiting.delete(lane)
      pump()
    }, delay * 1000)
    waiting.set(lane, timer)
  }

  function restart(): void {
    ended.abort()
    ended = new AbortController()
    for (const timer of waiting.values()) clearTimeout(timer)
    waiting.clear()
    busy.clear()
    fails.clear()
    pump()
  }

  const stopListening = world.updates.onPush(pump)
  world.webhook.onChange(restart)
  return () => {
    stopListening()
    world.webhook.set(undefined)
  }
}

type Outcome = { ok: true; body: string } | { ok: false; why: string; retryAfter: number }

async function post(
  { update }: PendingUpdate,
  settings: WebhookSettings,
  signal: AbortSignal,
): Promise<Outcome> {
  const secret: Record<string, string> = settings.secret
    ? { 'X-Telegram-Bot-Api-Secret-Token': settings.secret }
    : {}
  try {
    const response = await fetch(settings.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...secret },
      body: JSON.stringify(update),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]),
    })
    const body = await response.text()
    if (response.ok) return { ok: true, body }
    const retryAfter = Number(response.headers.get('retry-after') ?? 0) || 0
    const why = `Wrong response from the webhook: ${response.status} ${response.statusText}`.trim()
    return { ok: false, why, retryAfter }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return {
      ok: false,
      why: `Connection failed: ${cause instanceof Error ? cause.message : 'unknown'}`,
      retryAfter: 0,
    }
  }
}

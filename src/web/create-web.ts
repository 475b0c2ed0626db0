import { createHash, timingSafeEqual } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'

export interface WebOptions {
  /** Parts that must work before traffic is sent here, by name. */
  readonly checks: Readonly<Record<string, () => boolean | Promise<boolean>>>
  /** Null without a webhook. `receive` gives false when the update is to be delivered again. */
  readonly webhook: { readonly secret: string; receive(update: object): Promise<boolean> } | null
  /** A check that takes longer has failed. */
  readonly patienceMs?: number
}

/** Updates are small; Telegram sends no files in them. */
const maxUpdateBytes = 1_000_000

/** The HTTP side: a `Request` in, a `Response` out. */
export function createWeb({ checks, webhook, patienceMs = 3_000 }: WebOptions): Hono {
  const web = new Hono()
  web.get('/healthz', (context) => context.json({ status: 'ok' }))
  web.get('/readyz', async (context) => {
    const states = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await passes(check, patienceMs)]),
    )
    return context.json(Object.fromEntries(states), states.every(([, passed]) => passed) ? 200 : 503)
  })
  if (webhook)
    web.post('/telegram', bodyLimit({ maxSize: maxUpdateBytes }), async (context) => {
      const secret = context.req.header('x-telegram-bot-api-secret-token') ?? ''
      if (!same(secret, webhook.secret)) return context.json({ error: 'wrong secret' }, 401)
      const update: unknown = await context.req.json().catch(() => null)
      if (!isUpdate(update)) return context.json({ error: 'not an update' }, 400)
      // Anything but 2xx makes Telegram deliver the update again.
      return (await webhook.receive(update)) ? context.json({}) : context.json({ error: 'not handled' }, 500)
    })
  return web
}

async function passes(check: () => boolean | Promise<boolean>, patienceMs: number): Promise<boolean> {
  const waiting = new AbortController()
  const tooLong = sleep(patienceMs, false, { signal: waiting.signal })
  try {
    return await Promise.race([check(), tooLong])
  } catch {
    return false
  } finally {
    tooLong.catch(() => undefined)
    waiting.abort()
  }
}

/** Compares digests, so that the time taken tells nothing of the secret. */
function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

function isUpdate(value: unknown): value is { update_id: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'update_id' in value &&
    Number.isSafeInteger(value.update_id)
  )
}

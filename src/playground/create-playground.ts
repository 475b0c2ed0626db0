import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { callMethod } from './bot-api/methods.ts'
import { createParams, jsonEntries } from './bot-api/params.ts'
import { botApiRoutes } from './bot-api/routes.ts'
import { createFaults } from './faults.ts'
import { createJournal } from './journal.ts'
import { limits } from './limits.ts'
import { pageRoutes } from './page-files.ts'
import { peopleRoutes } from './people/routes.ts'
import { deliverWebhook } from './updates/deliver-webhook.ts'
import { randomToken } from './world/bot.ts'
import { createWorld, type World } from './world/world.ts'

export type PlaygroundOptions = {
  /** In Telegram's form; a random one when left out. */
  token?: string
  username?: string
  /** Serve the chat page at `/` as well (on by default). */
  page?: boolean
  /** The clock, in Unix milliseconds. */
  now?: () => number
  /** How long a person waits for inline results. */
  inlineWaitMs?: number
}

export type Playground = {
  token: string
  username: string
  fetch(request: Request, env?: Partial<HttpBindings>): Response | Promise<Response>
  /** Ends the polls, event streams and webhook deliveries that are under way. */
  close(): void
}

/** A Bot API server with one bot, a few people and no memory beyond the process. Speaks HTTP through `fetch`. */
export function createPlayground(options: PlaygroundOptions = {}): Playground {
  const { token = randomToken(), username = 'bulletin_bot', page = true, now = Date.now } = options
  const world = createWorld({ token, username, now })
  const faults = createFaults()
  const journal = createJournal()
  const closing = new AbortController()
  const stopDelivery = deliverWebhook(world, (body) => runReply(world, body))

  const app = new Hono<{ Bindings: Partial<HttpBindings> }>()
  app.route('/', botApiRoutes({ world, faults, journal }))
  app.route(
    '/playground',
    peopleRoutes({
      world,
      faults,
      journal,
      inlineWaitMs: options.inlineWaitMs ?? limits.inlineAnswerMs,
      closing: closing.signal,
    }),
  )
  if (page) app.route('/', pageRoutes())
  app.notFound((c) => c.json({ ok: false, error_code: 404, description: 'Not Found' }, 404))
  app.onError((error, c) => {
    console.error(error)
    return c.json({ ok: false, error_code: 500, description: 'Internal Server Error' }, 500)
  })

  return {
    token,
    username,
    fetch: (request, env) => app.fetch(request, env),
    close() {
      closing.abort()
      stopDelivery()
      world.poller.interrupt('the end of the playground')
    },
  }
}

/** A webhook may answer with a method; Telegram carries it out and drops the result, so a fault in it is dropped, too. */
async function runReply(world: World, body: string): Promise<void> {
  try {
    const params = createParams(new Map(jsonEntries(body)))
    const method = params.text('method')
    if (method !== '' && !/^(?:get|setWebhook|deleteWebhook)/i.test(method)) {
      await callMethod(method, { world, params, signal: undefined })
    }
  } catch (error) {
    console.warn('webhook reply:', error instanceof Error ? error.message : error)
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import type { Fault, Faults } from '../faults.ts'
import type { Journal } from '../journal.ts'
import type { World } from '../world/world.ts'
import { ApiError, tooManyRequests } from './api-error.ts'
import { callMethod, methodName } from './methods.ts'
import { readParams } from './params.ts'

type Env = { Bindings: Partial<HttpBindings> }

export type BotApiContext = { world: World; faults: Faults; journal: Journal }

/** The bot's side: `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export function botApiRoutes({ world, faults, journal }: BotApiContext): Hono<Env> {
  const app = new Hono<Env>()

  app.all('/:bot{bot[^/]+}/:method', async (c) => {
    const given = c.req.param('method')
    const method = methodName(given) ?? given
    const isKnown = c.req.param('bot') === `bot${world.token}`
    const fault = isKnown ? faults.strike(method) : undefined
    let chat = ''
    const reply = async () => {
      if (!isKnown) throw new ApiError(401, 'Unauthorized')
      const params = await readParams(c.req.raw)
      chat = params.text('chat_id')
      if (fault) await strikeBefore(fault)
      return callMethod(method, { world, params, signal: c.req.raw.signal })
    }
    const note = (status: number) => journal.add({ at: world.now(), method, chat, status })

    const outcome = await settle(reply)
    if (fault?.kind === 'drop' || fault?.kind === 'drop-after') {
      note(0)
      return dropConnection(c.env)
    }
    if (fault?.kind === '502-html') {
      note(502)
      return c.html(NGINX_PAGE, 502)
    }
    note(outcome.status)
    return c.json(outcome.body, outcome.status as 200)
  })

  app.get('/file/:bot{bot[^/]+}/:path{.+}', (c) => {
    if (c.req.param('bot') !== `bot${world.token}`)
      return c.json(errorBody(new ApiError(401, 'Unauthorized')), 401)
    const file = world.files.byPath(c.req.param('path'))
    if (!file) return c.json(errorBody(new ApiError(404, 'Not Found')), 404)
    return c.body(Uint8Array.from(file.bytes), 200, { 'content-type': 'application/octet-stream' })
  })
  return app
}

const NGINX_PAGE =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n'

/** Thrown in the place of the work by a fault that comes before it. */
class Struck extends Error {}

async function strikeBefore({ kind, retryAfter, delayMs }: Fault): Promise<void> {
  if (kind === 'delay') await sleep(delayMs, undefined, { ref: false })
  if (kind === '429') throw tooManyRequests(retryAfter)
  if (kind === '500') throw new ApiError(500, 'Internal Server Error')
  if (kind === 'drop' || kind === '502-html') throw new Struck()
}

async function settle(work: () => Promise<unknown>): Promise<{ status: number; body: object }> {
  try {
    return { status: 200, body: { ok: true, result: await work() } }
  } catch (error) {
    if (error instanceof ApiError) return { status: error.code, body: errorBody(error) }
    if (error instanceof Struck) return { status: 0, body: {} }
    throw error
  }
}

function errorBody({ code, message, parameters }: ApiError): object {
  return { ok: false, error_code: code, description: message, ...(parameters ? { parameters } : {}) }
}

function dropConnection(env: Partial<HttpBindings> | undefined): Response {
  if (!env?.incoming) throw new Error('the connection was dropped')
  env.incoming.socket.destroy()
  return RESPONSE_ALREADY_SENT
}

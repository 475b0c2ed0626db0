import { Hono } from 'hono'
import { type Faults, faultKinds } from '../faults.ts'
import type { Journal } from '../journal.ts'
import type { World } from '../world/world.ts'
import { askInline } from './ask-inline.ts'
import { addPerson, block, changeMember, migrate, openChat, openTopic } from './chat-changes.ts'
import { eventStream } from './event-stream.ts'
import { findPerson } from './find.ts'
import { press } from './press.ts'
import { PeopleError, type RequestBody, readRequestBody } from './request-body.ts'
import { editOwn, speak } from './speak.ts'
import { stateOf } from './state.ts'

export type PeopleContext = {
  world: World
  faults: Faults
  journal: Journal
  inlineWaitMs: number
  closing: AbortSignal
}

/** The people's side under `/playground` (README.md has the table). */
export function peopleRoutes({ world, faults, journal, inlineWaitMs, closing }: PeopleContext): Hono {
  const app = new Hono()
  app.onError((error, c) => {
    if (error instanceof PeopleError) return c.json({ error: error.message }, error.status)
    throw error
  })

  const actions: Record<string, (world: World, body: RequestBody) => unknown> = {
    messages: speak,
    callbacks: press,
    chats: openChat,
    users: addPerson,
    members: changeMember,
    block,
    migrate,
    topics: openTopic,
    inline: (_, body) => askInline(world, body, inlineWaitMs),
    faults: (_, body) => addFault(faults, body),
  }
  for (const [name, action] of Object.entries(actions)) {
    app.post(`/${name}`, async (c) =>
      c.json((await action(world, await readRequestBody(c.req.raw))) as object),
    )
  }

  app.put('/messages', async (c) => c.json(editOwn(world, await readRequestBody(c.req.raw))))
  app.delete('/faults', (c) => {
    faults.clear()
    return c.json({})
  })
  app.put('/limits', async (c) => {
    world.pace.enabled = (await readRequestBody(c.req.raw)).flag('rate')
    return c.json({ rate: world.pace.enabled })
  })
  app.get('/state', (c) => c.json(stateOf(world, queryNumber(c.req.query('user')))))
  app.get('/events', (c) => {
    const { id } = findPerson(world, queryNumber(c.req.query('user')) ?? world.users.all()[0]?.id ?? 0)
    return eventStream(world.events, id, closing)
  })
  app.get('/journal', (c) => c.json(journal.after(queryNumber(c.req.query('after')) ?? 0)))
  app.get('/files/:id', (c) => fileResponse(world, c.req.param('id')))
  app.all('*', (c) => c.json({ error: 'there is no such call: src/playground/README.md lists them' }, 404))
  return app
}

function addFault(faults: Faults, body: RequestBody): object {
  const share = body.number('share')
  faults.add({
    kind: body.choice('fault', faultKinds),
    method: body.text('method'),
    // A share goes on until it is cleared, unless a number of times is given as well.
    times: body.number('times') ?? (share === undefined ? 1 : Number.POSITIVE_INFINITY),
    share: share ?? 1,
    retryAfter: body.number('retry_after') ?? 1,
    delayMs: body.number('delay_ms') ?? 1000,
  })
  return {}
}

function queryNumber(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return undefined
  const number = Number(value)
  if (!Number.isFinite(number)) throw new PeopleError(`${value} is no number`)
  return number
}

function fileResponse(world: World, id: string): Response {
  const file = world.files.get(id)
  if (!file) throw new PeopleError('there is no such file', 404)
  const name = encodeURIComponent(file.name)
  // Only pictures are shown in place: another file could be a page with scripts.
  const isPicture = /^image\/(?:png|jpeg|gif|webp)$/.test(file.mimeType)
  return new Response(Uint8Array.from(file.bytes), {
    headers: {
      'content-type': file.mimeType,
      'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
    },
  })
}

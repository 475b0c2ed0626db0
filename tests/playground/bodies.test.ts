import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApiReply, startPlayground, type TestPlayground } from '../support/playground.ts'

let playground: TestPlayground

beforeAll(async () => {
  playground = await startPlayground()
  await playground.xiaoming.say('/start')
})

afterAll(() => playground.close())

const keyboard = { inline_keyboard: [[{ text: '全文', callback_data: 'a:1' }]] }

async function send(path: string, init?: RequestInit): Promise<ApiReply> {
  const response = await fetch(`${playground.url}/bot${playground.token}/${path}`, init)
  const reply = (await response.json()) as ApiReply
  expect(response.status).toBe(reply.ok ? 200 : reply.error_code)
  return reply
}

const fields = () => ({
  chat_id: String(playground.xiaoming.id),
  text: '开工了',
  entities: JSON.stringify([{ type: 'bold', offset: 0, length: 2 }]),
  reply_markup: JSON.stringify(keyboard),
})

const outcome = {
  ok: true,
  result: { text: '开工了', entities: [{ type: 'bold', offset: 0, length: 2 }], reply_markup: keyboard },
}

test('a JSON body may hold objects or JSON within strings', async () => {
  const init = (body: object) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(await send('sendMessage', init(fields()))).toMatchObject(outcome)
  const nested = { ...fields(), chat_id: playground.xiaoming.id, reply_markup: keyboard }
  expect(await send('sendMessage', init(nested))).toMatchObject(outcome)
})

test('an urlencoded form works', async () => {
  expect(await send('sendMessage', { method: 'POST', body: new URLSearchParams(fields()) })).toMatchObject(
    outcome,
  )
})

test('a multipart form works', async () => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields())) body.append(name, value)
  expect(await send('sendMessage', { method: 'POST', body })).toMatchObject(outcome)
})

test('a query string works, and a method in any case', async () => {
  expect(await send(`SENDMESSAGE?${new URLSearchParams(fields())}`)).toMatchObject(outcome)
})

test('broken bodies are refused', async () => {
  const json = { 'content-type': 'application/json' }
  expect(await send('getMe', { method: 'POST', headers: json, body: '{"a":' })).toMatchObject({
    error_code: 400,
    description: "Bad Request: can't parse JSON object",
  })
  const broken = new URLSearchParams({ ...fields(), reply_markup: '{"inline' })
  expect(await send('sendMessage', { method: 'POST', body: broken })).toMatchObject({
    error_code: 400,
    description: "Bad Request: can't parse reply markup JSON object",
  })
})

test('an unknown method is 404 and a wrong token 401', async () => {
  expect(await send('sendTelepathy')).toEqual({ ok: false, error_code: 404, description: 'Not Found' })
  const response = await fetch(`${playground.url}/bot1:wrong/getMe`)
  expect(response.status).toBe(401)
  expect(await response.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' })
})

test('getMe shows a bot that the token belongs to', async () => {
  const me = (await send('getMe')).result as { id: number; is_bot: boolean }
  expect(playground.token).toMatch(/^\d+:[A-Za-z0-9_-]{35}$/)
  expect(me).toMatchObject({
    id: Number(playground.token.split(':')[0]),
    is_bot: true,
    supports_inline_queries: true,
  })
})

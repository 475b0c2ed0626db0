import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

type Update = { update_id: number; message?: { text?: string }; inline_query?: object }
type Delivery = {
  update: Update
  headers: IncomingMessage['headers']
  reply: (status: number, body?: object) => void
}

let playground: TestPlayground
let receiver: Awaited<ReturnType<typeof startReceiver>>

beforeEach(async () => {
  playground = await startPlayground()
  receiver = await startReceiver()
})

afterEach(async () => {
  await playground.close()
  await receiver.close()
})

/** A bot's HTTP side that leaves the answer to the test. */
async function startReceiver() {
  const arrived: Delivery[] = []
  const waiting: ((delivery: Delivery) => void)[] = []
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const body = Buffer.concat(await request.toArray()).toString()
    const reply = (status: number, answer?: object) => {
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(answer ? JSON.stringify(answer) : '')
    }
    const delivery = { update: JSON.parse(body) as Update, headers: request.headers, reply }
    const next = waiting.shift()
    if (next) next(delivery)
    else arrived.push(delivery)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    next(): Promise<Delivery> {
      const delivery = arrived.shift()
      return delivery ? Promise.resolve(delivery) : new Promise((resolve) => waiting.push(resolve))
    },
    waitingDeliveries: () => arrived.length,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const setWebhook = (more: object = {}) => playground.call('setWebhook', { url: receiver.url, ...more })
const info = async () => (await playground.call('getWebhookInfo')).result as Record<string, unknown>

test('updates arrive with the secret, and an answer of 2xx confirms them', async () => {
  await setWebhook({ secret_token: 'only-us_1' })
  await playground.xiaoming.say('今年修几条路')
  const delivery = await receiver.next()
  expect(delivery.headers['x-telegram-bot-api-secret-token']).toBe('only-us_1')
  expect(delivery.update.message?.text).toBe('今年修几条路')
  delivery.reply(200)
  await playground.xiaoming.say('还有呢')
  const next = await receiver.next()
  expect(next.update.message?.text).toBe('还有呢')
  expect(await info()).toMatchObject({ pending_update_count: 1, url: receiver.url })
  next.reply(204)
})

test('an update that failed comes again, before the later ones of its chat', async () => {
  await setWebhook()
  await playground.xiaoming.say('甲')
  await playground.xiaoming.say('乙')
  const first = await receiver.next()
  first.reply(500)
  const again = await receiver.next()
  expect(again.update).toEqual(first.update)
  expect(await info()).toMatchObject({
    pending_update_count: 2,
    last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
    last_error_date: expect.any(Number),
  })
  again.reply(200)
  const later = await receiver.next()
  expect(later.update.message?.text).toBe('乙')
  later.reply(200)
})

test('another chat does not wait for a slow one', async () => {
  await setWebhook()
  await playground.xiaoming.say('慢')
  const slow = await receiver.next()
  await playground.anna.say('快')
  const quick = await receiver.next()
  expect(quick.update.message?.text).toBe('快')
  quick.reply(200)
  slow.reply(200)
})

test('max_connections 1 delivers one at a time', async () => {
  await setWebhook({ max_connections: 1 })
  await playground.xiaoming.say('甲')
  await playground.anna.say('乙')
  const first = await receiver.next()
  await playground.call('getMe')
  expect(receiver.waitingDeliveries()).toBe(0)
  first.reply(200)
  const second = await receiver.next()
  expect(second.update.message?.text).toBe('乙')
  second.reply(200)
})

test('a method in the answer is carried out', async () => {
  await setWebhook()
  await playground.xiaoming.say('/start')
  const delivery = await receiver.next()
  delivery.reply(200, { method: 'sendMessage', chat_id: playground.xiaoming.id, text: '您好' })
  expect(await playground.xiaoming.waitForMessage()).toMatchObject({ text: '您好' })
})

test('a hook nobody answers is reported, and deleting it brings polling back', async () => {
  const { url } = receiver
  await receiver.close()
  await playground.call('setWebhook', { url })
  await playground.xiaoming.say('有人吗')
  let last: Record<string, unknown> = {}
  while (!last.last_error_message) last = await info()
  expect(last.last_error_message).toMatch(/^Connection failed: /)
  await playground.call('deleteWebhook')
  expect(await playground.call('getUpdates')).toMatchObject({ result: [{ message: { text: '有人吗' } }] })
  receiver = await startReceiver()
})

test('pending updates can be dropped, and allowed_updates holds', async () => {
  await playground.xiaoming.say('旧')
  await setWebhook({ drop_pending_updates: true, allowed_updates: ['message'] })
  await playground.xiaoming.block()
  await playground.xiaoming.block(false)
  await playground.xiaoming.say('新')
  const delivery = await receiver.next()
  expect(delivery.update.message?.text).toBe('新')
  delivery.reply(200)
})

test('a wrong address or secret is refused', async () => {
  expect(await playground.call('setWebhook', { url: 'example' })).toMatchObject({
    error_code: 400,
    description: 'Bad Request: bad webhook: invalid URL',
  })
  expect(await setWebhook({ secret_token: '口令' })).toMatchObject({
    description: 'Bad Request: secret token contains unallowed characters',
  })
  expect(await info()).toMatchObject({ url: '' })
})

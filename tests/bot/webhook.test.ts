import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

describe('the webhook', () => {
  let server: TestPlayground
  let bot: Awaited<ReturnType<typeof startBot>>
  beforeEach(async () => {
    server = await startPlayground()
    const port = await freePort()
    bot = await startBot(server, {
      PORT: String(port),
      WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`,
      WEBHOOK_SECRET: 'a-secret_1',
    })
  })
  afterEach(async () => {
    await bot.stop()
    await server.close()
  })

  const deliver = (update: object, secret: string): Promise<Response> =>
    fetch(`${bot.url}/telegram`, {
      method: 'POST',
      body: JSON.stringify(update),
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    })

  it('is registered with its secret and serves questions', async () => {
    expect((await server.xiaoming.ask('断头路')).text).toContain('柳林街')
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(200)
  })

  it('refuses a wrong secret', async () => {
    expect((await deliver({ update_id: 1 }, 'wrong')).status).toBe(401)
  })

  it('serves an update that failed when it comes again', async () => {
    // More failures than one delivery tries to get over.
    await server.fault({ method: 'sendMessage', fault: '500', times: 5 })
    await server.xiaoming.say('断头路')
    const answer = await server.xiaoming.waitForMessage(() => true, 15_000)
    expect(answer.text).toContain('柳林街')
  })

  it('answers an update once that is delivered twice', async () => {
    const { xiaoming } = server
    const update = {
      update_id: 77,
      message: {
        message_id: 1,
        date: 0,
        text: '断头路',
        chat: { id: xiaoming.id, type: 'private', first_name: '小明' },
        from: { id: xiaoming.id, is_bot: false, first_name: '小明' },
      },
    }
    const both = await Promise.all([deliver(update, 'a-secret_1'), deliver(update, 'a-secret_1')])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect((await deliver(update, 'a-secret_1')).status).toBe(200)
    const sent = (await server.journal()).filter(({ method }) => method === 'sendMessage')
    expect(sent).toHaveLength(1)
  })
})

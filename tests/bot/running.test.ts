import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

describe('the running bot', () => {
  let server: TestPlayground
  let bot: Awaited<ReturnType<typeof startBot>>
  beforeEach(async () => {
    server = await startPlayground()
    bot = await startBot(server)
  })
  afterEach(async () => {
    await bot.stop()
    await server.close()
  })

  it('lets a slow chat delay no other', async () => {
    await server.fault({ method: 'sendMessage', fault: 'delay', delay_ms: 1500, times: 1 })
    await server.xiaoming.say('断头路')
    await expect
      .poll(async () => (await server.journal()).some(({ method }) => method === 'getUpdates'))
      .toBe(true)
    const order: string[] = []
    const slow = server.xiaoming.waitForMessage().then(() => order.push('slow'))
    await server.anna.say('春耕物资')
    await server.anna.waitForMessage().then(() => order.push('other'))
    await slow
    expect(order).toEqual(['other', 'slow'])
  })

  it.each([
    { name: 'too many requests', fault: { fault: '429', retry_after: 1, times: 1 } },
    { name: 'a server error', fault: { fault: '500', times: 2 } },
    { name: 'a lost connection', fault: { fault: 'drop', times: 2 } },
  ])('answers all the same after $name', async ({ fault }) => {
    await server.fault({ method: 'sendMessage', ...fault })
    expect((await server.xiaoming.ask('断头路')).text).toContain('柳林街')
  })

  it('answers after an outage longer than its patience, from what it kept', async () => {
    await server.fault({ method: 'sendMessage', fault: '500', times: 5 })
    await server.xiaoming.say('断头路')
    expect((await server.xiaoming.waitForMessage(() => true, 15_000)).text).toContain('柳林街')
  })

  it('does not mind being blocked, and answers again when it no longer is', async () => {
    await server.xiaoming.ask('断头路')
    await server.fault({ method: 'sendMessage', fault: 'delay', delay_ms: 300, times: 1 })
    await server.xiaoming.say('春耕物资')
    await server.xiaoming.block()
    await server.xiaoming.block(false)
    expect((await server.xiaoming.ask('储备化肥')).text).toContain('1.2万吨')
  })

  it('finishes what it began before it stops', async () => {
    await server.fault({ method: 'sendMessage', fault: 'delay', delay_ms: 500, times: 1 })
    const answered = server.xiaoming.waitForMessage()
    await server.xiaoming.say('断头路')
    await expect
      .poll(async () => (await server.journal()).filter(({ method }) => method === 'getUpdates').length)
      .toBeGreaterThan(1)
    await bot.stop()
    expect((await answered).text).toContain('柳林街')
    bot = await startBot(server)
  })

  it('is ready, and says so over HTTP', async () => {
    await expect.poll(async () => (await fetch(`${bot.url}/readyz`)).status).toBe(200)
    expect(await (await fetch(`${bot.url}/readyz`)).json()).toEqual({
      library: true,
      database: true,
      updates: true,
    })
  })
})

describe('a wrong token', () => {
  it('is refused at start', async () => {
    const server = await startPlayground()
    const wrong = { url: server.url, token: `1:${'x'.repeat(35)}` }
    await expect(startBot(wrong)).rejects.toThrow()
    await server.close()
  })
})

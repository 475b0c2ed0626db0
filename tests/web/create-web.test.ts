import { describe, expect, it } from 'vitest'
import { createWeb } from '../../src/web/create-web.ts'

const secret = 'kE7_s-ecret'
const post = (body: string, token = secret) => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': token },
})

describe('the HTTP side', () => {
  const received: object[] = []
  const web = createWeb({
    checks: { library: () => true, database: async () => true },
    webhook: { secret, receive: async (update) => received.push(update) < 3 },
  })

  it('is alive', async () => {
    expect((await web.request('/healthz')).status).toBe(200)
  })

  it('is ready when every part works, and names the part that does not', async () => {
    expect((await web.request('/readyz')).status).toBe(200)
    const broken = createWeb({
      checks: {
        library: () => true,
        database: () => Promise.reject(new Error('locked')),
      },
      webhook: null,
    })
    const response = await broken.request('/readyz')
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ library: true, database: false })
  })

  it('is not ready when a part does not answer', async () => {
    const silent = createWeb({
      checks: { library: () => true, database: () => new Promise(() => undefined) },
      webhook: null,
      patienceMs: 20,
    })
    expect(await (await silent.request('/readyz')).json()).toEqual({ library: true, database: false })
  })

  it('refuses a wrong or missing secret and hands nothing on', async () => {
    expect((await web.request('/telegram', post('{"update_id":1}', 'wrong'))).status).toBe(401)
    expect((await web.request('/telegram', { method: 'POST', body: '{"update_id":1}' })).status).toBe(401)
    expect(received).toEqual([])
  })

  it('takes an update, and answers 5xx when it was not handled', async () => {
    expect((await web.request('/telegram', post('{"update_id":1}'))).status).toBe(200)
    expect((await web.request('/telegram', post('{"update_id":2}'))).status).toBe(200)
    expect((await web.request('/telegram', post('{"update_id":3}'))).status).toBe(500)
  })

  it.each(['', 'null', '[1', '{"update_id":"x"}', '"x"'])('answers 400 to %j', async (body) => {
    expect((await web.request('/telegram', post(body))).status).toBe(400)
  })

  it('refuses a body that no update has', async () => {
    expect(
      (await web.request('/telegram', post(`{"update_id":1,"x":"${'x'.repeat(1_100_000)}"}`))).status,
    ).toBe(413)
  })

  it('has no webhook without one configured', async () => {
    const plain = createWeb({ checks: {}, webhook: null })
    expect((await plain.request('/telegram', post('{"update_id":1}'))).status).toBe(404)
  })
})

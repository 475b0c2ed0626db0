import { afterEach, beforeEach, expect, test } from 'vitest'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

let playground: TestPlayground
let clock = Date.now()

beforeEach(async () => {
  playground = await startPlayground({ now: () => clock })
  await playground.xiaoming.say('/start')
})

afterEach(() => playground.close())

const say = (text: string, chat = playground.xiaoming.id) =>
  playground.call('sendMessage', { chat_id: chat, text })

async function textsInChat(): Promise<(string | undefined)[]> {
  const { chats } = await playground.xiaoming.state()
  return (chats.find(({ id }) => id === playground.xiaoming.id)?.messages ?? []).map(({ text }) => text)
}

test('429 and 500 strike the named method that many times, before its work', async () => {
  await playground.fault({ fault: '429', method: 'sendMessage', times: 2, retry_after: 7 })
  const limited = {
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 7',
    parameters: { retry_after: 7 },
  }
  expect(await playground.call('getMe')).toMatchObject({ ok: true })
  expect(await say('一')).toEqual(limited)
  expect(await say('二')).toEqual(limited)
  expect(await say('三')).toMatchObject({ ok: true })
  await playground.fault({ fault: '500' })
  expect(await say('四')).toMatchObject({ error_code: 500 })
  expect(await textsInChat()).toEqual(['/start', '三'])
})

test('a gateway’s HTML page comes in the place of JSON', async () => {
  await playground.fault({ fault: '502-html' })
  const response = await fetch(`${playground.url}/bot${playground.token}/getMe`)
  expect(response.status).toBe(502)
  expect(response.headers.get('content-type')).toMatch('text/html')
  expect(await response.text()).toContain('<h1>502 Bad Gateway</h1>')
})

test('a connection is dropped before or after the work is done', async () => {
  await playground.fault({ fault: 'drop' })
  await expect(say('没发出')).rejects.toThrow('fetch failed')
  await playground.fault({ fault: 'drop-after' })
  await expect(say('发出了')).rejects.toThrow('fetch failed')
  expect(await textsInChat()).toEqual(['/start', '发出了'])
  expect((await playground.journal()).map(({ method, status }) => [method, status])).toEqual([
    ['sendMessage', 0],
    ['sendMessage', 0],
  ])
})

test('a delayed call lets others pass and is then done', async () => {
  await playground.fault({ fault: 'delay', method: 'sendMessage', delay_ms: 300 })
  const order: string[] = []
  const slow = say('慢').then(() => order.push('慢'))
  const quick = playground.call('getMe').then(() => order.push('快'))
  await Promise.all([slow, quick])
  expect(order).toEqual(['快', '慢'])
})

test('a share of 1 strikes until the faults are cleared', async () => {
  await playground.fault({ fault: '500', share: 1 })
  expect(await say('一')).toMatchObject({ ok: false })
  expect(await say('二')).toMatchObject({ ok: false })
  await fetch(`${playground.url}/playground/faults`, { method: 'DELETE' })
  expect(await say('三')).toMatchObject({ ok: true })
})

test('a wrong fault says what the right ones are', async () => {
  await expect(playground.fault({ fault: 'flood' })).rejects.toThrow('must be one of: 429, 500, 502-html')
})

test('the journal gives the calls after a number', async () => {
  await say('一')
  await playground.call('sendMessage', { chat_id: 1, text: '二' })
  const [first, second] = await playground.journal()
  expect(first).toMatchObject({
    method: 'sendMessage',
    chat: String(playground.xiaoming.id),
    ok: true,
    status: 200,
  })
  expect(second).toMatchObject({ ok: false, status: 400 })
  expect(await playground.journal(first?.n)).toEqual([second])
})

test('rates are not limited until they are switched on', async () => {
  for (let n = 0; n < 40; n++) expect(await say(`第${n}条`)).toMatchObject({ ok: true })
})

test('a chat takes a short burst and then one message a second', async () => {
  await playground.limitRates(true)
  for (let n = 0; n < 3; n++) expect(await say('快')).toMatchObject({ ok: true })
  expect(await say('太快')).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } })
  clock += 1000
  expect(await say('慢')).toMatchObject({ ok: true })
  expect(await say('太快')).toMatchObject({ error_code: 429 })
})

test('a group takes twenty messages a minute', async () => {
  await playground.limitRates(true)
  for (let n = 0; n < 20; n++) {
    expect(await say('通知', playground.group)).toMatchObject({ ok: true })
    clock += 1000
  }
  expect(await say('通知', playground.group)).toMatchObject({
    error_code: 429,
    parameters: { retry_after: 40 },
  })
  clock += 40_000
  expect(await say('通知', playground.group)).toMatchObject({ ok: true })
})

test('all chats together take thirty messages a second', async () => {
  const readers = []
  for (let n = 0; n < 12; n++) {
    const { id, ...reader } = await playground.join({ first_name: `读者${n}` })
    await reader.say('/start')
    readers.push(id)
  }
  await playground.limitRates(true)
  const replies = []
  for (let n = 0; n < 36; n++) replies.push(await say('号外', readers[n % 12]))
  expect(replies.map(({ ok }) => ok)).toEqual([...Array(30).fill(true), ...Array(6).fill(false)])
  clock += 1000
  expect(await say('号外', readers[11])).toMatchObject({ ok: true })
})

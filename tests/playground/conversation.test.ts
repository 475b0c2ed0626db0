import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

let playground: TestPlayground

beforeAll(async () => {
  playground = await startPlayground()
})

afterAll(() => playground.close())

type Update = { update_id: number; message?: { text?: string; entities?: unknown } }

test('a message reaches a waiting poll and the reply reaches the person', async () => {
  const polled = playground.call('getUpdates', { timeout: 20 })
  await playground.xiaoming.say('/ask@bulletin_bot 水库大坝验收了吗')
  const [update] = (await polled).result as Update[]
  expect(update?.message?.entities).toEqual([{ type: 'bot_command', offset: 0, length: 17 }])

  const sent = await playground.call('sendMessage', {
    chat_id: playground.xiaoming.id,
    text: '  <b>水库</b>大坝已通过验收 &amp; 蓄水\n',
    parse_mode: 'HTML',
  })
  expect(sent).toMatchObject({ ok: true })
  const seen = await playground.xiaoming.waitForMessage()
  expect(seen).toMatchObject({
    text: '水库大坝已通过验收 & 蓄水',
    entities: [{ type: 'bold', offset: 0, length: 2 }],
  })
})

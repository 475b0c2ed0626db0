import { afterEach, beforeEach, expect, test } from 'vitest'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

let playground: TestPlayground
let clock = Date.now()

beforeEach(async () => {
  playground = await startPlayground({ now: () => clock })
  await playground.xiaoming.say('/start')
})

afterEach(() => playground.close())

async function pressed() {
  const { xiaoming } = playground
  const reply_markup = { inline_keyboard: [[{ text: '全文', callback_data: 'article:3' }]] }
  await playground.call('sendMessage', { chat_id: xiaoming.id, text: '摘要', reply_markup })
  return xiaoming.press(await xiaoming.waitForMessage(), '全文')
}

const tooOld = {
  ok: false,
  error_code: 400,
  description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
}

test('a press reaches the bot with its message, and the answer the person', async () => {
  const press = await pressed()
  const { result } = await playground.call('getUpdates', { offset: -1 })
  expect(result).toMatchObject([
    {
      callback_query: {
        id: press.id,
        data: 'article:3',
        from: { first_name: '小明' },
        message: { text: '摘要' },
      },
    },
  ])
  await playground.call('answerCallbackQuery', {
    callback_query_id: press.id,
    text: '请看',
    show_alert: true,
  })
  expect(await press.answered()).toMatchObject({ text: '请看', show_alert: true })
})

test('a press is answered once and in time', async () => {
  const press = await pressed()
  const answer = () => playground.call('answerCallbackQuery', { callback_query_id: press.id })
  expect(await answer()).toMatchObject({ ok: true })
  expect(await answer()).toEqual(tooOld)
  const late = await pressed()
  clock += 16_000
  expect(await playground.call('answerCallbackQuery', { callback_query_id: late.id })).toEqual(tooOld)
})

test('only a button that is there can be pressed', async () => {
  const message = await playground.xiaoming.say('没有按钮')
  const press = {
    from: playground.xiaoming.id,
    chat: message.chat.id,
    message_id: message.message_id,
    data: 'x',
  }
  await expect(playground.post('callbacks', press)).rejects.toThrow('the message has no button')
})

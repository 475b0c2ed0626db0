import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Message } from '../../src/playground/world/message.ts'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

let playground: TestPlayground

beforeAll(async () => {
  playground = await startPlayground()
  await playground.xiaoming.say('/start')
})

afterAll(() => playground.close())

const badRequest = (what: string) => ({ ok: false, error_code: 400, description: `Bad Request: ${what}` })
const keyboard = { inline_keyboard: [[{ text: '下一页', callback_data: 'p:2' }]] }

async function sent(params: object = {}): Promise<Message> {
  const { id } = playground.xiaoming
  const reply = await playground.call('sendMessage', {
    chat_id: id,
    text: '第一页',
    reply_markup: keyboard,
    ...params,
  })
  return reply.result as Message
}

const edit = (message: Message, method: string, params: object) =>
  playground.call(method, { chat_id: message.chat.id, message_id: message.message_id, ...params })

test('an edit is seen, marked and takes the keyboard away unless it is given again', async () => {
  const message = await sent()
  const reply = await edit(message, 'editMessageText', { text: '<i>第二页</i>', parse_mode: 'HTML' })
  expect(reply).toMatchObject({ ok: true, result: { text: '第二页', edit_date: expect.any(Number) } })
  expect(reply.result).not.toHaveProperty('reply_markup')
  const seen = await playground.xiaoming.waitForEdit(({ message_id }) => message_id === message.message_id)
  expect(seen).toMatchObject({ text: '第二页', entities: [{ type: 'italic', offset: 0, length: 3 }] })
})

test('an edit that changes nothing is refused', async () => {
  const message = await sent()
  const notModified = badRequest(
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  )
  expect(await edit(message, 'editMessageText', { text: '第一页 ', reply_markup: keyboard })).toEqual(
    notModified,
  )
  expect(await edit(message, 'editMessageReplyMarkup', { reply_markup: keyboard })).toEqual(notModified)
  expect(await edit(message, 'editMessageText', { text: '第一页' })).toMatchObject({ ok: true })
})

test('only own messages that are there can be edited', async () => {
  const message = await sent()
  const theirs = await playground.xiaoming.say('我的问题')
  expect(await edit(theirs, 'editMessageText', { text: '改' })).toEqual(badRequest("message can't be edited"))
  const missing = { ...message, message_id: message.message_id + 1000 }
  expect(await edit(missing, 'editMessageText', { text: '改' })).toEqual(
    badRequest('message to edit not found'),
  )
  expect(await playground.call('editMessageText', { inline_message_id: 'AAMnone', text: '改' })).toEqual(
    badRequest('MESSAGE_ID_INVALID'),
  )
  expect(await edit(message, 'editMessageCaption', { caption: '图注' })).toEqual(
    badRequest('there is no caption in the message to edit'),
  )
})

test('deleted messages go, and are not found afterwards', async () => {
  const message = await sent()
  expect(await edit(message, 'deleteMessage', {})).toMatchObject({ ok: true, result: true })
  const gone = await playground.xiaoming.waitForEvent('delete')
  expect(gone).toMatchObject({ chat_id: message.chat.id, message_ids: [message.message_id] })
  expect(await edit(message, 'deleteMessage', {})).toEqual(badRequest('message to delete not found'))
  expect(await edit(message, 'editMessageText', { text: '改' })).toEqual(
    badRequest('message to edit not found'),
  )
})

test('many are deleted at once and missing ones skipped', async () => {
  const ids = [(await sent()).message_id, (await sent()).message_id, 999_999]
  const chat_id = playground.xiaoming.id
  expect(await playground.call('deleteMessages', { chat_id, message_ids: ids })).toMatchObject({
    result: true,
  })
  const { messages } = (await playground.xiaoming.state()).chats.find(({ id }) => id === chat_id) ?? {
    messages: [],
  }
  expect(messages.filter(({ message_id }) => ids.includes(message_id))).toEqual([])
  const tooMany = Array.from({ length: 101 }, (_, n) => n + 1)
  expect(await playground.call('deleteMessages', { chat_id, message_ids: tooMany })).toEqual(
    badRequest('too many message identifiers specified'),
  )
})

test('in a group the bot deletes others’ messages only as administrator', async () => {
  const { group, xiaoming, bot } = playground
  const message = await xiaoming.say('广告', { chat: group })
  expect(await edit(message, 'deleteMessage', {})).toEqual(
    badRequest("message can't be deleted for everyone"),
  )
  await playground.post('members', { chat: group, user: bot.id, status: 'administrator' })
  expect(await edit(message, 'deleteMessage', {})).toMatchObject({ ok: true })
})

test('a reply carries what it replies to, and may quote it', async () => {
  const question = await playground.xiaoming.say('三号桥什么时候通车')
  const reply = await sent({ reply_parameters: { message_id: question.message_id, quote: '三号桥' } })
  expect(reply).toMatchObject({
    reply_to_message: { message_id: question.message_id, text: '三号桥什么时候通车' },
    quote: { text: '三号桥', position: 0 },
  })
})

test('a reply to a missing message is refused unless it may go without', async () => {
  const missing = { chat_id: playground.xiaoming.id, text: '答', reply_parameters: { message_id: 999_999 } }
  expect(await playground.call('sendMessage', missing)).toEqual(badRequest('message to be replied not found'))
  const lenient = { ...missing, reply_parameters: { message_id: 999_999, allow_sending_without_reply: true } }
  expect(await playground.call('sendMessage', lenient)).toMatchObject({ ok: true })
})

test('copies lose their origin and forwards keep it', async () => {
  const message = await sent()
  const from = {
    chat_id: playground.xiaoming.id,
    from_chat_id: message.chat.id,
    message_id: message.message_id,
  }
  expect(await playground.call('copyMessage', from)).toMatchObject({
    result: { message_id: expect.any(Number) },
  })
  expect(await playground.call('forwardMessage', from)).toMatchObject({
    result: { text: '第一页', forward_origin: { type: 'user' } },
  })
})

test('a chat action is seen and must be a known one', async () => {
  const chat_id = playground.xiaoming.id
  await playground.call('sendChatAction', { chat_id, action: 'typing' })
  expect(await playground.xiaoming.waitForEvent('action')).toMatchObject({ chat_id, action: 'typing' })
  expect(await playground.call('sendChatAction', { chat_id, action: 'thinking' })).toEqual(
    badRequest('wrong parameter action in request'),
  )
})

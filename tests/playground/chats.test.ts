import { afterEach, beforeEach, expect, test } from 'vitest'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

let playground: TestPlayground

beforeEach(async () => {
  playground = await startPlayground()
})

afterEach(() => playground.close())

type Update = {
  update_id: number
  message?: { text?: string; chat: { id: number } }
  [kind: string]: unknown
}

const send = (chat: number | string, more: object = {}) =>
  playground.call('sendMessage', { chat_id: chat, text: '本期有四篇报道', ...more })
const badRequest = (what: string) => ({ ok: false, error_code: 400, description: `Bad Request: ${what}` })
const forbidden = (what: string) => ({ ok: false, error_code: 403, description: `Forbidden: ${what}` })

async function updates(): Promise<Update[]> {
  const { result } = await playground.call('getUpdates')
  const list = result as Update[]
  await playground.call('getUpdates', { offset: (list.at(-1)?.update_id ?? 0) + 1, limit: 1 })
  return list
}

test('a chat nobody knows is not found, and one must be named', async () => {
  expect(await send(99)).toEqual(badRequest('chat not found'))
  expect(await send('@no_such_channel')).toEqual(badRequest('chat not found'))
  expect(await send('')).toEqual(badRequest('chat_id is empty'))
})

test('a bot may not write first', async () => {
  const { anna } = playground
  expect(await send(anna.id)).toEqual(forbidden("bot can't initiate conversation with a user"))
  await anna.say('/start')
  expect(await send(anna.id)).toMatchObject({ ok: true })
})

test('blocking and unblocking is told and holds', async () => {
  const { xiaoming } = playground
  await xiaoming.say('/start')
  await xiaoming.block()
  expect(await send(xiaoming.id)).toEqual(forbidden('bot was blocked by the user'))
  await expect(xiaoming.say('在吗')).rejects.toThrow('unblock it first')
  await xiaoming.block(false)
  expect(await send(xiaoming.id)).toMatchObject({ ok: true })
  const changes = (await updates()).flatMap(({ my_chat_member: change }) => (change ? [change] : []))
  expect(changes).toMatchObject([
    {
      chat: { type: 'private' },
      old_chat_member: { status: 'member' },
      new_chat_member: { status: 'kicked' },
    },
    {
      chat: { type: 'private' },
      old_chat_member: { status: 'kicked' },
      new_chat_member: { status: 'member' },
    },
  ])
})

test('a bot that was put out of a group may not write there', async () => {
  const { group, bot } = playground
  await playground.post('members', { chat: group, user: bot.id, status: 'kicked' })
  expect(await send(group)).toEqual(forbidden('bot was kicked from the group chat'))
  await playground.post('members', { chat: group, user: bot.id, status: 'left' })
  expect(await send(group)).toEqual(forbidden('bot is not a member of the group chat'))
  await playground.post('members', { chat: group, user: bot.id, status: 'member' })
  await playground.call('leaveChat', { chat_id: group })
  expect((await updates()).at(-1)).toMatchObject({ my_chat_member: { new_chat_member: { status: 'left' } } })
})

test('in a group the bot hears only what is meant for it', async () => {
  const { xiaoming, group, anna } = playground
  const { result } = await send(group)
  await xiaoming.say('今天天气不错', { chat: group })
  await xiaoming.say('/latest', { chat: group })
  await xiaoming.say('/latest@other_bot', { chat: group })
  await xiaoming.say('/latest@bulletin_bot', { chat: group })
  await anna.say('请 @bulletin_bot 看看', { chat: group })
  await anna.say('这篇呢', { chat: group, reply_to: (result as { message_id: number }).message_id })
  expect((await updates()).map(({ message }) => message?.text)).toEqual([
    '/latest',
    '/latest@bulletin_bot',
    '请 @bulletin_bot 看看',
    '这篇呢',
  ])
})

test('an administrator hears everything', async () => {
  const { xiaoming, group, bot } = playground
  await playground.post('members', { chat: group, user: bot.id, status: 'administrator' })
  await updates()
  await xiaoming.say('今天天气不错', { chat: group })
  expect(await updates()).toMatchObject([{ message: { text: '今天天气不错' } }])
})

test('a channel wants administrators, and its posts are channel_post', async () => {
  const { xiaoming, bot } = playground
  const channel = { type: 'channel', title: '简报', members: [xiaoming.id], bot: 'member' }
  const { id } = (await playground.post('chats', channel)) as { id: number }
  expect(await send(id)).toEqual(badRequest('need administrator rights in the channel chat'))
  await playground.post('members', { chat: id, user: bot.id, status: 'administrator' })
  expect(await send(id)).toMatchObject({ ok: true, result: { sender_chat: { id, type: 'channel' } } })
  await updates()
  await xiaoming.say('通知', { chat: id })
  expect(await updates()).toMatchObject([{ channel_post: { text: '通知' } }])
})

test('a group that became a supergroup says where it went', async () => {
  const { group, xiaoming } = playground
  const { id } = (await playground.post('migrate', { chat: group })) as { id: number }
  expect(id).toBeLessThan(-1_000_000_000_000)
  expect(await send(group)).toEqual({
    ...badRequest('group chat was upgraded to a supergroup chat'),
    parameters: { migrate_to_chat_id: id },
  })
  expect(await send(id)).toMatchObject({ ok: true })
  expect(await updates()).toMatchObject([
    { message: { chat: { id: group }, migrate_to_chat_id: id } },
    { message: { chat: { id }, migrate_from_chat_id: group } },
  ])
  expect((await xiaoming.state()).chats.map((chat) => chat.id)).not.toContain(group)
})

test('a topic must exist', async () => {
  const { xiaoming, bot, group } = playground
  const forum = { type: 'supergroup', title: '读者', members: [xiaoming.id], is_forum: true, bot: 'member' }
  const { id } = (await playground.post('chats', forum)) as { id: number }
  const { thread } = (await playground.post('topics', { chat: id, name: '项目' })) as { thread: number }
  await updates()
  expect(await send(id, { message_thread_id: thread })).toMatchObject({
    ok: true,
    result: { message_thread_id: thread, is_topic_message: true },
  })
  expect(await send(id, { message_thread_id: thread + 50 })).toEqual(badRequest('message thread not found'))
  expect(await send(group, { message_thread_id: 1 })).toEqual(badRequest('message thread not found'))
  await xiaoming.say(`/latest@${bot.username}`, { chat: id, thread })
  expect(await updates()).toMatchObject([{ message: { message_thread_id: thread, is_topic_message: true } }])
})

test('members can be looked up', async () => {
  const { group, xiaoming, anna, bot } = playground
  const member = (user: number) => playground.call('getChatMember', { chat_id: group, user_id: user })
  expect(await member(xiaoming.id)).toMatchObject({
    result: { status: 'creator', user: { id: xiaoming.id } },
  })
  expect(await member(bot.id)).toMatchObject({ result: { status: 'member' } })
  expect(await member(1)).toEqual(badRequest('PARTICIPANT_ID_INVALID'))
  expect(await playground.call('getChatMemberCount', { chat_id: group })).toMatchObject({ result: 3 })
  expect(await playground.call('getChatAdministrators', { chat_id: group })).toMatchObject({
    result: [{ user: { id: xiaoming.id } }],
  })
  expect(await playground.call('getChat', { chat_id: anna.id })).toMatchObject({
    result: { type: 'private', first_name: 'Anna' },
  })
})

test('a new person has a private chat of their own', async () => {
  const wang = await playground.join({ first_name: '王老师', language_code: 'zh-hans' })
  await wang.say('/start')
  expect(await send(wang.id)).toMatchObject({ ok: true })
  expect(await wang.waitForMessage()).toMatchObject({ text: '本期有四篇报道' })
})

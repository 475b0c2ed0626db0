import { afterEach, beforeEach, expect, test } from 'vitest'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

let playground: TestPlayground

beforeEach(async () => {
  playground = await startPlayground()
})

afterEach(() => playground.close())

const set = (description: string, more: object = {}) =>
  playground.call('setMyCommands', { commands: [{ command: 'latest', description }], ...more })

const menuOf = async (person: TestPlayground['anna'], where: 'private' | 'group') =>
  (await person.state()).commands[where].map(({ description }) => description)

test('each person sees the narrowest menu in their language', async () => {
  const { xiaoming, anna, group } = playground
  await set('Latest issue')
  await set('最新一期', { language_code: 'zh' })
  await set('Latest, here', { scope: { type: 'all_group_chats' } })
  expect(await menuOf(anna, 'private')).toEqual(['Latest issue'])
  expect(await menuOf(xiaoming, 'private')).toEqual(['最新一期'])
  expect(await menuOf(xiaoming, 'group')).toEqual(['Latest, here'])

  await set('管理', { scope: { type: 'all_chat_administrators' } })
  expect(await menuOf(xiaoming, 'group')).toEqual(['管理'])
  expect(await menuOf(anna, 'group')).toEqual(['Latest, here'])

  await set('This group', { scope: { type: 'chat', chat_id: group } })
  expect(await menuOf(anna, 'group')).toEqual(['This group'])
  await set('Anna’s', { scope: { type: 'chat_member', chat_id: group, user_id: anna.id } })
  expect(await menuOf(anna, 'group')).toEqual(['Anna’s'])
  expect(await xiaoming.waitForEvent('commands')).toEqual({ type: 'commands' })
})

test('a menu is read and deleted by scope and language', async () => {
  const zh = { scope: { type: 'all_private_chats' }, language_code: 'zh' }
  await set('最新一期', zh)
  const get = (params: object = {}) => playground.call('getMyCommands', params)
  expect(await get(zh)).toMatchObject({ result: [{ command: 'latest', description: '最新一期' }] })
  expect(await get()).toMatchObject({ result: [] })
  await playground.call('deleteMyCommands', zh)
  expect(await get(zh)).toMatchObject({ result: [] })
})

const wrong: [name: string, commands: object[], why: string][] = [
  ['a capital letter', [{ command: 'Latest', description: '最新' }], 'BOT_COMMAND_INVALID'],
  ['a Chinese name', [{ command: '最新', description: '最新' }], 'BOT_COMMAND_INVALID'],
  ['a name of 33 letters', [{ command: 'x'.repeat(33), description: '最新' }], 'BOT_COMMAND_INVALID'],
  ['no description', [{ command: 'latest', description: '' }], 'BOT_COMMAND_DESCRIPTION_INVALID'],
  [
    'a description of 257 characters',
    [{ command: 'latest', description: '长'.repeat(257) }],
    'BOT_COMMAND_DESCRIPTION_INVALID',
  ],
  [
    'more than 100 commands',
    Array.from({ length: 101 }, (_, n) => ({ command: `c${n}`, description: '项' })),
    'BOT_COMMANDS_TOO_MUCH',
  ],
]

test.each(wrong)('a menu with %s is refused', async (_, commands, why) => {
  expect(await playground.call('setMyCommands', { commands })).toEqual({
    ok: false,
    error_code: 400,
    description: `Bad Request: ${why}`,
  })
})

test('the bot’s texts are kept by language', async () => {
  await playground.call('setMyDescription', { description: '问县里的事', language_code: 'zh' })
  await playground.call('setMyDescription', { description: 'Ask your county' })
  const description = async (language_code: string) =>
    (await playground.call('getMyDescription', { language_code })).result
  expect(await description('zh')).toEqual({ description: '问县里的事' })
  expect(await description('en')).toEqual({ description: 'Ask your county' })
  expect(await playground.xiaoming.state()).toMatchObject({ description: '问县里的事' })
  expect(await playground.anna.state()).toMatchObject({ description: 'Ask your county' })
})

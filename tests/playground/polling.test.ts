import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ApiReply, startPlayground, type TestPlayground } from '../support/playground.ts'

type Update = { update_id: number; message?: { text?: string } }

const HOUR_MS = 3600_000
let playground: TestPlayground
let clock = Date.now()

beforeEach(async () => {
  clock = Date.now()
  playground = await startPlayground({ now: () => clock })
})

afterEach(() => playground.close())

async function updates(params: object = {}): Promise<Update[]> {
  return (await playground.call('getUpdates', params)).result as Update[]
}

const texts = (list: Update[]) => list.map(({ message }) => message?.text)

async function sayAll(...all: string[]): Promise<void> {
  for (const text of all) await playground.xiaoming.say(text)
}

test('updates stay until a later offset confirms them', async () => {
  await sayAll('甲', '乙', '丙')
  const first = await updates({ limit: 2 })
  expect(texts(first)).toEqual(['甲', '乙'])
  expect(texts(await updates())).toEqual(['甲', '乙', '丙'])
  const offset = (first[1]?.update_id ?? 0) + 1
  expect(texts(await updates({ offset }))).toEqual(['丙'])
  expect(texts(await updates())).toEqual(['丙'])
})

test('update ids go up by one', async () => {
  await sayAll('甲', '乙', '丙')
  const ids = (await updates()).map(({ update_id }) => update_id)
  expect(ids.map((id) => id - (ids[0] ?? 0))).toEqual([0, 1, 2])
})

test('a negative offset leaves the last ones and forgets the others', async () => {
  await sayAll('甲', '乙', '丙')
  expect(texts(await updates({ offset: -1 }))).toEqual(['丙'])
  expect(texts(await updates())).toEqual(['丙'])
})

test('a second poll ends the first with 409', async () => {
  const { ended, waiting } = await twoPolls()
  expect(ended).toEqual({
    ok: false,
    error_code: 409,
    description:
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  })
  await sayAll('还在吗')
  expect(texts((await waiting).result as Update[])).toEqual(['还在吗'])
})

/** Two polls at once: the reply to the one that was ended, and the one that by then surely waits at the server. */
async function twoPolls(signal?: AbortSignal): Promise<{ ended: ApiReply; waiting: Promise<ApiReply> }> {
  const url = `${playground.url}/bot${playground.token}/getUpdates?timeout=30`
  const polls = [1, 2].map(
    async () => (await (await fetch(url, { signal: signal ?? null })).json()) as ApiReply,
  )
  const ended = await Promise.race(polls.map(async (poll, index) => ({ reply: await poll, index })))
  const waiting = polls[1 - ended.index]
  if (!waiting) throw new Error('both polls have ended')
  return { ended: ended.reply, waiting }
}

test('a poll whose caller has gone takes no update with it', async () => {
  const leaving = new AbortController()
  const { waiting } = await twoPolls(leaving.signal)
  leaving.abort()
  await expect(waiting).rejects.toThrow('aborted')
  await sayAll('没有丢')
  expect(texts(await updates({ timeout: 5 }))).toEqual(['没有丢'])
})

test('polling is refused while a webhook is set, and setting one ends a poll', async () => {
  const { waiting } = await twoPolls()
  await playground.call('setWebhook', { url: 'http://127.0.0.1:9/never' })
  expect((await waiting).description).toBe('Conflict: terminated by setWebhook request')
  const refused = await playground.call('getUpdates')
  expect(refused).toMatchObject({
    error_code: 409,
    description:
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  })
  await playground.call('deleteWebhook')
  expect((await playground.call('getUpdates')).ok).toBe(true)
})

test('updates older than 24 hours are gone', async () => {
  await sayAll('昨天')
  clock += 23 * HOUR_MS
  await sayAll('今天')
  clock += 2 * HOUR_MS
  expect(texts(await updates())).toEqual(['今天'])
})

test('allowed_updates is remembered and holds for later updates', async () => {
  await updates({ allowed_updates: ['callback_query'] })
  await sayAll('听不见')
  expect(await updates()).toEqual([])
  await updates({ allowed_updates: [] })
  await sayAll('听得见')
  expect(texts(await updates())).toEqual(['听得见'])
})

test('chat_member comes only when it is asked for', async () => {
  const { xiaoming, anna, bot, group } = playground
  await playground.post('members', { chat: group, user: bot.id, status: 'administrator' })
  await playground.post('members', { chat: group, user: anna.id, status: 'left' })
  const kinds = async () =>
    (await updates()).map((update) => Object.keys(update).find((key) => key !== 'update_id'))
  expect(await kinds()).toEqual(['my_chat_member', 'message'])
  await updates({ offset: -1, allowed_updates: ['chat_member', 'message'] })
  await playground.post('members', { chat: group, user: anna.id, status: 'member' })
  expect(await kinds()).toEqual(['message', 'chat_member', 'message'])
  expect(xiaoming.id).toBeGreaterThan(2 ** 32)
})

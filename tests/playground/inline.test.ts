import { afterEach, beforeEach, expect, test } from 'vitest'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

let playground: TestPlayground
let clock = Date.now()

beforeEach(async () => {
  playground = await startPlayground({ now: () => clock })
})

afterEach(() => playground.close())

type Query = {
  update_id: number
  inline_query: { id: string; query: string; offset: string; from: { id: number } }
}

/** The next update, which confirms those before it. */
let offset = 0
async function nextUpdate<T>(): Promise<T> {
  const { result } = await playground.call('getUpdates', { offset, timeout: 10, limit: 1 })
  const [update] = result as { update_id: number }[]
  offset = (update?.update_id ?? 0) + 1
  return update as T
}

beforeEach(() => {
  offset = 0
})

const article = (id: string, more: object = {}) => ({
  type: 'article',
  id,
  title: `报道${id}`,
  input_message_content: { message_text: `<b>报道${id}</b>的全文`, parse_mode: 'HTML' },
  ...more,
})

const answer = (id: string, results: object[], more: object = {}) =>
  playground.call('answerInlineQuery', { inline_query_id: id, results, ...more })

const refusal = (what: string) => ({ ok: false, error_code: 400, description: `Bad Request: ${what}` })

test('a query gets its results, and the chosen one is sent with the bot’s name', async () => {
  const { anna, group, bot } = playground
  const asked = anna.inline('公路', { chat_type: 'group' })
  const { inline_query } = await nextUpdate<Query>()
  expect(inline_query).toMatchObject({ query: '公路', offset: '', chat_type: 'group', from: { id: anna.id } })
  const keyboard = { inline_keyboard: [[{ text: '展开', callback_data: 'more' }]] }
  await answer(inline_query.id, [article('1', { reply_markup: keyboard }), article('2')], {
    next_offset: '2',
  })
  const results = await asked
  expect(results).toMatchObject({ results: [{ id: '1', title: '报道1' }, { id: '2' }], next_offset: '2' })

  const message = await anna.choose(results, '1', { chat: group })
  expect(message).toMatchObject({
    text: '报道1的全文',
    entities: [{ type: 'bold', offset: 0, length: 3 }],
    via_bot: { id: bot.id },
    from: { id: anna.id },
  })
  expect(await nextUpdate()).toMatchObject({ message: { via_bot: { id: bot.id } } })
  const chosen = await nextUpdate<{ chosen_inline_result: { inline_message_id: string } }>()
  expect(chosen).toMatchObject({
    chosen_inline_result: { result_id: '1', query: '公路', from: { id: anna.id } },
  })

  const { inline_message_id } = chosen.chosen_inline_result
  await anna.press(message, '展开')
  expect(await nextUpdate()).toMatchObject({ callback_query: { inline_message_id, data: 'more' } })
  const edited = await playground.call('editMessageText', { inline_message_id, text: '展开了' })
  expect(edited).toMatchObject({ ok: true, result: true })
  expect(await anna.waitForEdit()).toMatchObject({ text: '展开了', via_bot: { id: bot.id } })
})

const badResults: [name: string, results: object[], why: string][] = [
  ['an id twice', [article('1'), article('1')], 'RESULT_ID_DUPLICATE'],
  ['no id', [article('')], 'RESULT_ID_INVALID'],
  ['an id of 65 bytes', [article('县'.repeat(22))], 'RESULT_ID_INVALID'],
  ['51 results', Array.from({ length: 51 }, (_, n) => article(String(n))), 'RESULTS_TOO_MUCH'],
  ['an article without a title', [article('1', { title: '' })], 'ARTICLE_TITLE_EMPTY'],
  [
    'a text that is too long',
    [article('1', { input_message_content: { message_text: '长'.repeat(4097) } })],
    'message is too long',
  ],
]

test.each(badResults)('%s is refused', async (_, results, why) => {
  expect(await answer('1', results)).toEqual(refusal(why))
})

test('an offset over 64 bytes and a wrong start parameter are refused', async () => {
  expect(await answer('1', [], { next_offset: 'x'.repeat(65) })).toEqual(refusal('NEXT_OFFSET_INVALID'))
  const button = { text: '私聊', start_parameter: '中文' }
  expect(await answer('1', [], { button })).toEqual(refusal('START_PARAM_INVALID'))
})

test('an answer is cached for all unless it is personal', async () => {
  const { xiaoming, anna } = playground
  const first = xiaoming.inline('学校')
  await answer((await nextUpdate<Query>()).inline_query.id, [article('1')], { cache_time: 9999 })
  await first
  expect(await anna.inline('学校')).toMatchObject({ results: [{ id: '1' }] })

  clock += 299_000
  expect(await anna.inline('学校')).toMatchObject({ results: [{ id: '1' }] })
  clock += 2000
  const later = anna.inline('学校')
  await answer((await nextUpdate<Query>()).inline_query.id, [article('2')], { is_personal: true })
  expect(await later).toMatchObject({ results: [{ id: '2' }] })
  expect(await anna.inline('学校')).toMatchObject({ results: [{ id: '2' }] })
  const others = xiaoming.inline('学校')
  await answer((await nextUpdate<Query>()).inline_query.id, [article('3')])
  expect(await others).toMatchObject({ results: [{ id: '3' }] })
})

test('a query over 256 characters is cut', async () => {
  const asked = playground.xiaoming.inline('问'.repeat(300))
  const { inline_query } = await nextUpdate<Query>()
  expect(inline_query.query).toHaveLength(256)
  await answer(inline_query.id, [])
  expect(await asked).toMatchObject({ results: [] })
})

test('an answer that is late is refused, and the person told that none came', async () => {
  await playground.close()
  playground = await startPlayground({ now: () => clock, inlineWaitMs: 300 })
  const asked = playground.xiaoming.inline('学校')
  const refused = expect(asked).rejects.toThrow('504')
  const { inline_query } = await nextUpdate<Query>()
  clock += 11_000
  expect(await answer(inline_query.id, [])).toEqual(
    refusal('query is too old and response timeout expired or query ID is invalid'),
  )
  await refused
})

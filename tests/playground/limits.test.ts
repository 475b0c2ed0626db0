import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

let playground: TestPlayground

beforeAll(async () => {
  playground = await startPlayground()
  await playground.xiaoming.say('/start')
})

afterAll(() => playground.close())

const say = (params: object) => playground.call('sendMessage', { chat_id: playground.xiaoming.id, ...params })
const withButton = (button: object) => say({ text: '选一项', reply_markup: { inline_keyboard: [[button]] } })
const refusal = (what: string) => ({ ok: false, error_code: 400, description: `Bad Request: ${what}` })

test('a text of 4096 units after parsing passes and one more is too long', async () => {
  const most = `<b>${'桥'.repeat(4096)}</b>`
  expect(await say({ text: most, parse_mode: 'HTML' })).toMatchObject({ ok: true })
  expect(await say({ text: `${most}梁`, parse_mode: 'HTML' })).toEqual(refusal('message is too long'))
  expect(await say({ text: '😀'.repeat(2049) })).toEqual(refusal('message is too long'))
})

test.each(['', '  \n ', '\r'])('the text %j is empty', async (text) => {
  expect(await say({ text })).toEqual(refusal('message text is empty'))
})

test('markup without any text is empty', async () => {
  expect(await say({ text: '<b></b>', parse_mode: 'HTML' })).toEqual(refusal('message text is empty'))
})

test('broken markup is refused in Telegram’s words', async () => {
  expect(await say({ text: '<b>桥', parse_mode: 'HTML' })).toEqual(
    refusal('can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'),
  )
})

const goodButtons = [
  { text: '一', callback_data: '县'.repeat(21) },
  { text: '二', url: 'https://example.org/全文' },
  { text: '三', url: 'https://t.me/bulletin_bot?start=a_b-1' },
  { text: '四', switch_inline_query_current_chat: '' },
  { text: '五', copy_text: { text: '抄下' } },
  { text: '六', web_app: { url: 'https://example.org/app' } },
]

test.each(goodButtons)('the button %j is taken', async (button) => {
  expect(await withButton(button)).toMatchObject({
    ok: true,
    result: { reply_markup: { inline_keyboard: [[button]] } },
  })
})

const cannotParse = "can't parse inline keyboard button:"
const badButtons: [button: object, why: string][] = [
  [{ text: '一', callback_data: '县'.repeat(22) }, 'BUTTON_DATA_INVALID'],
  [{ text: '一', callback_data: '' }, 'BUTTON_DATA_INVALID'],
  [{ text: '一' }, `${cannotParse} Text buttons are unallowed in the inline keyboard`],
  [{ callback_data: 'a' }, `${cannotParse} Can't find field "text"`],
  [
    { text: '一', callback_data: 'a', url: 'https://a.cn' },
    `${cannotParse} exactly one action must be used, not url and callback_data`,
  ],
  [
    { text: '一', url: 'http://localhost/x' },
    "inline keyboard button URL 'http://localhost/x' is invalid: Wrong HTTP URL",
  ],
  [
    { text: '一', url: 'ftp://a.cn' },
    "inline keyboard button URL 'ftp://a.cn' is invalid: Unsupported URL protocol",
  ],
  [{ text: '一', url: `https://t.me/bulletin_bot?start=${'x'.repeat(65)}` }, 'START_PARAM_INVALID'],
  [{ text: '一', url: 'https://t.me/bulletin_bot?start=%E6%A1%A5' }, 'START_PARAM_INVALID'],
  [
    { text: '一', web_app: { url: 'http://127.0.0.1/app' } },
    "inline keyboard button Web App URL 'http://127.0.0.1/app' is invalid: Only HTTPS links are allowed",
  ],
]

test.each(badButtons)('the button %j is refused', async (button, why) => {
  expect(await withButton(button)).toEqual(refusal(why))
})

test('a hundred buttons pass and one more does not', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, n) => [{ text: `第${n}项`, callback_data: `p:${n}` }])
  expect(await say({ text: '目录', reply_markup: { inline_keyboard: rows(100) } })).toMatchObject({
    ok: true,
  })
  expect(await say({ text: '目录', reply_markup: { inline_keyboard: rows(101) } })).toEqual(
    refusal('REPLY_MARKUP_TOO_LONG'),
  )
})

test('a reply keyboard is shown to people but stands in no message for the bot', async () => {
  const sent = await say({ text: '请选', reply_markup: { keyboard: [[{ text: '本期' }]] } })
  expect(sent.result).not.toHaveProperty('reply_markup')
  const seen = await playground.xiaoming.waitForMessage(({ text }) => text === '请选')
  expect(seen.reply_markup).toEqual({ keyboard: [[{ text: '本期' }]] })
})

test('toasts hold 200 characters', async () => {
  const { result } = await withButton({ text: '看', callback_data: 'see' })
  const press = await playground.xiaoming.press(result as never, '看')
  const answer = (text: string) =>
    playground.call('answerCallbackQuery', { callback_query_id: press.id, text })
  expect(await answer('好'.repeat(201))).toEqual(refusal('MESSAGE_TOO_LONG'))
  expect(await answer('好'.repeat(200))).toMatchObject({ ok: true })
  expect((await press.answered()).text).toHaveLength(200)
})

test('a person’s long text arrives in parts, as clients send it', async () => {
  await playground.call('getUpdates', { offset: -1 })
  const [last] = (await playground.call('getUpdates', { offset: -1 })).result as { update_id: number }[]
  await playground.xiaoming.say('长'.repeat(10_000))
  const { result } = await playground.call('getUpdates', { offset: (last?.update_id ?? 0) + 1 })
  const lengths = (result as { message: { text: string } }[]).map(({ message }) => message.text.length)
  expect(lengths).toEqual([4096, 4096, 1808])
})

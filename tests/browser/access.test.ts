import { expect, test } from 'vitest'
import { useChatPage } from './chat-page.ts'
import { faintTexts } from './contrast.ts'
import { unnamedControls } from './control-names.ts'

const chat = useChatPage({ begun: false })
const said = (text: string) => chat.page().locator('.theirs').getByText(text)

const focused = () => chat.page().evaluate(() => document.activeElement?.id)

/** Presses Tab until what has the focus bears the name; fails after as many steps as a page may need. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await chat.page().keyboard.press('Tab')
    const label = await chat
      .page()
      .evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      )
    if (typeof name === 'string' ? label.trim() === name : name.test(label)) return
  }
  throw new Error(`Tab does not lead to ${name}`)
}

test('a conversation goes from its start to a pressed button with the keyboard alone', async () => {
  chat.runBot(async ({ message, callback_query: query }, call) => {
    if (query) await call('answerCallbackQuery', { callback_query_id: query.id, text: '第二页' })
    if (message)
      await call('sendMessage', {
        chat_id: message.chat.id,
        text: `收到：${message.text}`,
        reply_markup: { inline_keyboard: [[{ text: '下一页', callback_data: '2' }]] },
      })
  })
  const { keyboard } = chat.page()
  await tabTo('开始')
  await keyboard.press('Enter')
  await said('收到：/start').waitFor()
  await expect.poll(focused).toBe('composer')
  await keyboard.type('断头路打通了吗')
  await keyboard.press('Enter')
  await said('收到：断头路打通了吗').waitFor()
  await tabTo('下一页')
  await keyboard.press('Enter')
  await chat.page().getByRole('button', { name: '第二页' }).waitFor()
  await tabTo('跳到输入框')
  await keyboard.press('Enter')
  await expect.poll(focused).toBe('composer')
})

test.each(['light', 'dark'] as const)(
  'in %s, every control has a name and every text stands out',
  async (theme) => {
    await chat.page().emulateMedia({ colorScheme: theme })
    await chat.playground().xiaoming.say('重点项目开工了几个')
    await chat.playground().anna.say('Which road?', { chat: chat.playground().group })
    await chat.send('sendMessage', {
      parse_mode: 'HTML',
      text: '<blockquote>开工<b>九个</b></blockquote><code>2022-07</code> <a href="https://example.org">原文</a><pre>9</pre>',
      reply_markup: { inline_keyboard: [[{ text: '全文', callback_data: 'a' }]] },
    })
    await chat.page().locator('.lab summary').click()
    await chat.page().getByRole('button', { name: '全文' }).waitFor()
    expect(await faintTexts(chat.page())).toEqual([])
    const { unnamed, all } = await unnamedControls(chat.page())
    expect(unnamed).toEqual([])
    expect(all).toBeGreaterThan(15)
  },
)

test('the language and the theme can be chosen, and stay chosen', async () => {
  const root = chat.page().locator('html')
  await chat.page().getByRole('button', { name: 'Switch to English' }).click()
  await chat.page().getByRole('button', { name: 'Switch to dark' }).click()
  await chat.page().reload()
  await chat.page().getByRole('heading', { name: 'Bot playground' }).waitFor()
  await expect.poll(() => root.getAttribute('lang')).toBe('en')
  await expect.poll(() => root.getAttribute('data-theme')).toBe('dark')
  await chat.page().getByRole('button', { name: '切换到中文' }).click()
  await chat.page().getByRole('button', { name: '切换到浅色' }).click()
  await expect.poll(() => root.getAttribute('lang')).toBe('zh-CN')
  await expect.poll(() => root.getAttribute('data-theme')).toBe('light')
})

test('the lab blocks the bot, limits its rate and puts faults in its way', async () => {
  await chat.playground().xiaoming.say('/start')
  await chat.page().locator('.lab summary').click()
  await chat.page().getByRole('switch', { name: '屏蔽机器人' }).check()
  await chat.page().getByRole('button', { name: '重新启用机器人' }).waitFor()
  const refused = await chat
    .playground()
    .call('sendMessage', { chat_id: chat.playground().xiaoming.id, text: '在吗' })
  expect(refused.error_code).toBe(403)
  await chat.page().getByRole('button', { name: '重新启用机器人' }).click()
  await chat.page().getByRole('textbox', { name: '写消息' }).waitFor()

  await chat.page().getByRole('combobox', { name: '注入故障' }).selectOption({ label: '500 服务器错误' })
  await chat.page().getByRole('button', { name: '注入', exact: true }).click()
  await chat.page().getByText('故障已注入').waitFor()
  expect((await chat.playground().call('getMe')).error_code).toBe(500)
  expect((await chat.playground().call('getMe')).ok).toBe(true)

  await chat.page().getByRole('switch', { name: '限制发送频率' }).check()
  await expect
    .poll(
      async () =>
        (
          (await (await fetch(`${chat.playground().url}/playground/state`)).json()) as {
            limits: { rate: boolean }
          }
        ).limits.rate,
    )
    .toBe(true)
})

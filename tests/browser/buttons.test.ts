import { expect, test } from 'vitest'
import { useChatPage } from './chat-page.ts'

const chat = useChatPage({ permissions: ['clipboard-read', 'clipboard-write'] })

/** Sends a message with one row of buttons; gives the buttons' locator by name. */
async function withButtons(...buttons: object[]) {
  const id = await chat.send('sendMessage', { text: '请选择', reply_markup: { inline_keyboard: [buttons] } })
  return (name: string) => chat.bubble(id).getByRole('button', { name })
}

test('a pressed button waits until the bot answers: in passing, or to be read', async () => {
  const held = Promise.withResolvers<void>()
  chat.runBot(async ({ callback_query: query }, call) => {
    if (!query) return
    if (query.data === 'soft') await held.promise
    const alert = query.data === 'loud'
    await call('answerCallbackQuery', {
      callback_query_id: query.id,
      text: alert ? '全文有三页' : '已翻到第二页',
      show_alert: alert,
    })
  })
  const button = await withButtons(
    { text: '下一页', callback_data: 'soft' },
    { text: '全文', callback_data: 'loud' },
  )
  await button('下一页').click()
  await expect.poll(() => button('下一页').getAttribute('aria-busy')).toBe('true')
  held.resolve()
  await chat.page().getByRole('button', { name: '已翻到第二页' }).waitFor()
  await expect.poll(() => button('下一页').getAttribute('aria-busy')).toBe('false')

  await button('全文').click()
  const alert = chat.page().getByRole('dialog', { name: '全文有三页' })
  await alert.waitFor()
  await chat.page().keyboard.press('Escape')
  await alert.waitFor({ state: 'detached' })
})

test('a link to the web is offered before it is opened', async () => {
  const button = await withButtons({ text: '原文', url: 'https://example.org/bulletin' })
  await button('原文').click()
  const offer = chat.page().getByRole('dialog')
  expect(await offer.getByRole('link', { name: '打开' }).getAttribute('href')).toBe(
    'https://example.org/bulletin',
  )
  await offer.getByRole('button', { name: '取消' }).click()
  await offer.waitFor({ state: 'detached' })
})

test('a button copies, starts an inline question here, or in a chat one chooses', async () => {
  const button = await withButtons(
    { text: '复制', copy_text: { text: '全长3.2公里' } },
    { text: '再问', switch_inline_query_current_chat: '断头路' },
    { text: '分享', switch_inline_query: '绕城路' },
  )
  await button('复制').click()
  await chat.page().getByText('已复制').waitFor()
  expect(await chat.page().evaluate(() => navigator.clipboard.readText())).toBe('全长3.2公里')

  const field = chat.page().getByRole('textbox', { name: '写消息' })
  await button('再问').click()
  await expect.poll(() => field.inputValue()).toBe(`@${chat.playground().username} 断头路`)
  await field.fill('')

  await button('分享').click()
  await chat.page().getByRole('dialog').getByRole('button', { name: '简报读者群' }).click()
  await chat.page().getByRole('heading', { name: '简报读者群' }).waitFor()
  await expect.poll(() => field.inputValue()).toBe(`@${chat.playground().username} 绕城路`)
  await field.fill('')
})

test('quick replies below the field are sent as text', async () => {
  await chat.send('sendMessage', {
    text: '几点推送？',
    reply_markup: { keyboard: [[{ text: '早上八点' }, { text: '晚上六点' }]], one_time_keyboard: true },
  })
  const replies = chat.page().getByRole('group', { name: '快捷回复' })
  await replies.getByRole('button', { name: '晚上六点' }).click()
  await chat.page().locator('.mine').getByText('晚上六点').waitFor()
  await replies.waitFor({ state: 'detached' })
})

test('a link or a command within a message acts in the chat', async () => {
  const { username } = chat.playground()
  const id = await chat.send('sendMessage', {
    parse_mode: 'HTML',
    text: `看 <a href="https://t.me/${username}?start=a_12">全文</a> 或 /latest`,
  })
  await chat.bubble(id).getByRole('link', { name: '全文' }).click()
  await chat.page().locator('.mine').getByText('/start a_12').waitFor()
  await chat.bubble(id).getByRole('button', { name: '/latest' }).click()
  await chat.page().locator('.mine').getByText('/latest').waitFor()
})

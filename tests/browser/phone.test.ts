import { expect, test } from 'vitest'
import { useChatPage } from './chat-page.ts'

const chat = useChatPage({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

const overflow = () => chat.page().evaluate(() => document.documentElement.scrollWidth - innerWidth)

test('at a phone’s width the list leads to a chat and back, and nothing is wider than the screen', async () => {
  await chat.send('sendMessage', {
    parse_mode: 'HTML',
    text: `<b>北环路</b>\n<pre>${'很长的一行，'.repeat(30)}</pre>https://example.org/${'a'.repeat(200)}`,
    reply_markup: {
      inline_keyboard: [[1, 2, 3, 4, 5].map((page) => ({ text: `第${page}页`, callback_data: `${page}` }))],
    },
  })
  const list = chat.page().getByRole('navigation', { name: '聊天' })
  const field = chat.page().getByRole('textbox', { name: '写消息' })
  await list.waitFor()
  expect(await field.isVisible()).toBe(false)
  expect(await overflow()).toBe(0)

  await list.getByRole('button', { name: /简报机器人/ }).tap()
  await field.waitFor()
  await chat.page().getByRole('button', { name: '第5页' }).waitFor()
  expect(await list.isVisible()).toBe(false)
  expect(await overflow()).toBe(0)
  for (const bubble of await chat.page().locator('.bubble, .composer').all()) {
    const box = await bubble.boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
  }

  await chat.page().getByRole('button', { name: '返回聊天列表' }).tap()
  await list.waitFor()
  await chat.page().goBack()
  await field.waitFor()
})

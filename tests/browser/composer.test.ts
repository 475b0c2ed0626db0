import { expect, test } from 'vitest'
import { useChatPage } from './chat-page.ts'

const chat = useChatPage()
const field = () => chat.page().getByRole('textbox', { name: '写消息' })
/** The entries of the command menu, or the inline results. */
const suggestions = () => chat.page().getByRole('listbox').getByRole('option')
const said = (text: string) => chat.page().locator('.mine .text').getByText(text, { exact: true })

test('Enter sends, Shift+Enter breaks the line, and an input method keeps its Enter', async () => {
  await field().pressSequentially('北环路')
  await field().dispatchEvent('keydown', { key: 'Enter', isComposing: true })
  expect(await field().inputValue()).toBe('北环路')
  await field().press('Shift+Enter')
  await field().pressSequentially('修到哪了')
  await field().press('Enter')
  await said('北环路\n修到哪了').waitFor()
  expect(await field().inputValue()).toBe('')
})

test('each chat keeps its unsent text', async () => {
  await field().fill('写到一半')
  await chat
    .page()
    .getByRole('button', { name: /简报读者群/ })
    .click()
  await chat.page().getByRole('heading', { name: '简报读者群' }).waitFor()
  expect(await field().inputValue()).toBe('')
  await chat
    .page()
    .getByRole('button', { name: /简报机器人/ })
    .click()
  await chat.page().getByRole('heading', { name: '简报机器人', level: 2 }).waitFor()
  expect(await field().inputValue()).toBe('写到一半')
})

test('a refused message stays in the field, and the page says why', async () => {
  await chat
    .page()
    .route('**/playground/messages', (route) => route.fulfill({ status: 418, json: { error: '服务器不收' } }))
  await field().fill('会被拒绝')
  await field().press('Enter')
  await chat.page().getByText('服务器不收').waitFor()
  await expect.poll(() => field().inputValue()).toBe('会被拒绝')
  chat.expectComplaint(/418/)
})

test('the command menu filters while one types, and the arrows and Enter choose', async () => {
  const commands = [
    { command: 'start', description: '开始' },
    { command: 'latest', description: '最新一期' },
    { command: 'subscribe', description: '订阅摘要' },
    { command: 'settings', description: '设置' },
  ]
  await chat.playground().call('setMyCommands', { commands })
  await chat.page().getByRole('button', { name: '命令菜单' }).click()
  const options = suggestions()
  await expect.poll(() => options.count()).toBe(4)
  await field().pressSequentially('s')
  await expect
    .poll(() => options.allTextContents())
    .toEqual(['/start开始', '/subscribe订阅摘要', '/settings设置'])
  await field().press('ArrowUp')
  await field().press('ArrowUp')
  expect(await options.and(chat.page().locator('[aria-selected=true]')).textContent()).toContain('/subscribe')
  await field().press('Escape')
  await options.first().waitFor({ state: 'detached' })
  await field().pressSequentially('e')
  await field().press('Enter')
  await said('/settings').waitFor()
})

test('`@bot words` asks inline, more results come at the end of the list, and the chosen one is sent', async () => {
  chat.runBot(async ({ inline_query }, call) => {
    if (!inline_query) return
    const first = Number(inline_query.offset || 0)
    const results = Array.from({ length: 8 }, (_, index) => ({
      type: 'article',
      id: `${first + index}`,
      title: `${inline_query.query} 第${first + index + 1}条`,
      description: '简报摘录',
      input_message_content: { message_text: `摘录 ${first + index + 1}` },
    }))
    await call('answerInlineQuery', {
      inline_query_id: inline_query.id,
      results,
      next_offset: first === 0 ? '8' : '',
    })
  })
  await field().fill(`@${chat.playground().username} 道路`)
  const options = suggestions()
  await options.getByText('道路 第8条').waitFor()
  for (let step = 0; step < 7; step++) await field().press('ArrowDown')
  await options.getByText('道路 第16条').waitFor()
  await field().press('ArrowDown')
  await expect
    .poll(() => options.and(chat.page().locator('[aria-selected=true]')).textContent())
    .toContain('道路 第9条')
  await field().press('Enter')
  await said('摘录 9').waitFor()
  await chat.page().getByText(`经由 @${chat.playground().username}`).waitFor()
})

test('a picture with a caption, a file and a sticker are sent', async () => {
  const picture = await chat.page().screenshot({ type: 'png' })
  await chat.page().getByRole('button', { name: '添加附件' }).click()
  await chat
    .page()
    .getByLabel('图片')
    .setInputFiles({ name: '路口.png', mimeType: 'image/png', buffer: picture })
  await field().fill('这个路口修好了吗')
  await field().press('Enter')
  await chat.page().getByRole('img', { name: '这个路口修好了吗' }).waitFor()

  await chat.page().getByRole('button', { name: '添加附件' }).click()
  await chat
    .page()
    .getByLabel('文件')
    .setInputFiles({ name: '问题.txt', mimeType: 'text/plain', buffer: Buffer.from('问题') })
  await chat.page().getByRole('button', { name: '发送' }).click()
  await chat.page().getByRole('link', { name: '问题.txt' }).waitFor()

  await chat.page().getByRole('button', { name: '贴纸' }).click()
  await chat.page().getByRole('button', { name: '灯笼' }).click()
  await chat.page().getByRole('img', { name: '贴纸' }).waitFor()
})

test('replying quotes the message, and Escape gives it up', async () => {
  const id = await chat.send('sendMessage', { text: '哪条路？' })
  const reply = chat.bubble(id).getByRole('button', { name: '回复' })
  const preview = chat.page().locator('.preview')
  await reply.click()
  await preview.getByText('哪条路？').waitFor()
  await field().press('Escape')
  await preview.waitFor({ state: 'detached' })
  await reply.click()
  await field().fill('北环路')
  await field().press('Enter')
  await chat.page().locator('.mine .quote').getByText('哪条路？').waitFor()
})

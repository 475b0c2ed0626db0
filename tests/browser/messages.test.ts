import { expect, test } from 'vitest'
import { useChatPage } from './chat-page.ts'

const chat = useChatPage()
const { bubble, send } = chat

test('every kind of entity is shown as what it is', async () => {
  const id = await send('sendMessage', {
    parse_mode: 'HTML',
    text: '<b>粗</b><i>斜</i><u>线</u><s>删</s><code>码</code><pre><code class="language-json">{"km": 3.2}</code></pre><blockquote>引文</blockquote><a href="https://example.org/a">原文</a> https://example.org/b #简报',
  })
  const text = bubble(id).locator('.text')
  for (const [tag, content] of [
    ['strong', '粗'],
    ['em', '斜'],
    ['u', '线'],
    ['s', '删'],
    ['pre[data-language=json]', '{"km": 3.2}'],
    ['blockquote', '引文'],
    ['a[href="https://example.org/a"]', '原文'],
    ['a[href="https://example.org/b"]', 'https://example.org/b'],
    ['.tag', '#简报'],
  ] as const)
    expect(await text.locator(tag).textContent()).toBe(content)
})

test('nested entities nest, and overlapping ones are cut where they cross', async () => {
  const id = await send('sendMessage', {
    text: '北环路全长三公里',
    entities: [
      { type: 'bold', offset: 0, length: 5 },
      { type: 'italic', offset: 1, length: 2 },
      { type: 'underline', offset: 3, length: 5 },
    ],
  })
  const text = bubble(id).locator('.text')
  expect(await text.textContent()).toBe('北环路全长三公里')
  expect(await text.locator('strong').allTextContents()).toEqual(['北环路全长'])
  expect(await text.locator('strong em').textContent()).toBe('环路')
  expect((await text.locator('u').allTextContents()).join('')).toBe('全长三公里')
})

test('what looks like HTML stays text', async () => {
  const id = await send('sendMessage', { text: '<img src="x" onerror="alert(1)"><b>不是标签</b>&amp;' })
  expect(await bubble(id).locator('.text').textContent()).toBe(
    '<img src="x" onerror="alert(1)"><b>不是标签</b>&amp;',
  )
  expect(await bubble(id).locator('img').count()).toBe(0)
})

test('hidden text shows when asked for, a long quotation unfolds', async () => {
  const lines = ['一季度开工九个', '二季度开工七个', '三季度开工四个', '四季度开工两个', '全年完工六个']
  const id = await send('sendMessage', {
    parse_mode: 'HTML',
    text: `谜底：<tg-spoiler>二十二</tg-spoiler><blockquote expandable>${lines.join('\n')}</blockquote>`,
  })
  await bubble(id).getByRole('button', { name: '显示隐藏的文字' }).press('Enter')
  expect(await bubble(id).locator('.spoiler-shown').textContent()).toBe('二十二')

  const quoted = bubble(id).locator('.quoted')
  const folded = await quoted.evaluate((element) => element.clientHeight)
  await bubble(id).getByRole('button', { name: '展开' }).click()
  expect(await quoted.evaluate((element) => element.clientHeight)).toBeGreaterThan(folded)
})

test('edits and deletions are seen as they happen', async () => {
  const id = await send('sendMessage', { text: '正在查找' })
  const gone = await send('sendMessage', { text: '这一条会撤回' })
  await bubble(gone).waitFor()
  await send('editMessageText', { message_id: id, text: '找到两篇' })
  await bubble(id).getByText('找到两篇').waitFor()
  expect(await bubble(id).getByText('已编辑').isVisible()).toBe(true)
  await chat.playground().call('deleteMessage', { chat_id: chat.playground().xiaoming.id, message_id: gone })
  await bubble(gone).waitFor({ state: 'detached' })
})

test('a picture is shown and a document can be downloaded', async () => {
  const picture = await chat.page().screenshot({ type: 'png' })
  const upload = async (method: string, field: string, file: File) => {
    const form = new FormData()
    form.set('chat_id', String(chat.playground().xiaoming.id))
    form.set('caption', '项目分布')
    form.set(field, file)
    const response = await fetch(`${chat.playground().url}/bot${chat.playground().token}/${method}`, {
      method: 'POST',
      body: form,
    })
    const { result } = (await response.json()) as { result: { message_id: number } }
    return result.message_id
  }
  const photo = await upload(
    'sendPhoto',
    'photo',
    new File([new Uint8Array(picture)], 'map.png', { type: 'image/png' }),
  )
  const image = bubble(photo).getByRole('img', { name: '项目分布' })
  await image.waitFor()
  await image.evaluate((element) => (element instanceof HTMLImageElement ? element.decode() : undefined))
  expect(
    await image.evaluate((element) => (element instanceof HTMLImageElement ? element.naturalWidth : 0)),
  ).toBe(1280)

  const document = await upload(
    'sendDocument',
    'document',
    new File(['项目,投资\n'], '台账.csv', { type: 'text/csv' }),
  )
  const started = chat.page().waitForEvent('download')
  await bubble(document).getByRole('link', { name: '台账.csv' }).click()
  expect((await started).suggestedFilename()).toBe('台账.csv')
})

test('what the bot is doing is shown until it speaks', async () => {
  await chat.playground().call('sendChatAction', { chat_id: chat.playground().xiaoming.id, action: 'typing' })
  const head = chat.page().locator('.chat-head')
  await head.getByText('正在输入').waitFor()
  await send('sendMessage', { text: '好了' })
  await head.getByText('正在输入').waitFor({ state: 'detached' })
})

test('in a group, senders have names, replies quote, and what is unread is counted until it is seen', async () => {
  const asked = await chat
    .playground()
    .anna.say(`/ask@${chat.playground().username} bypass`, { chat: chat.playground().group })
  const id = await send('sendMessage', {
    chat_id: chat.playground().group,
    text: '绕城路年底通车',
    reply_parameters: { message_id: asked.message_id },
  })
  const item = chat.page().getByRole('button', { name: /简报读者群/ })
  await item.getByLabel('2 条未读').waitFor()
  await item.click()
  await bubble(asked.message_id).getByRole('heading', { name: 'Anna' }).waitFor()
  expect(await bubble(id).locator('.quote').textContent()).toContain('/ask@')
  expect(await item.getByLabel('条未读').count()).toBe(0)

  await chat.page().getByRole('button', { name: 'Anna', exact: true }).click()
  await chat.page().locator('.mine').getByText('bypass').waitFor()
})

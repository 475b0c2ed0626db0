import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

describe('chatting with the bot', () => {
  let server: TestPlayground
  let bot: Awaited<ReturnType<typeof startBot>>
  beforeAll(async () => {
    server = await startPlayground()
    bot = await startBot(server)
  })
  afterAll(async () => {
    await bot.stop()
    await server.close()
  })

  const labels = (message: { reply_markup?: { inline_keyboard: { text: string }[][] } }): string[] =>
    message.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? []

  it('answers a question with the sentence, the words in bold, and the source', async () => {
    const { text = '', entities = [] } = await server.xiaoming.ask('抽水蓄能电站投资多少')
    expect(text).toContain('青河抽水蓄能电站总投资62亿元')
    expect(text).toContain('《赵立新调研重点项目建设》 2023-03-06（年份系推定） · qinghe-2023-03')
    const quotation = entities.find(({ type }) => type === 'blockquote')
    const marked = entities
      .filter(({ type }) => type === 'bold')
      .map((e) => text.slice(e.offset, e.offset + e.length))
    expect(text.slice(quotation?.offset, (quotation?.offset ?? 0) + (quotation?.length ?? 0))).toContain(
      '62亿元',
    )
    expect(marked.join('')).toContain('抽水蓄能电站')
  })

  it('greets, and explains every command', async () => {
    expect((await server.xiaoming.ask('/start')).text).toContain('简报机器人')
    const { text = '' } = await server.xiaoming.ask('/help')
    for (const name of [
      'ask',
      'latest',
      'issues',
      'article',
      'projects',
      'project',
      'people',
      'board',
      'digest',
      'subscribe',
      'unsubscribe',
      'help',
      'start',
    ])
      expect(text).toContain(`/${name} `)
  })

  it('speaks English to an English reader', async () => {
    expect((await server.anna.ask('/start')).text).toContain('Hello!')
    expect((await server.anna.ask('抽水蓄能电站投资')).text).toContain('(year inferred)')
  })

  it('sets its menu in both languages', async () => {
    await expect.poll(async () => (await server.xiaoming.state()).commands.private.length).toBe(13)
    expect((await server.xiaoming.state()).commands.private[0]?.description).toContain('提问')
    expect((await server.anna.state()).commands.private[0]?.description).toContain('Ask')
  })

  it('/latest lists the newest issue; a button opens an article, another leads back', async () => {
    const list = await server.xiaoming.ask('/latest')
    expect(list.text).toContain('2. 城区三条断头路通车')
    await server.xiaoming.press(list, '打开 2')
    const article = await server.xiaoming.waitForEdit()
    expect(article.text).toContain('<工程>由县市政公司承建 & 监理单位为省建科院。')
    await server.xiaoming.press(article, '‹ 返回')
    expect((await server.xiaoming.waitForEdit()).text).toBe(list.text)
  })

  it('/issues lists every issue, newest first, and opens one', async () => {
    const list = await server.xiaoming.ask('/issues')
    expect(list.text).toMatch(/qinghe-2023-03[\s\S]*qinghe-2023-02[\s\S]*qinghe-2023-01/)
    await server.xiaoming.press(list, 'qinghe-2023-01')
    expect((await server.xiaoming.waitForEdit()).text).toContain('柳泉镇完成高标准农田建设任务')
  })

  it('/article opens by id and by place, and says what is missing', async () => {
    expect((await server.xiaoming.ask('/article qinghe-2023-03-3')).text).toContain('春耕物资储备充足')
    expect((await server.xiaoming.ask('/article 3')).text).toContain('春耕物资储备充足')
    expect((await server.xiaoming.ask('/article 99')).text).toContain('没有这篇报道')
    expect((await server.xiaoming.ask('/article')).text).toContain('/article 1')
  })

  it('turns the pages of a long article, cut at sentence ends, nothing lost', async () => {
    let page = await server.xiaoming.ask('/article qinghe-2023-02-1')
    const pages = [page.text ?? '']
    while (labels(page).includes('下一页 ›')) {
      await server.xiaoming.press(page, '下一页 ›')
      page = await server.xiaoming.waitForEdit()
      pages.push(page.text ?? '')
    }
    expect(pages.length).toBeGreaterThan(1)
    for (const text of pages) expect(text).toMatch(/。\n\n第 \d\/\d 页$/)
    expect(pages.join('').match(/项任务已经落实/g)).toHaveLength(120)
  })

  it('turns the pages of results', async () => {
    const first = await server.xiaoming.ask('高标准农田建设面积')
    expect(first.text).toContain('第 1–4 条')
    await server.xiaoming.press(first, '下一页 ›')
    const second = await server.xiaoming.waitForEdit()
    expect(second.text).toContain('第 5–8 条')
    await server.xiaoming.press(second, '打开 5')
    await server.xiaoming.waitForEdit(({ text }) => text?.includes('期次：') === true)
  })

  it('offers the search without quotation marks when nothing holds the phrase, and the way back', async () => {
    const none = await server.xiaoming.ask('“高标准农田工程”')
    expect(none.text).toContain('没有报道一字不差地含有“高标准农田工程”')
    await server.xiaoming.press(none, '不加引号再找')
    const all = await server.xiaoming.waitForEdit()
    expect(all.text).toContain('第 1–4 条')
    await server.xiaoming.press(all, '下一页 ›')
    expect((await server.xiaoming.waitForEdit()).text).toContain('第 5–8 条')
    await server.xiaoming.press(all, '加引号查找')
    expect((await server.xiaoming.waitForEdit()).text).toBe(none.text)
  })

  it('narrows many results in place, through their pages, and drops what they were narrowed to', async () => {
    const all = await server.xiaoming.ask('本报讯')
    expect(labels(all)).toEqual(expect.arrayContaining(['来源 ▾', '时间 ▾', '人物 ▾', '项目 ▾']))
    await server.xiaoming.press(all, '时间 ▾')
    const months = await server.xiaoming.waitForEdit()
    expect(labels(months)).toEqual(['2023年3月（3）', '2023年2月（1）', '2023年1月（10）', '‹ 返回'])
    await server.xiaoming.press(months, '2023年1月（10）')
    const january = await server.xiaoming.waitForEdit()
    expect(january.text).toContain('第 1–4 条，共 10 条')
    await server.xiaoming.press(january, '下一页 ›')
    const later = await server.xiaoming.waitForEdit()
    expect(later.text).toContain('第 5–8 条，共 10 条')
    await server.xiaoming.press(later, '打开 5')
    const article = await server.xiaoming.waitForEdit()
    await server.xiaoming.press(article, '‹ 返回')
    expect((await server.xiaoming.waitForEdit()).text).toBe(later.text)
    await server.xiaoming.press(later, '✕ 时间：2023年1月')
    expect((await server.xiaoming.waitForEdit()).text).toBe(all.text)
  })

  it('says which time it took a question for, and drops it at the press of a button', async () => {
    const timely = await server.xiaoming.ask('本月的断头路')
    expect(timely.text).toContain('时间：2023年3月1日—31日（以最新一期的 2023-03-12 为今天）')
    await server.xiaoming.press(timely, '✕ 不限时间')
    const anyTime = await server.xiaoming.waitForEdit()
    expect(anyTime.text).not.toContain('时间：')
    await server.xiaoming.press(anyTime, '只看所问的时间')
    expect((await server.xiaoming.waitForEdit()).text).toBe(timely.text)
  })

  it('says that nothing is of the time asked about before it shows what is of any', async () => {
    const { text = '' } = await server.xiaoming.ask('上周的高标准农田')
    expect(text).toMatch(/^「上周」（2023年2月27日—3月5日）没有相关报道。以下不限时间：/)
  })

  it('says what it searched instead, and offers the words as typed', async () => {
    const found = await server.xiaoming.ask('赵力新调研')
    expect(found.text).toContain('按「赵立新调研」查找')
    await server.xiaoming.press(found, '只按原词「赵力新调研」')
    const typed = await server.xiaoming.waitForEdit()
    expect(typed.text).not.toContain('按「')
    await server.xiaoming.press(typed, '按改写后的词查找')
    expect((await server.xiaoming.waitForEdit()).text).toBe(found.text)
  })

  it('says so when a question finds nothing', async () => {
    expect((await server.xiaoming.ask('量子计算机芯片的出口管制')).text).toContain('没有找到')
  })

  it('is of use to an empty question, a sticker, a picture and an unknown command', async () => {
    expect((await server.xiaoming.ask('/ask')).text).toContain('想查什么')
    expect((await server.xiaoming.ask('???')).text).toContain('想查什么')
    await server.xiaoming.attach({ kind: 'sticker' })
    expect((await server.xiaoming.waitForMessage()).text).toContain('收到贴纸')
    await server.xiaoming.attach({ kind: 'location' })
    expect((await server.xiaoming.waitForMessage()).text).toContain('只看得懂文字')
    expect((await server.xiaoming.ask('/weather')).text).toContain('没有 /weather 这个命令')
  })

  it('answers in a group under the question, and is silent when nobody asks it', async () => {
    const said = await server.xiaoming.say('/ask 断头路', { chat: server.group })
    const answer = await server.xiaoming.waitForMessage(({ chat }) => chat.id === server.group)
    expect(answer.reply_to_message?.message_id).toBe(said.message_id)
    expect(answer.text).toContain('滨河南路')
  })

  it('gives inline results that stand on their own, and the newest articles for nothing typed', async () => {
    const found = await server.anna.inline('断头路')
    expect(found.results[0]).toMatchObject({ type: 'article', title: '城区三条断头路通车' })
    const sent = await server.anna.choose(found, found.results[0]?.id ?? '', { chat: server.group })
    expect(sent.text).toContain('“城区三条断头路通车”')
    const begun = await server.anna.inline('zhaolix')
    expect(begun.results[0]?.description).toContain('赵立新')
    const newest = await server.anna.inline('')
    expect(newest.results.map(({ title }) => title)).toContain('春耕物资储备充足')
    const more = await server.anna.inline('', { offset: newest.next_offset })
    expect(more.results.length).toBeGreaterThan(0)
  })

  it('does not take what was shared through it for a question', async () => {
    const found = await server.xiaoming.inline('断头路')
    const before = (await server.journal()).length
    await server.xiaoming.choose(found, found.results[0]?.id ?? '')
    // The answer to the next question is the next thing that it says.
    expect((await server.xiaoming.ask('春耕储备化肥')).text).toContain('1.2万吨')
    const sent = (await server.journal(before)).filter(({ method }) => method === 'sendMessage')
    expect(sent).toHaveLength(1)
  })

  it('introduces itself before a conversation begins', async () => {
    const description = async (code: string) =>
      (await server.call('getMyDescription', { language_code: code })).result
    await expect
      .poll(() => description('en'))
      .toMatchObject({ description: expect.stringContaining('bulletins answer') })
    await expect.poll(() => description('')).toMatchObject({ description: expect.stringContaining('简报') })
  })

  it('answers every press, also of a button it never made', async () => {
    await server.call('sendMessage', {
      chat_id: server.xiaoming.id,
      text: '过去的结果',
      reply_markup: { inline_keyboard: [[{ text: '下一页', callback_data: 'q.zzz.1' }]] },
    })
    const old = await server.xiaoming.waitForMessage(({ text }) => text === '过去的结果')
    const answer = await (await server.xiaoming.press(old, '下一页')).answered()
    expect(answer.text).toContain('已过期')
  })

  it('logs neither what is asked nor the token', async () => {
    await server.xiaoming.ask('梁志远说了什么秘密')
    expect(bot.logged.length).toBeGreaterThan(0)
    expect(bot.logged.join('')).not.toContain('秘密')
    expect(bot.logged.join('')).not.toContain(server.token)
  })
})

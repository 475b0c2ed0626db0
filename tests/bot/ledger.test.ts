import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Message } from '../../src/playground/world/message.ts'
import { startBot, temporaryFolder } from '../support/bot.ts'
import type { Person } from '../support/person.ts'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

const buttons = (message: Message): string[] =>
  message.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? []

describe('the ledger in chat', () => {
  let server: TestPlayground
  let bot: Awaited<ReturnType<typeof startBot>>
  let reader: Person
  beforeAll(async () => {
    server = await startPlayground()
    bot = await startBot(server, { BULLETIN_DIR: 'tests/fixtures/ledger' })
    reader = server.xiaoming
  })
  afterAll(async () => {
    await bot.stop()
    await server.close()
  })

  /** Presses the first button whose label begins so, and waits for the message to change. */
  async function turn(message: Message, label: string): Promise<Message> {
    await reader.press(message, buttons(message).find((each) => each.startsWith(label)) ?? label)
    return reader.waitForEdit()
  }
  async function fileOf(id: string): Promise<Buffer> {
    const { result } = await server.call('getFile', { file_id: id })
    const { file_path: path } = result as { file_path: string }
    return Buffer.from(await (await fetch(`${server.url}/file/bot${server.token}/${path}`)).arrayBuffer())
  }

  it('/projects counts by stage and cluster, and says what the sum of money is made of', async () => {
    const { text = '' } = await reader.ask('/projects')
    expect(text).toMatch(/^项目台账：共 \d+ 个项目\n截至 2024-09-15 的简报/)
    expect(text).toMatch(/按阶段\n[\s\S]*· 开工：1 个（已开工建设 1）/)
    expect(text).toMatch(/按产业集群\n· 新材料：2 个/)
    expect(text).toMatch(/计划投资合计 [\d.]+亿元：\d+ 个项目中 \d+ 个写明了金额/)
    expect(text).toContain('各处说法不一，取最新的一处')
    expect(text).toMatch(/简报称“.*亿元以上工业项目”9 个，列名 8 个，相差 1 个/)
  })

  it('a stage opens its projects in place, a project its card, an article its text, and each leads back', async () => {
    const overview = await reader.ask('/projects')
    const list = await turn(overview, '开工')
    expect(list.text).toContain('开工：1 个\n\n1. 老陈醋产业园 — 已开工建设')
    const card = await turn(list, '1. 老陈醋')
    expect(card.text).toContain('阶段沿革\n2024-08-12　签约待开工 [2]\n2024-09-15　已开工建设 [1]')
    const article = await turn(card, '报道 2')
    expect(article.text).toContain('清河县集中推进产业项目建设')
    expect((await turn(article, '‹ 返回')).text).toBe(card.text)
    expect((await turn(card, '‹ 返回')).text).toBe(list.text)
    expect((await turn(list, '‹ 项目总览')).text).toBe(overview.text)
  })

  it('a cluster’s projects can be narrowed to a stage', async () => {
    const list = await turn(await reader.ask('/projects'), '新材料')
    expect(list.text).toContain('新材料：2 个')
    const narrowed = await turn(list, '投产')
    expect(narrowed.text).toMatch(/^投产 · 新材料：1 个\n\n1\. 华岳机电铸造二期/)
  })

  it('/project shows both values of a figure that changed, with their dates', async () => {
    const choice = await reader.ask('/project 青河大桥')
    const card =
      buttons(choice).length > 1 && choice.text?.includes('可能指') ? await turn(choice, '1.') : choice
    expect(card.text).toContain('说法不一（新的在前）')
    expect(card.text).toMatch(/投资：5\.6亿元（2024-09-15\[1\]）\n· 投资：5亿元（2024-08-12\[2\]）/)
  })

  it('/project finds by part, pinyin and initials, and offers what a name may mean', async () => {
    for (const asked of ['老陈醋', 'laochencu', 'lcc'])
      expect((await reader.ask(`/project ${asked}`)).text).toMatch(/^老陈醋产业园\n/)
    const choice = await reader.ask('/project 华岳机电铸造')
    expect(choice.text).toContain('「华岳机电铸造」可能指下面 2 个项目')
    const card = await turn(choice, '1.')
    expect(card.text).toMatch(/^华岳机电铸造/)
    expect((await turn(card, '‹ 返回')).text).toBe(choice.text)
  })

  it('/project without a name, or with one that nobody bears, says how to go on', async () => {
    const usage = await reader.ask('/project')
    const names = usage.text?.match(/(?<=\/project ).+/g) ?? []
    expect(names).toHaveLength(3)
    expect((await reader.ask(`/project ${names[0]}`)).text).toContain(names[0])
    expect((await reader.ask('/project 月球基地')).text).toContain('台账里没有「月球基地」这个项目')
  })

  it('/people tells offices over time, by name, pinyin and office, and lists everyone', async () => {
    for (const asked of ['苏敏', 'sumin', '组织部部长']) {
      const card = await reader.ask(`/people ${asked}`)
      expect(card.text).toMatch(
        /^苏敏\n\n职务[\s\S]*县长：见 2024-09-15 报道[\s\S]*组织部部长：见 2024-08-12 报道/,
      )
      expect(card.text).toMatch(/陪同　清河县重点工程传来新进展 \[1\]/)
    }
    const list = await reader.ask('/people')
    expect(list.text).toContain('苏敏 — 县委副书记、县长（2 篇）')
    const place = buttons(list).find((label) => label.endsWith('苏敏')) ?? ''
    const card = await turn(list, place)
    expect((await turn(await turn(card, '报道 1'), '‹ 返回')).text).toBe(card.text)
    expect((await turn(card, '‹ 返回')).text).toBe(list.text)
  })

  it('sends the ledger as CSV and as an Excel workbook, named for the newest issue', async () => {
    const overview = await reader.ask('/projects')
    await reader.press(overview, 'CSV')
    const csv = (await reader.waitForMessage(({ document }) => document !== undefined)).document
    expect(csv?.file_name).toBe('项目台账-2024-09-15.csv')
    const text = (await fileOf(csv?.file_id ?? '')).toString('utf8')
    expect(text.startsWith('\ufeff')).toBe(true)
    const rows = parse(text, { bom: true }) as string[][]

    await reader.press(overview, 'Excel')
    const { document, caption } = await reader.waitForMessage((message) => message.document !== undefined)
    expect(document?.file_name).toBe('项目台账-2024-09-15.xlsx')
    expect(caption).toContain('截至 2024-09-15 的简报')
    const [sheet] = await readXlsx(await fileOf(document?.file_id ?? ''))
    expect(sheet?.data).toHaveLength(rows.length)
    expect(sheet?.data[0]).toEqual(rows[0])
    expect(sheet?.data.flat()).toContain(5.6)
  })

  it('/board sends the picture with the same in words; its button opens the overview below', async () => {
    const board = await reader.ask('/board')
    expect(board.photo?.[0]).toMatchObject({ width: 1080 })
    expect(board.caption).toMatch(/项目一览\n\d+ 个项目 · 截至 2024-09-15 的简报/)
    expect(board.caption).toContain('①新材料 2')
    await reader.press(board, '‹ 项目总览')
    expect((await reader.waitForMessage()).text).toContain('项目台账：共')
    await reader.press(await reader.ask('/projects'), '项目一览图')
    expect((await reader.waitForMessage(({ photo }) => photo !== undefined)).caption).toBe(board.caption)
  })

  it('answers a question from its sentences, and lists the articles without a word about words that only ask', async () => {
    const { text = '' } = await reader.ask('哪个项目投资最大')
    expect(text).toMatch(/^投资最多：\n1\. /)
    expect(text).toMatch(/\n相关报道\n/)
    expect(text).not.toContain('未出现')
  })

  it('speaks English around the words of the bulletin', async () => {
    const card = await server.anna.ask('/project 老陈醋')
    expect(card.text).toMatch(/^老陈醋产业园\nStage: 已开工建设\n/)
    expect(card.text).toContain('Stages so far')
  })

  it('answers in groups under the question, pictures too', async () => {
    const { photo, reply_to_message: to } = await reader.ask('/board', { chat: server.group })
    expect(photo).toBeDefined()
    expect(to?.text).toBe('/board')
  })

  it('says that a button has expired when what it opens is gone', async () => {
    await server.call('sendMessage', {
      chat_id: reader.id,
      text: '此前的列表',
      reply_markup: { inline_keyboard: [[{ text: '旧项目', callback_data: 'j.AAAAAAAAAA.1|o.1' }]] },
    })
    await reader.press(await reader.waitForMessage(({ text }) => text === '此前的列表'), '旧项目')
    const { text } = await reader.waitForEvent('callback_answer', (answer) => answer.text !== undefined)
    expect(text).toContain('已过期')
  })
})

it('with bulletins that name no projects, every command says so in words', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'weather.txt'), '天气晴好\n\n本报讯 5月6日,天气晴好,适宜出游。\n')
  const server = await startPlayground()
  const bot = await startBot(server, { BULLETIN_DIR: folder })
  try {
    for (const command of ['/projects', '/project', '/project 大桥', '/board'])
      expect((await server.xiaoming.ask(command)).text).toContain('简报里还没有读到项目')
    expect((await server.xiaoming.ask('/people')).text).toContain('简报里还没有读到人物')
  } finally {
    await bot.stop()
    await server.close()
  }
})

it('pages through a thousand projects', async () => {
  const folder = await temporaryFolder()
  const names = Array.from({ length: 1000 }, (_, at) => `白云第${at + 1}号产业园`)
  const lists = Array.from({ length: 20 }, (_, at) => names.slice(at * 50, at * 50 + 50).join('、'))
  const text = lists.map((list) => `正在建设的项目有50个,分别是:${list}。`).join('\n\n')
  await writeFile(join(folder, 'many-2024-05.txt'), `白云县推进项目建设\n\n本报讯 2024年5月6日,${text}\n`)
  const server = await startPlayground()
  const bot = await startBot(server, { BULLETIN_DIR: folder })
  try {
    const overview = await server.xiaoming.ask('/projects')
    expect(overview.text).toContain('共 1000 个项目')
    await server.xiaoming.press(overview, '全部项目')
    const first = await server.xiaoming.waitForEdit()
    expect(first.text).toContain('第 1–8 个，共 1000 个')
    await server.xiaoming.press(first, '下一页 ›')
    expect((await server.xiaoming.waitForEdit()).text).toContain('第 9–16 个，共 1000 个')
    expect((await server.xiaoming.ask('/board')).photo).toBeDefined()
  } finally {
    await bot.stop()
    await server.close()
  }
})

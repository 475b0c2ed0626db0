import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBot, temporaryFolder } from '../support/bot.ts'
import { createTestClock } from '../support/clock.ts'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

const bridge = (day: string): string => `柳林大桥合龙

本报讯 ${day},柳林大桥主桥合龙,全长860米。大桥连接城区与柳泉新区。

何晓雨
`

describe('digests', () => {
  let server: TestPlayground
  let folder: string
  let environment: Record<string, string>
  let clock: ReturnType<typeof createTestClock>
  let bot: Awaited<ReturnType<typeof startBot>>
  beforeEach(async () => {
    server = await startPlayground()
    folder = await temporaryFolder()
    await cp('tests/fixtures/library', folder, { recursive: true })
    environment = {
      BULLETIN_DIR: folder,
      DATABASE_URL: `file:${join(await temporaryFolder(), 'bot.sqlite')}`,
    }
    clock = createTestClock('2023-03-20T12:00:00+08:00')
    bot = await startBot(server, environment, clock)
  })
  afterEach(async () => {
    await bot.stop()
    await server.close()
  })

  const restart = async (): Promise<void> => {
    await bot.stop()
    bot = await startBot(server, environment, clock)
  }
  /** Puts an issue into the folder and waits until the bot has read it. */
  const publish = async (name: string, text: string): Promise<void> => {
    const read = () => bot.logged.filter((line) => line.includes('the library is ready')).length
    const before = read()
    await writeFile(join(folder, `${name}.txt`), text)
    await expect.poll(read, { timeout: 10_000 }).toBeGreaterThan(before)
  }
  const labels = (message: { reply_markup?: { inline_keyboard: { text: string }[][] } }): string[] =>
    message.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? []
  const isDigest = ({ text = '' }: { text?: string }): boolean => /^新到报道|^\d+ new article/.test(text)
  /** How many digests a person has been sent so far. */
  const digestsOf = async (person: TestPlayground['xiaoming']): Promise<number> =>
    (await person.state()).chats.flatMap(({ messages }) => messages).filter(isDigest).length

  it('comes at the hour, once, with what is new since: headline, lead and buttons', async () => {
    const { text = '' } = await server.xiaoming.ask('/subscribe 每天 8点')
    expect(text).toContain('已订阅：每天 08:00')
    await publish('qinghe-2023-04', bridge('4月2日'))
    await clock.set('2023-03-21T07:59:50+08:00')
    await clock.set('2023-03-21T08:00:00+08:00')
    const digest = await server.xiaoming.waitForMessage(isDigest)
    expect(digest.text).toContain('新到报道 1 篇')
    expect(digest.text).toContain('qinghe-2023-04\n1. 柳林大桥合龙')
    expect(digest.text).toContain('本报讯 4月2日,柳林大桥主桥合龙,全长860米。')
    expect(digest.text).not.toContain('大桥连接城区')
    await clock.set('2023-03-21T08:00:10+08:00')
    await clock.set('2023-03-22T08:00:00+08:00')
    await server.xiaoming.press(digest, '打开 1')
    const article = await server.xiaoming.waitForEdit()
    expect(article.text).toContain('大桥连接城区与柳泉新区')
    await server.xiaoming.press(article, '‹ 返回')
    expect((await server.xiaoming.waitForEdit()).text).toBe(digest.text)
    expect(await digestsOf(server.xiaoming)).toBe(1)
  })

  it('comes at the hour of the zone that the chat chose', async () => {
    await server.anna.ask('/subscribe daily 08:00')
    expect((await server.anna.ask('/subscribe zone new york')).text).toContain('America/New_York')
    await publish('qinghe-2023-04', bridge('4月2日'))
    await clock.set('2023-03-21T08:00:00+08:00')
    await clock.set('2023-03-21T11:59:59Z')
    expect(await digestsOf(server.anna)).toBe(0)
    await clock.set('2023-03-21T12:00:00Z')
    expect((await server.anna.waitForMessage(isDigest)).text).toContain('1 new article')
  })

  it('comes as soon as an issue is published, but not for an old one of an archive', async () => {
    await server.xiaoming.ask('/subscribe issue')
    await publish('qinghe-2019-01', bridge('2019年1月5日'))
    await clock.set('2023-03-20T12:01:00+08:00')
    await publish('qinghe-2023-04', bridge('4月2日'))
    await clock.set('2023-03-20T12:02:00+08:00')
    expect((await server.xiaoming.waitForMessage(isDigest)).text).toContain('新到报道 1 篇')
  })

  it('comes late, once, when the bot was down at the hour; older ones merge into it', async () => {
    await server.xiaoming.ask('/subscribe daily 08:00')
    await publish('qinghe-2023-04', bridge('4月2日'))
    await clock.set('2023-03-24T19:00:00+08:00')
    await server.xiaoming.waitForMessage(isDigest)
    await restart()
    expect(await digestsOf(server.xiaoming)).toBe(1)
  })

  it('is sent after a restart when the bot stopped between composing and sending', async () => {
    await server.xiaoming.ask('/subscribe daily 08:00')
    await publish('qinghe-2023-04', bridge('4月2日'))
    await server.fault({ method: 'sendMessage', fault: '429', retry_after: 3600, times: 1 })
    await clock.set('2023-03-21T08:00:00+08:00')
    await expect.poll(() => bot.logged.some((line) => line.includes('"kind":"wait"'))).toBe(true)
    await restart()
    await clock.set('2023-03-21T08:59:00+08:00')
    expect(await digestsOf(server.xiaoming)).toBe(0)
    await clock.set('2023-03-21T09:00:01+08:00')
    await server.xiaoming.waitForMessage(isDigest)
    expect(await digestsOf(server.xiaoming)).toBe(1)
  })

  it('lets no chat wait for another', async () => {
    await server.xiaoming.ask('/subscribe issue')
    await server.anna.ask('/subscribe issue')
    await server.fault({ method: 'sendMessage', fault: '429', retry_after: 7200, times: 1 })
    await publish('qinghe-2023-04', bridge('4月2日'))
    await clock.set('2023-03-20T12:01:00+08:00')
    const arrived = [server.xiaoming, server.anna].map((person) => person.waitForMessage(isDigest))
    await Promise.race(arrived)
    await clock.set('2023-03-20T14:02:00+08:00')
    await Promise.all(arrived)
  })

  it.each(['500', 'drop'])('comes after trouble on the way: %s', async (fault) => {
    await server.xiaoming.ask('/subscribe issue')
    await publish('qinghe-2023-04', bridge('4月2日'))
    await server.fault({ method: 'sendMessage', fault, times: 2 })
    await clock.set('2023-03-20T12:01:00+08:00')
    await expect.poll(() => bot.logged.filter((line) => line.includes('not delivered')).length).toBe(1)
    await clock.set('2023-03-20T12:02:00+08:00')
    await expect.poll(() => bot.logged.filter((line) => line.includes('not delivered')).length).toBe(2)
    await clock.set('2023-03-20T12:03:00+08:00')
    await server.xiaoming.waitForMessage(isDigest)
  })

  it('waits for a reader who blocked the bot until they are back', async () => {
    await server.xiaoming.ask('/subscribe issue')
    await publish('qinghe-2023-04', bridge('4月2日'))
    await server.xiaoming.block()
    await clock.set('2023-03-20T12:01:00+08:00')
    await restart()
    expect(await digestsOf(server.xiaoming)).toBe(0)
    await server.xiaoming.block(false)
    await server.xiaoming.say('/start')
    await clock.set('2023-03-20T12:02:00+08:00')
    await server.xiaoming.waitForMessage(isDigest)
  })

  it('keeps two subscriptions of a chat apart', async () => {
    await server.xiaoming.ask('/subscribe issue')
    await server.xiaoming.ask('/subscribe weekly mon 08:00')
    await publish('qinghe-2023-04', bridge('4月2日'))
    await clock.set('2023-03-20T12:01:00+08:00')
    const digest = await server.xiaoming.waitForMessage(isDigest)
    await server.xiaoming.press(digest, '退订')
    await server.xiaoming.waitForEvent('callback_answer', ({ text }) => text?.includes('已退订') === true)
    await publish('qinghe-2023-05', bridge('5月2日').replace('大桥', '二桥'))
    await clock.set('2023-03-20T12:02:00+08:00')
    await clock.set('2023-03-27T08:00:00+08:00')
    expect((await server.xiaoming.waitForMessage(isDigest)).text).toContain('新到报道 2 篇')
    expect(await digestsOf(server.xiaoming)).toBe(2)
  })

  it('goes to the topic of a group where it was asked for, and follows a group that becomes a supergroup', async () => {
    const said = await server.xiaoming.ask('/subscribe issue', { chat: server.group })
    expect(said.text).toContain('已订阅：新一期发布时')
    await server.post('migrate', { chat: server.group })
    await publish('qinghe-2023-04', bridge('4月2日'))
    await clock.set('2023-03-20T12:01:00+08:00')
    const { chat } = await server.xiaoming.waitForMessage(isDigest)
    expect(chat).toMatchObject({ type: 'supergroup' })

    const members = [server.xiaoming.id, server.anna.id]
    const opened = { type: 'supergroup', title: '清河', members, is_forum: true, bot: 'member' }
    const forum = (await server.post('chats', opened)) as { id: number }
    const { thread } = (await server.post('topics', { chat: forum.id, name: '简报' })) as { thread: number }
    await server.xiaoming.ask('/subscribe issue', { chat: forum.id, thread })
    await publish('qinghe-2023-05', bridge('5月2日').replace('大桥', '二桥'))
    await clock.set('2023-03-20T12:02:00+08:00')
    await server.xiaoming.waitForMessage(
      (message) => isDigest(message) && message.chat.id === forum.id && message.message_thread_id === thread,
    )
  })

  it('sends nothing while paused, and what came meanwhile with the next one', async () => {
    const list = await server.xiaoming.ask('/subscribe daily 08:00')
    await server.xiaoming.press(list, '暂停')
    const paused = await server.xiaoming.waitForEdit()
    expect(paused.text).toContain('每天 08:00（已暂停）')
    await publish('qinghe-2023-04', bridge('4月2日'))
    await clock.set('2023-03-21T08:00:00+08:00')
    await clock.set('2023-03-21T09:00:00+08:00')
    await server.xiaoming.press(paused, '恢复')
    await server.xiaoming.waitForEdit()
    await clock.set('2023-03-21T10:00:00+08:00')
    expect(await digestsOf(server.xiaoming)).toBe(0)
    await clock.set('2023-03-22T08:00:00+08:00')
    await server.xiaoming.waitForMessage(isDigest)
  })

  it('is chosen, changed and stopped by buttons', async () => {
    const empty = await server.xiaoming.ask('/subscribe')
    expect(empty.text).toContain('还没有订阅')
    await server.xiaoming.press(empty, '＋ 每天 08:00')
    const one = await server.xiaoming.waitForEdit()
    await server.xiaoming.press(one, '改 每天 08:00')
    await server.xiaoming.press(await server.xiaoming.waitForEdit(), '每周一 08:00')
    const changed = await server.xiaoming.waitForEdit()
    expect(changed.text).toContain('1. 每周一 08:00')
    await server.xiaoming.press(changed, '时区')
    await server.xiaoming.press(await server.xiaoming.waitForEdit(), '东京')
    const moved = await server.xiaoming.waitForEdit()
    expect(moved.text).toContain('时区：Asia/Tokyo，现在 13:00')
    await server.xiaoming.press(await server.xiaoming.ask('/unsubscribe'), '退订')
    expect((await server.xiaoming.waitForEdit()).text).toContain('还没有订阅')
  })

  it('explains how to write a time that it does not understand', async () => {
    expect((await server.xiaoming.ask('/subscribe 每月初一')).text).toContain('/subscribe daily 08:00')
    expect((await server.xiaoming.ask('/subscribe zone 月球')).text).toContain('不认识时区「月球」')
    expect(labels(await server.xiaoming.ask('/subscribe'))).toContain('＋ 新一期发布时')
    expect((await server.xiaoming.ask('/subscribe 周一 8:00')).text).toContain('已订阅：每周一 08:00')
    expect((await server.xiaoming.ask('/subscribe weekly mon 08:00')).text).toContain('已经订阅了')
  })

  it('/digest shows what is new now, and leaves the next one as it is', async () => {
    expect((await server.xiaoming.ask('/digest week')).text).toContain('最近七天没有新到的报道')
    await server.xiaoming.ask('/subscribe daily 08:00')
    await publish('qinghe-2023-04', bridge('4月2日'))
    await clock.set('2023-03-20T12:01:00+08:00')
    for (const asked of ['/digest', '/digest week', '/digest 本周'])
      expect((await server.xiaoming.ask(asked)).text).toContain('新到报道 1 篇')
    await clock.set('2023-03-21T08:00:00+08:00')
    await server.xiaoming.waitForMessage((message) => isDigest(message) && labels(message).includes('退订'))
  })
})

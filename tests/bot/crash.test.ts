import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/bot.ts'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

const kills = 8
const questionsEach = 6

describe('killed with SIGKILL at any moment and started again', () => {
  let server: TestPlayground
  let database: string
  beforeAll(async () => {
    server = await startPlayground()
    database = join(await temporaryFolder(), 'bot.sqlite')
  })
  afterAll(() => server.close())

  function start(): ChildProcess {
    return spawn(process.execPath, ['src/main.ts'], {
      stdio: 'ignore',
      env: {
        PATH: process.env.PATH,
        BOT_TOKEN: server.token,
        TELEGRAM_API_ROOT: server.url,
        BULLETIN_DIR: 'tests/fixtures/library',
        DATABASE_URL: `file:${database}`,
        PORT: '0',
      },
    })
  }

  /** Messages of the group that were received and are not marked as handled; none before the first start came that far. */
  function waiting(): Set<number> {
    if (!existsSync(database)) return new Set()
    const db = new Database(database, { readonly: true, fileMustExist: true })
    const created = db.prepare("select 1 from sqlite_master where name = 'updates'").get() !== undefined
    const rows = created
      ? (db.prepare('select body from updates where body is not null').all() as { body: string }[])
      : []
    db.close()
    return new Set(rows.map(({ body }) => JSON.parse(body).message.message_id as number))
  }

  it('leaves no question unanswered, and answers none again that was recorded as answered', async () => {
    const { xiaoming, group } = server
    const asked: number[] = []
    /** Questions recorded as answered at a kill, with the number of their answers then. */
    const settled = new Map<number, number>()

    const nextAnswer = () =>
      xiaoming.waitForEvent('message', (event) => event.message.from?.is_bot === true, 15_000)
    const answers = async (): Promise<Map<number, number>> => {
      const chat = (await xiaoming.state()).chats.find(({ id }) => id === group)
      const counts = new Map<number, number>()
      for (const { from, reply_to_message } of chat?.messages ?? [])
        if (from?.is_bot && reply_to_message)
          counts.set(reply_to_message.message_id, (counts.get(reply_to_message.message_id) ?? 0) + 1)
      return counts
    }

    for (let kill = 0; kill < kills; kill++) {
      const bot = start()
      for (let n = 0; n < questionsEach; n++) {
        const { message_id } = await xiaoming.say(`/ask 断头路 ${kill} ${n}`, { chat: group })
        asked.push(message_id)
      }
      const answersFirst = Math.floor(Math.random() * questionsEach)
      for (let n = 0; n < answersFirst; n++) await nextAnswer()
      // Somewhere within the handling of the next question, wherever that falls.
      await sleep(Math.random() * 20)
      bot.kill('SIGKILL')
      await once(bot, 'exit')
      const open = waiting()
      for (const [question, times] of await answers())
        if (!open.has(question) && !settled.has(question)) settled.set(question, times)
    }

    const last = start()
    for (
      let counts = await answers();
      asked.some((question) => !counts.has(question));
      counts = await answers()
    )
      await nextAnswer()
    last.kill('SIGTERM')
    await once(last, 'exit')

    const counts = await answers()
    for (const [question, times] of settled) expect(counts.get(question)).toBe(times)
    // Whatever was sent and not yet recorded at a kill comes again: one message a chat at most, and this is one chat.
    const repetitions = asked.reduce((sum, question) => sum + (counts.get(question) ?? 0) - 1, 0)
    expect(repetitions).toBeLessThanOrEqual(kills)
  }, 120_000)
})

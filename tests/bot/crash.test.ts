import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
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

  /** Messages of the group that were received and are not marked as handled. */
  function waiting(): Set<number> {
    const db = new Database(database, { readonly: true, fileMustExist: true })
    const rows = db.prepare('select body from updates where body is not null').all() as { body: string }[]
    db.close()
    return new Set(rows.map(({ body }) => JSON.parse(body).message.message_id as number))
  }

  it('leaves no question unanswered, and answers none again that was recorded as answered', async () => {
    const { xiaoming, group } = server
    const answers = new Map<number, number>()
    const count = async (): Promise<void> => {
      const { message } = await xiaoming.waitForEvent(
        'message',
        (event) => event.message.from?.is_bot === true,
        15_000,
      )
      const asked = message.reply_to_message?.message_id ?? 0
      answers.set(asked, (answers.get(asked) ?? 0) + 1)
    }
    const asked: number[] = []
    const settled = new Map<number, number>()

    for (let kill = 0; kill < kills; kill++) {
      const bot = start()
      for (let n = 0; n < questionsEach; n++) {
        const { message_id } = await xiaoming.say(`/ask 断头路 ${kill} ${n}`, { chat: group })
        asked.push(message_id)
      }
      const seenBeforeKill = Math.floor(Math.random() * questionsEach)
      for (let n = 0; n < seenBeforeKill; n++) await count()
      // Somewhere within the handling of the next question, wherever that falls.
      const moment = Math.random() * 20
      for (const began = performance.now(); performance.now() - began < moment; )
        await new Promise(setImmediate)
      bot.kill('SIGKILL')
      await once(bot, 'exit')
      const open = waiting()
      for (const [question, times] of answers)
        if (!open.has(question) && !settled.has(question)) settled.set(question, times)
    }

    const last = start()
    while (asked.some((question) => !answers.has(question))) await count()
    last.kill('SIGTERM')
    await once(last, 'exit')
    // The answers in flight at a kill were seen by the chat, too: the state is the whole truth.
    const chat = (await xiaoming.state()).chats.find(({ id }) => id === group)
    const repliesTo = (id: number): number =>
      chat?.messages.filter(
        ({ from, reply_to_message }) => from?.is_bot && reply_to_message?.message_id === id,
      ).length ?? 0
    for (const question of asked) expect(repliesTo(question)).toBeGreaterThanOrEqual(1)
    const repeated = asked.filter((question) => repliesTo(question) > 1)
    expect(repeated.length).toBeLessThanOrEqual(kills)
    for (const question of repeated) expect(settled.get(question) ?? 0).not.toBe(1)
  }, 120_000)
})

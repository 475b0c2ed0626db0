import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBot, temporaryFolder } from '../support/bot.ts'
import { createTestClock } from '../support/clock.ts'
import type { Person } from '../support/person.ts'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

const kills = 6
const readers = 8
const start = '2023-03-20T12:00:00+08:00'

describe('killed with SIGKILL while digests are on their way, and started again', () => {
  let server: TestPlayground
  let environment: Record<string, string>
  beforeAll(async () => {
    server = await startPlayground()
    const folder = await temporaryFolder()
    await cp('tests/fixtures/library', folder, { recursive: true })
    environment = {
      BULLETIN_DIR: folder,
      DATABASE_URL: `file:${join(await temporaryFolder(), 'bot.sqlite')}`,
    }
  })
  afterAll(() => server.close())

  /** Each start is a minute later, so that the leases of the one before have ended. */
  const run = (minute: number): ChildProcess =>
    spawn(process.execPath, ['tests/support/clocked-bot.ts', `2023-03-21T08:${10 + minute}:00+08:00`], {
      stdio: 'ignore',
      env: {
        PATH: process.env.PATH,
        BOT_TOKEN: server.token,
        TELEGRAM_API_ROOT: server.url,
        PORT: '0',
        ...environment,
      },
    })
  const arrivedAt = async (person: Person): Promise<number> =>
    (await person.state()).chats
      .flatMap(({ messages }) => messages)
      .filter(({ text }) => text?.startsWith('新到报道')).length

  it('brings each reader the digest, and again only what was on its way at a kill', async () => {
    const people = await Promise.all(
      Array.from({ length: readers }, (_, at) =>
        server.join({ first_name: `读者${at}`, language_code: 'zh-hans' }),
      ),
    )
    const first = await startBot(server, environment, createTestClock(start))
    for (const person of people) await person.ask('/subscribe daily 08:00')
    await first.stop()
    const text = '柳林大桥合龙\n\n本报讯 4月2日,柳林大桥主桥合龙,全长860米。\n\n何晓雨\n'
    await writeFile(join(environment.BULLETIN_DIR ?? '', 'qinghe-2023-04.txt'), text)

    // Half of the messages are slow, so that kills fall before, within and after a send.
    await server.fault({ method: 'sendMessage', fault: 'delay', delay_ms: 150, share: 0.5, times: 1000 })
    const claimed = new Map<number, number>()
    for (let kill = 0; kill < kills; kill++) {
      const bot = run(kill)
      const before = (await server.journal()).length
      await expect
        .poll(async () => (await server.journal()).slice(before).some(({ method }) => method === 'getMe'), {
          timeout: 15_000,
        })
        .toBe(true)
      await sleep(Math.random() * 400)
      bot.kill('SIGKILL')
      await once(bot, 'exit')
      for (const chat of onTheirWay(environment.DATABASE_URL ?? ''))
        claimed.set(chat, (claimed.get(chat) ?? 0) + 1)
    }
    const last = run(kills)
    for (const person of people)
      await expect.poll(() => arrivedAt(person), { timeout: 15_000 }).toBeGreaterThan(0)
    last.kill('SIGTERM')
    await once(last, 'exit')
    for (const person of people)
      expect(await arrivedAt(person)).toBeLessThanOrEqual(1 + (claimed.get(person.id) ?? 0))
  }, 120_000)
})

/** Chats whose message was claimed, and not recorded as sent. */
function onTheirWay(url: string): number[] {
  const db = new Database(url.slice('file:'.length), { readonly: true, fileMustExist: true })
  const rows = db.prepare("select chat from outbox where state = 'waiting' and claim is not null").all()
  db.close()
  return (rows as { chat: number }[]).map(({ chat }) => chat)
}

// npm run bench:delivery -- [--chats N]: a digest to so many chats, all due at one minute, against the embedded Bot API
// server with its rate limits on, while two readers ask questions.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { percentile } from '../../src/evaluation/measures.ts'
import { openStore } from '../../src/store/open-store.ts'
import { startBot } from '../support/bot.ts'
import { createTestClock } from '../support/clock.ts'
import { startPlayground, type TestPlayground } from '../support/playground.ts'
import { residentMegabytes } from './resident.ts'

const { values } = parseArgs({ options: { chats: { type: 'string', default: '3000' } } })
const chats = Number(values.chats)
const hour = 3_600_000
const start = Date.parse('2023-03-20T12:00:00+08:00')
const due = Date.parse('2023-03-21T08:00:00+08:00')
const bulletin = '柳林大桥合龙\n\n本报讯 4月2日,柳林大桥主桥合龙,全长860米。\n\n何晓雨\n'

const folder = await mkdtemp(join(tmpdir(), 'bench-delivery-'))
const server = await startPlayground()
try {
  console.table(await measure(folder, server))
} finally {
  await server.close()
  await rm(folder, { recursive: true, force: true })
}

async function measure(place: string, server: TestPlayground) {
  const bulletins = join(place, 'bulletins')
  await cp('tests/fixtures/library', bulletins, { recursive: true })
  const environment = { BULLETIN_DIR: bulletins, DATABASE_URL: `file:${join(place, 'bot.sqlite')}` }
  const first = await startBot(server, environment, createTestClock(new Date(start).toISOString()))
  await first.stop()
  await subscribeAll(await readers(server), environment.DATABASE_URL)
  await writeFile(join(bulletins, 'qinghe-2023-04.txt'), bulletin)
  await server.limitRates(true)

  const bot = spawn(process.execPath, ['tests/support/clocked-bot.ts', new Date(due).toISOString()], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...environment,
      BOT_TOKEN: server.token,
      TELEGRAM_API_ROOT: server.url,
      PORT: '0',
    },
  })
  const from = (await server.journal()).at(-1)?.n ?? 0
  const replies: number[] = []
  const memory: number[] = []
  let sent: number[] = []
  let refused = 0
  const underWay = (): boolean => sent.length < chats && bot.exitCode === null
  const asking = [server.xiaoming, server.anna].map(async (person) => {
    while (underWay()) {
      const asked = performance.now()
      if (sent.length > 0) {
        await person.ask('断头路')
        replies.push(performance.now() - asked)
      }
      await sleep(1200)
    }
  })
  const people = [server.xiaoming.id, server.anna.id].map(String)
  for (let seen = from; underWay(); await sleep(500)) {
    const calls = await server.journal(seen)
    seen = calls.at(-1)?.n ?? seen
    const messages = calls.filter(({ method }) => method === 'sendMessage')
    sent = [...sent, ...messages.filter(({ ok, chat }) => ok && !people.includes(chat)).map(({ at }) => at)]
    refused += messages.filter(({ status }) => status === 429).length
    memory.push(residentMegabytes(bot.pid ?? 0))
  }
  await Promise.all(asking)
  bot.kill('SIGTERM')
  await once(bot, 'exit')
  const seconds = ((sent.at(-1) ?? 0) - (sent[0] ?? 0)) / 1000
  const sorted = replies.toSorted((a, b) => a - b)
  const settled = memory.slice(Math.floor(memory.length / 3))
  return {
    'digests delivered': sent.length,
    'of chats': chats,
    'digests a second': Number(((sent.length - 1) / seconds).toFixed(2)),
    'with the replies among them': Number(((sent.length + replies.length - 1) / seconds).toFixed(2)),
    'refused as too many (429)': refused,
    'questions meanwhile': replies.length,
    'answered after, median, ms': Math.round(percentile(sorted, 0.5) ?? 0),
    'answered after, 99th percentile, ms': Math.round(percentile(sorted, 0.99) ?? 0),
    'resident memory in the last two thirds, MB': `${Math.min(...settled)} to ${Math.max(...settled)}`,
  }
}

/** People who have spoken with the bot. */
async function readers(server: TestPlayground): Promise<number[]> {
  const ids: number[] = []
  for (let at = 0; at < chats; at++) {
    const { id } = (await server.post('users', { first_name: `读者${at}`, language_code: 'zh-hans' })) as {
      id: number
    }
    await server.post('messages', { from: id, chat: id, text: '你好' })
    ids.push(id)
    if (at % 1000 === 999) await server.call('deleteWebhook', { drop_pending_updates: true })
  }
  await server.call('deleteWebhook', { drop_pending_updates: true })
  return ids
}

async function subscribeAll(ids: readonly number[], database: string): Promise<void> {
  const store = await openStore(database.slice('file:'.length))
  for (const [index, chat] of ids.entries()) {
    const schedule = { kind: 'daily', minute: 480 } as const
    const id = String(index).padStart(8, '0')
    const subscription = {
      id,
      chat,
      topic: null,
      schedule,
      paused: false,
      done: due - 24 * hour,
      position: 0,
    }
    await store.subscriptions.keepSettings(chat, { zone: 'Asia/Shanghai', locale: 'zh-CN' })
    await store.subscriptions.put({ subscription, next: due }, start)
  }
  await store.close()
}

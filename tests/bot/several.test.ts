import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import { emptyPostgres, onPostgres } from '../support/databases.ts'
import { startPlayground } from '../support/playground.ts'

const program = fileURLToPath(new URL('../support/inbox-process.ts', import.meta.url))
const chats = 10
const updates = Array.from({ length: 200 }, (_, n) => ({
  update_id: 1000 + n,
  message: { message_id: n, date: 0, text: '断头路', chat: { id: 1 + (n % chats), type: 'private' } },
}))
const ids = updates.map(({ update_id }) => update_id)

describe('two processes that get the same 200 updates', () => {
  let database: string
  let processes: ReturnType<typeof start>[]
  beforeEach(async () => {
    database = await emptyPostgres()
  })
  afterEach(() => {
    for (const { process } of processes) process.kill('SIGKILL')
  })

  function start(claimMs: number) {
    const child = spawn(process.execPath, [program, database, String(claimMs)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const said: string[] = []
    createInterface(child.stdout).on('line', (line) => void said.push(line))
    return { process: child as ChildProcess, said, begun: () => idsAfter('began', said) }
  }

  async function startTwo(claimMs: number) {
    const [one, other] = [start(claimMs), start(claimMs)]
    processes = [one, other]
    for (const { said } of processes) await expect.poll(() => said, { timeout: 15_000 }).toContain('ready')
    return [one, other] as const
  }

  function deliver(): void {
    for (let from = 0; from < updates.length; from += 10)
      for (const { process } of processes)
        process.stdin?.write(`${JSON.stringify(updates.slice(from, from + 10))}\n`)
  }

  /** Ids of the updates that wait to be handled, or are handled. */
  const inState = async (state: 'waiting' | 'handled'): Promise<number[]> => {
    const condition = state === 'waiting' ? 'body is not null' : 'body is null'
    const query = `select id::int from updates where ${condition} order by id`
    const { rows } = await onPostgres(database, (client) => client.query<{ id: number }>(query))
    return rows.map(({ id }) => id)
  }
  const allHandled = () =>
    expect.poll(() => inState('handled'), { timeout: 15_000, interval: 100 }).toEqual(ids)

  it('handle each once', async () => {
    const [one, other] = await startTwo(20_000)
    deliver()
    await allHandled()
    expect([...one.begun(), ...other.begun()].sort((a, b) => a - b)).toEqual(ids)
  })

  it('handle those of a process that is killed midway, and none again that was recorded as handled', async () => {
    const [one, other] = await startTwo(3_000)
    one.process.stdin?.write(`${JSON.stringify(updates.slice(0, 100))}\n`)
    await expect.poll(() => one.begun().length, { timeout: 15_000, interval: 5 }).toBeGreaterThan(0)
    deliver()
    await expect.poll(() => one.begun().length, { timeout: 15_000, interval: 5 }).toBeGreaterThan(chats)
    one.process.kill('SIGKILL')
    await once(one.process, 'exit')
    const [recorded, left] = [new Set(await inState('handled')), await inState('waiting')]
    const before = new Set(other.begun())
    expect(left.length).toBeGreaterThan(0)
    await allHandled()
    const after = other.begun().filter((id) => !before.has(id))
    expect(after.filter((id) => recorded.has(id))).toEqual([])
    // What was under way at the kill comes again: at most one update a chat.
    const begunByBoth = one.begun().filter((id) => other.begun().includes(id))
    expect(begunByBoth.length).toBeLessThanOrEqual(chats)
  })

  it('leave what they have not begun to the next one when they are asked to stop', async () => {
    const [one] = await startTwo(60_000)
    one.process.stdin?.end(`${JSON.stringify(updates)}\n`)
    await once(one.process, 'exit')
    const left = await inState('waiting')
    expect(left.length).toBeGreaterThan(0)
    processes.push(start(60_000))
    await allHandled()
    const begun = processes.flatMap((each) => each.begun())
    expect(begun.sort((a, b) => a - b)).toEqual(ids)
  })
})

function idsAfter(word: string, said: readonly string[]): number[] {
  return said.filter((line) => line.startsWith(`${word} `)).map((line) => Number(line.slice(word.length)))
}

it('two bots behind one webhook answer an update once that is delivered to both', async () => {
  const server = await startPlayground()
  const environment = {
    DATABASE_URL: await emptyPostgres(),
    WEBHOOK_URL: 'http://127.0.0.1:9/telegram',
    WEBHOOK_SECRET: 'a-secret_1',
  }
  const bots = await Promise.all([startBot(server, environment), startBot(server, environment)])
  const deliver = (url: string, update: object): Promise<Response> =>
    fetch(`${url}/telegram`, {
      method: 'POST',
      body: JSON.stringify(update),
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': 'a-secret_1' },
    })
  const { id } = server.xiaoming
  const asked = updates.slice(0, 20).map(({ update_id, message }) => ({
    update_id,
    message: { ...message, chat: { id, type: 'private' }, from: { id, is_bot: false, first_name: '小明' } },
  }))
  const taken = await Promise.all(asked.flatMap((update) => bots.map(({ url }) => deliver(url, update))))
  expect(new Set(taken.map(({ status }) => status))).toEqual(new Set([200]))
  for (const { stop } of bots) await stop()
  const sent = (await server.journal()).filter(({ method }) => method === 'sendMessage')
  expect(sent).toHaveLength(asked.length)
  await server.close()
})

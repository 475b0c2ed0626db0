import type { Update } from 'telegraf/types'
import { expect, it } from 'vitest'
import { createClaims } from '../../src/bot/claims.ts'
import { createInbox } from '../../src/bot/inbox.ts'
import { createLog } from '../../src/log.ts'
import { openStore } from '../../src/store/open-store.ts'
import { emptyPostgres, onPostgres } from '../support/databases.ts'

const question = { update_id: 7, message: { chat: { id: 1 }, text: '断头路' } } as Update

it('a delivery that could not be kept is to come again, and is handled then', async () => {
  const database = await emptyPostgres()
  const run = (sql: string) => onPostgres(database, (client) => client.query(sql))
  const store = await openStore(database)
  const stopping = new AbortController()
  let times = 0
  const inbox = createInbox({
    store,
    log: createLog('silent', null),
    stop: stopping.signal,
    work: async () => void times++,
    giveUp: async () => undefined,
  })
  await run('alter table updates rename to away')
  expect(await inbox.handle(question)).toBe(false)
  await run('alter table away rename to updates')
  expect(await inbox.handle(question)).toBe(true)
  expect(times).toBe(1)
  stopping.abort()
  expect(await inbox.handle({ ...question, update_id: 8 })).toBe(false)
  await inbox.drained()
  await store.close()
})

it('an update is not worked on again when only its recording failed', async () => {
  const database = await emptyPostgres()
  const run = (sql: string) => onPostgres(database, (client) => client.query(sql))
  const store = await openStore(database)
  const stopping = new AbortController()
  let times = 0
  let recordings = 0
  const inbox = createInbox({
    store,
    log: createLog('silent', null),
    stop: stopping.signal,
    retryDelay: () => 20 * ++recordings,
    // What happens between the sending of an answer and its recording.
    async work() {
      times++
      await run('alter table updates rename to away')
    },
    giveUp: async () => undefined,
  })
  await inbox.accept([question])
  await expect.poll(() => recordings, { timeout: 15_000 }).toBeGreaterThan(1)
  await run('alter table away rename to updates')
  const handled = async () => (await run('select 1 from updates where body is null')).rowCount
  await expect.poll(handled, { timeout: 15_000 }).toBe(1)
  expect(times).toBe(1)
  stopping.abort()
  await inbox.drained()
  await store.close()
})

it('an update that another process took over is not begun by the one that was held up', async () => {
  const store = await openStore(':memory:')
  const other = { ...question, update_id: 8 }
  const claims = createClaims(store, 0)
  await claims.receive([question])
  await store.take({ by: 'another process', ms: 60_000 })
  await claims.receive([other])
  await claims.renew()
  expect(await claims.holds(question.update_id)).toBe(false)
  expect(await claims.holds(other.update_id)).toBe(true)
  await store.close()
})

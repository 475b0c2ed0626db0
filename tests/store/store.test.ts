import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { databases } from '../support/databases.ts'

const now = new Date('2022-08-01T08:00:00+08:00')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
/** A claim that has run out at once, and one that does not within a test. */
const brief = { by: 'first', ms: 0 }
const first = { by: 'first', ms: 60_000 }
const second = { by: 'second', ms: 60_000 }
const ask = (update_id: number, text = '县医院二期投资多少') => ({ update_id, message: { text } })

describe.each(databases)('the store on $kind', ({ empty }) => {
  let database: string
  let store: Store
  beforeEach(async () => {
    database = await empty()
    store = await openStore(database)
  })
  afterEach(() => store.close())

  it('gives a new update once, however often it comes', async () => {
    expect(await store.receive([ask(1), ask(2), ask(2)], first, now)).toEqual([ask(1), ask(2)])
    expect(await store.receive([ask(2), ask(3)], second, now)).toEqual([ask(3)])
  })

  it('keeps what was received and not handled over a restart, oldest first', async () => {
    await store.receive([ask(7), ask(5), ask(6)], brief, now)
    await store.handled(6)
    await store.close()
    store = await openStore(database)
    expect(await store.take(second)).toEqual([ask(5), ask(7)])
    expect(await store.receive([ask(6)], second, later(1))).toEqual([])
  })

  it('gives what one process has claimed to no other, until the claim runs out', async () => {
    await store.receive([ask(1)], first, now)
    await store.receive([ask(2)], brief, now)
    expect(await store.take(second)).toEqual([ask(2)])
    expect(await store.take(first)).toEqual([])
  })

  it('prolongs what a process has claimed, and nothing that another took over', async () => {
    await store.receive([ask(1), ask(2), ask(3)], brief, now)
    await store.handled(3)
    expect((await store.renew(first)).sort()).toEqual([1, 2])
    expect(await store.take(second)).toEqual([])
    await store.renew(brief)
    expect(await store.take(second)).toEqual([ask(1), ask(2)])
    expect(await store.renew(first)).toEqual([])
  })

  it('lets another process have what one lets go of', async () => {
    await store.receive([ask(1)], first, now)
    await store.receive([ask(2)], second, now)
    await store.release(first.by)
    expect(await store.take(second)).toEqual([ask(1)])
  })

  it('gives what waits once, however many processes reach for it at the same moment', async () => {
    const updates = Array.from({ length: 100 }, (_, n) => ask(n))
    await store.receive(updates, brief, now)
    const taken = await Promise.all(
      Array.from({ length: 8 }, (_, n) => store.take({ by: `process ${n}`, ms: 60_000 })),
    )
    expect(taken.flat().toSorted((a, b) => a.update_id - b.update_id)).toEqual(updates)
  })

  it('counts failed attempts', async () => {
    await store.receive([ask(1)], first, now)
    expect(await store.failed(1)).toBe(1)
    expect(await store.failed(1)).toBe(2)
  })

  it('forgets handled updates after their time, never waiting ones', async () => {
    await store.receive([ask(1), ask(2)], first, now)
    await store.handled(1)
    await store.forgetBefore({ updates: later(1), questions: now, turns: now })
    expect(await store.receive([ask(1), ask(2)], first, now)).toEqual([ask(1)])
  })

  it('gives a question back only to the chat that asked it, and the same id for the same question', async () => {
    const id = await store.keepQuestion(11, '断头路打通了几条', now)
    expect(await store.keepQuestion(11, '断头路打通了几条', later(1))).toBe(id)
    expect(await store.findQuestion(11, id)).toBe('断头路打通了几条')
    expect(await store.findQuestion(12, id)).toBeNull()
    await store.forgetBefore({ updates: now, questions: later(2), turns: now })
    expect(await store.findQuestion(11, id)).toBeNull()
  })

  it('gives what someone asked last in a chat, also after a restart and when their message is handled again', async () => {
    const asker = { chat: -7, person: 3, message: 20 }
    await store.keepTurn({ ...asker, message: 18 }, { text: '柳泉新区投资多少', page: 1 }, now)
    await store.keepTurn({ ...asker, message: 19 }, { text: '断头路', page: 2 }, now)
    await store.keepTurn(asker, { text: '断头路', page: 3 }, now)
    await store.close()
    store = await openStore(database)
    expect(await store.turnBefore(asker, now)).toEqual({ text: '断头路', page: 2 })
    expect(await store.turnBefore({ ...asker, message: 19 }, now)).toEqual({
      text: '柳泉新区投资多少',
      page: 1,
    })
    expect(await store.turnBefore({ ...asker, person: 4 }, now)).toBeNull()
    expect(await store.turnBefore({ ...asker, chat: 8 }, now)).toBeNull()
  })

  it('gives no turn that is long ago, and forgets it', async () => {
    const asker = { chat: 7, person: 7, message: 2 }
    await store.keepTurn({ ...asker, message: 1 }, { text: '断头路', page: 1 }, now)
    expect(await store.turnBefore(asker, later(1))).toBeNull()
    await store.forgetBefore({ updates: now, questions: now, turns: later(1) })
    expect(await store.turnBefore(asker, now)).toBeNull()
  })

  it('keeps chat ids beyond 32 bits whole', async () => {
    const id = await store.keepQuestion(-1_002_345_678_901, '路灯', now)
    expect(await store.findQuestion(-1_002_345_678_901, id)).toBe('路灯')
  })
})

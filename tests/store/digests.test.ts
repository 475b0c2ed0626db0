import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Subscription } from '../../src/model/subscription.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { databases } from '../support/databases.ts'

const daily = { kind: 'daily', minute: 480 } as const
const subscription = (id: string, chat: number, more: Partial<Subscription> = {}): Subscription => ({
  id,
  chat,
  topic: null,
  schedule: daily,
  paused: false,
  done: 0,
  position: 0,
  ...more,
})

describe.each(databases)('subscriptions, arrivals and the outbox on $kind', ({ empty }) => {
  let store: Store
  beforeEach(async () => {
    store = await openStore(await empty())
  })
  afterEach(() => store.close())

  const add = async (each: Subscription, next: number | null = 100): Promise<Subscription> => {
    await store.subscriptions.keepSettings(each.chat, { zone: null, locale: 'zh-CN' })
    await store.subscriptions.put({ subscription: each, next }, 1)
    return each
  }
  const due = async (now: number) =>
    (await store.subscriptions.dueAt(now, 10)).map(({ subscription: { id } }) => id)
  const claim = (now: number, limit = 10) => store.outbox.claim({ now, until: now + 30, limit })
  const bodies = (claimed: readonly { body: string }[]) => claimed.map(({ body }) => body)

  it('makes due what the clock has reached, and what it was set back behind; not what is paused or gone', async () => {
    await add(subscription('aaaaaaaa', 1))
    await add(subscription('bbbbbbbb', 2), 200)
    await add(subscription('cccccccc', 3, { paused: true }))
    await add(subscription('dddddddd', 4))
    await add(subscription('eeeeeeee', 5, { schedule: { kind: 'issue' } }), null)
    await add(subscription('ffffffff', 6, { done: 500 }), 600)
    await store.subscriptions.suspend(4, 'blocked')
    expect(await due(99)).toEqual(['ffffffff'])
    expect(await due(100)).toEqual(['aaaaaaaa', 'ffffffff'])
    await store.subscriptions.revive(4)
    expect((await due(100)).toSorted()).toEqual(['aaaaaaaa', 'dddddddd', 'ffffffff'])
    expect((await store.subscriptions.behind(1, 10)).map(({ subscription: { id } }) => id)).toEqual([
      'eeeeeeee',
    ])
    expect(await store.subscriptions.behind(0, 10)).toEqual([])
  })

  it('queues messages and moves the subscription on together, and a slot once', async () => {
    const before = await add(subscription('aaaaaaaa', 1))
    const after = { done: 100, next: 200, position: 5 }
    await store.outbox.queue(before, after, 100, ['one', 'two'], 100)
    // As a second process would that read the subscription at the same time, and as after a clock set back.
    await store.outbox.queue(before, after, 100, ['one', 'two'], 100)
    const moved = { ...before, done: 100, position: 5 }
    expect(await store.subscriptions.ofChat(1)).toEqual([moved])
    await store.outbox.queue(moved, { done: 100, next: 200, position: 6 }, 100, ['again'], 101)
    expect(await store.subscriptions.ofChat(1)).toEqual([moved])
    const [first, ...none] = await claim(100)
    expect([first?.body, none]).toEqual(['one', []])
  })

  it('queues nothing for a subscription that was changed, paused or stopped meanwhile', async () => {
    const changed = await add(subscription('aaaaaaaa', 1))
    await add({ ...changed, done: 50 })
    const paused = await add(subscription('bbbbbbbb', 2))
    await add({ ...paused, paused: true })
    const stopped = await add(subscription('cccccccc', 3))
    await store.subscriptions.remove(3, 'cccccccc')
    for (const before of [changed, paused, stopped])
      await store.outbox.queue(before, { done: 100, next: 200, position: 1 }, 100, ['digest'], 100)
    expect(await claim(100)).toEqual([])
  })

  it('gives each message to one claim, in order within a chat, and again when the lease has ended', async () => {
    const one = await add(subscription('aaaaaaaa', 1))
    const other = await add(subscription('bbbbbbbb', 2))
    await store.outbox.queue(one, { done: 100, next: 200, position: 1 }, 100, ['1a', '1b'], 100)
    await store.outbox.queue(other, { done: 100, next: 200, position: 1 }, 100, ['2a'], 101)
    const [first, second] = await claim(101)
    expect([first?.body, second?.body]).toEqual(['1a', '2a'])
    expect(await claim(120)).toEqual([])
    if (first === undefined || second === undefined) throw new Error('nothing was claimed')
    await store.outbox.sent(first, 121)
    expect(bodies(await claim(121))).toEqual(['1b'])
    expect(bodies(await claim(131))).toEqual(['2a'])
    // Its lease has ended and another holds it.
    await store.outbox.later(second, 0, 1)
    expect(await claim(132)).toEqual([])
  })

  it('keeps a message until it is ready, and a refused one with its reason', async () => {
    const before = await add(subscription('aaaaaaaa', 1))
    await store.outbox.queue(before, { done: 100, next: 200, position: 1 }, 100, ['a', 'b'], 100)
    const [first] = await claim(100)
    if (first === undefined) throw new Error('nothing was claimed')
    await store.outbox.later(first, 7000, 1)
    expect(await claim(6999)).toEqual([])
    const [again] = await claim(7000)
    expect(again).toMatchObject({ body: 'a', attempts: 1 })
    await store.outbox.refuse(first, '400 Bad Request', 7001)
    expect(bodies(await claim(7001))).toEqual(['b'])
  })

  it('takes everything of a group along when it becomes a supergroup, and holds back what is for a chat that is gone', async () => {
    const before = await add(subscription('aaaaaaaa', -5))
    await store.outbox.queue(before, { done: 100, next: 200, position: 1 }, 100, ['a'], 100)
    await store.subscriptions.move(-5, -1_002_345_678_901)
    expect(await store.subscriptions.ofChat(-5)).toEqual([])
    await store.subscriptions.suspend(-1_002_345_678_901, 'kicked')
    expect(await claim(100)).toEqual([])
    await store.subscriptions.revive(-1_002_345_678_901)
    expect(await claim(100)).toMatchObject([{ chat: -1_002_345_678_901, body: 'a' }])
  })

  it('forgets with a subscription what was not sent of it', async () => {
    const before = await add(subscription('aaaaaaaa', 1))
    await store.outbox.queue(before, { done: 100, next: 200, position: 1 }, 100, ['a'], 100)
    expect(await store.subscriptions.remove(2, 'aaaaaaaa')).toBe(false)
    expect(await store.subscriptions.remove(1, 'aaaaaaaa')).toBe(true)
    expect(await claim(100)).toEqual([])
  })

  it('counts arrivals in batches, and gives the news between two of them', async () => {
    expect(await store.arrivals.newest()).toBeNull()
    const many = Array.from({ length: 2500 }, (_, at) => ({ id: `old-${at}`, news: false }))
    await store.arrivals.keep(many, 1000)
    await store.arrivals.keep([{ id: 'a', news: true }], 2000)
    await store.arrivals.keep(
      [
        { id: 'b', news: true },
        { id: 'backfill', news: false },
      ],
      3000,
    )
    expect(await store.arrivals.newest()).toBe(2)
    expect(await store.arrivals.newestBefore(1000)).toBe(-1)
    expect(await store.arrivals.newestBefore(2001)).toBe(1)
    expect(await store.arrivals.between(0, 1)).toEqual(['a'])
    expect((await store.arrivals.between(0, 2)).toSorted()).toEqual(['a', 'b'])
    expect((await store.arrivals.known()).size).toBe(2503)
  })

  it('forgets deliveries after their time, never waiting ones', async () => {
    const before = await add(subscription('aaaaaaaa', 1))
    await store.outbox.queue(before, { done: 100, next: 200, position: 1 }, 100, ['a', 'b'], 100)
    const [first] = await claim(100)
    if (first === undefined) throw new Error('nothing was claimed')
    await store.outbox.sent(first, 101)
    await store.outbox.forgetBefore(1000)
    expect(bodies(await claim(102))).toEqual(['b'])
  })
})

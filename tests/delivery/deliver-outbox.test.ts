import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deliverOutbox } from '../../src/delivery/deliver-outbox.ts'
import { createPace } from '../../src/delivery/pace.ts'
import { createLog } from '../../src/log.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'

const sent: Outcome = { kind: 'sent' }

describe('delivering what is in the outbox', () => {
  let store: Store
  let now: number
  let stopping: AbortController
  let delivering: Promise<void>
  let logged: string[]
  /** What was sent, in order: chat and text. */
  let calls: string[]
  /** What becomes of the next messages to a chat; without it they are sent. */
  let outcomes: Map<number, Outcome[]>
  beforeEach(async () => {
    store = await openStore(':memory:')
    now = 1_000_000
    stopping = new AbortController()
    calls = []
    logged = []
    outcomes = new Map()
    delivering = deliverOutbox({
      store,
      send: async ({ chat }, { html }) => {
        calls.push(`${chat} ${html}`)
        return outcomes.get(chat)?.shift() ?? sent
      },
      pace: createPace(),
      log: createLog('debug', null, { write: (line) => void logged.push(line) }),
      now: () => new Date(now),
      stop: stopping.signal,
    })
  })
  afterEach(async () => {
    stopping.abort()
    await delivering
    await store.close()
  })

  const queue = async (chat: number, ...texts: string[]): Promise<void> => {
    const id = `subscr${String(chat).slice(-2)}`
    const schedule = { kind: 'daily', minute: 480 } as const
    const subscription = { id, chat, topic: null, schedule, paused: false, done: 0, position: 0 }
    await store.subscriptions.keepSettings(chat, { zone: null, locale: 'zh-CN' })
    await store.subscriptions.put({ subscription, next: 1 }, 0)
    const bodies = texts.map((html) => JSON.stringify({ topic: null, message: { html, buttons: [] } }))
    await store.outbox.queue(subscription, { done: 1, next: 2, position: 1 }, 1, bodies, now)
  }
  const called = (expected: readonly string[]) =>
    expect.poll(() => calls.toSorted(), { timeout: 8000 }).toEqual(expected.toSorted())

  it('keeps the order within a chat, whatever delays its first message', async () => {
    outcomes.set(11, [{ kind: 'wait', seconds: 60 }])
    await queue(11, 'one', 'two')
    await queue(12, 'other')
    await called(['11 one', '12 other'])
    now += 59_000
    await expect.poll(() => logged.length).toBe(1)
    now += 1000
    await called(['11 one', '11 one', '11 two', '12 other'])
    expect(calls.indexOf('11 two')).toBe(3)
  })

  it('logs nothing of a message that cannot be read, and goes on with others', async () => {
    const id = 'subscr18'
    const schedule = { kind: 'daily', minute: 480 } as const
    const subscription = { id, chat: 18, topic: null, schedule, paused: false, done: 0, position: 0 }
    await store.subscriptions.keepSettings(18, { zone: null, locale: 'zh-CN' })
    await store.subscriptions.put({ subscription, next: 1 }, 0)
    await store.outbox.queue(subscription, { done: 1, next: 2, position: 1 }, 1, ['青河大桥合龙'], now)
    await queue(19, 'other')
    await called(['19 other'])
    await expect.poll(() => logged.length).toBe(1)
    expect(logged.join()).toMatch(/not recorded/)
    expect(logged.join()).not.toMatch(/青河|大桥/)
  })

  it('goes to the supergroup that a group has become', async () => {
    outcomes.set(-13, [{ kind: 'moved', chat: -1_002_345 }])
    await queue(-13, 'one', 'two')
    await called(['-13 one', '-1002345 one', '-1002345 two'])
    expect(await store.subscriptions.ofChat(-1_002_345)).toHaveLength(1)
  })

  it('holds everything of a chat that is gone until it is revived', async () => {
    outcomes.set(14, [{ kind: 'gone', reason: 'Forbidden: bot was blocked by the user' }])
    await queue(14, 'one', 'two')
    await called(['14 one'])
    await expect.poll(() => logged.some((line) => line.includes('blocked'))).toBe(true)
    await store.subscriptions.revive(14)
    await called(['14 one', '14 one', '14 two'])
    expect(await store.subscriptions.ofChat(14)).toHaveLength(1)
  })

  it('gives up what Telegram refuses, says why, and goes on with the next', async () => {
    outcomes.set(15, [{ kind: 'refused', code: 400, reason: 'Bad Request: message is too long' }])
    await queue(15, 'one', 'two')
    await called(['15 one', '15 two'])
    expect(logged.join()).toContain('message is too long')
  })

  it('tries again after lost connections, each time later', async () => {
    const lost: Outcome = { kind: 'unreachable', reason: 'ECONNRESET' }
    outcomes.set(16, [lost, lost])
    await queue(16, 'one')
    await called(['16 one'])
    now += 1400
    await expect.poll(() => logged.length).toBe(1)
    expect(calls).toHaveLength(1)
    now += 1200
    await called(['16 one', '16 one'])
    await expect.poll(() => logged.length).toBe(2)
    now += 2900
    expect(calls).toHaveLength(2)
    now += 2200
    await called(['16 one', '16 one', '16 one'])
  })
})

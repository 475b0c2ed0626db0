import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPace } from '../../src/delivery/pace.ts'

/** Sends one message after the other, as the outbox would with one claim at a time, and gives when each went. */
function sendAll(chats: readonly number[], replies: readonly number[] = []) {
  let now = 0
  const pace = createPace(() => now)
  const sent: { chat: number; at: number }[] = []
  for (const [index, chat] of chats.entries()) {
    if (replies.includes(index)) {
      pace.note(1_000_000 + index)
      sent.push({ chat: 1_000_000 + index, at: now })
    }
    now += pace.chatWait(chat)
    now += pace.take(chat)
    sent.push({ chat, at: now })
  }
  return sent
}

const most = (times: readonly number[], windowMs: number): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length))

describe('the pace of bulk messages', () => {
  const chats = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

  it('keeps under 30 a second in all, and uses what there is', () => {
    const times = sendAll(chats(300)).map(({ at }) => at)
    expect(most(times, 1000)).toBeLessThanOrEqual(30)
    expect(times.at(-1)).toBeLessThan(299 * (1000 / 29))
  })

  it('gives way to replies: each takes the place of a message', () => {
    const alone = sendAll(chats(200)).at(-1)?.at ?? 0
    const beside = sendAll(chats(200), [10, 11, 12, 50, 51]).at(-1)?.at ?? 0
    expect(beside - alone).toBeCloseTo(5 * (1000 / 29.5))
  })

  it('keeps to one a second in a chat and 20 a minute in a group', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 2, -3), { minLength: 30, maxLength: 90 }), (chats) => {
        const sent = sendAll(chats)
        for (const chat of new Set(chats)) {
          const times = sent.filter((message) => message.chat === chat).map(({ at }) => at)
          // Less a hair, for times are sums of fractions.
          expect(most(times, 999.9)).toBe(1)
          if (chat < 0) expect(most(times, 59_999.9)).toBeLessThanOrEqual(20)
        }
      }),
    )
  })

  it('lets a chat wait that has just had a reply', () => {
    let now = 5000
    const pace = createPace(() => now)
    pace.note(7)
    expect(pace.chatWait(7)).toBe(1000)
    expect(pace.chatWait(8)).toBe(0)
    now += 1000
    expect(pace.chatWait(7)).toBe(0)
  })
})

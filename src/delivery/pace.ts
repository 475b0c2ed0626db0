/** Telegram's limits on what a bot sends (https://core.telegram.org/bots/faq), a little under the first of them. */
const perSecond = 29.5
const chatMs = 1000
const group = { messages: 20, windowMs: 60_000 }

/** When the next bulk message may go, so that all that is sent stays under Telegram's limits. */
export interface Pace {
  /** Counts a message that is sent to a waiting reader: it goes at once, and bulk gives way. */
  note(chat: number): void
  /** Milliseconds until the chat may have another bulk message; 0 when it may now. */
  chatWait(chat: number): number
  /** Takes the next place among all bulk messages and gives the milliseconds until it comes. */
  take(chat: number): number
}

/** `now` gives milliseconds that are never set back. */
export function createPace(now: () => number = () => performance.now()): Pace {
  let nextAt = 0
  const sent = new Map<number, number[]>()

  function count(chat: number, at: number): void {
    // Forgets what no longer counts, so that it does not grow with the number of chats ever written to.
    for (const [other, times] of sent) {
      if ((times.at(-1) ?? 0) > at - group.windowMs) break
      sent.delete(other)
    }
    const recent = (sent.get(chat) ?? []).filter((time) => time > at - group.windowMs)
    sent.delete(chat)
    sent.set(chat, [...recent, at])
  }

  function place(): number {
    nextAt = Math.max(nextAt, now()) + 1000 / perSecond
    return nextAt - 1000 / perSecond
  }

  return {
    note(chat) {
      place()
      count(chat, now())
    },
    chatWait(chat) {
      const times = (sent.get(chat) ?? []).filter((time) => time > now() - group.windowMs)
      const last = times.at(-1)
      const own = last === undefined ? 0 : last + chatMs - now()
      // Groups have negative ids.
      const oldest = chat < 0 ? times.at(-group.messages) : undefined
      return Math.max(0, own, oldest === undefined ? 0 : oldest + group.windowMs - now())
    },
    take(chat) {
      const at = place()
      count(chat, at)
      return Math.max(0, at - now())
    },
  }
}

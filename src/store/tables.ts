import type { Generated } from 'kysely'

/** The tables as queries see them. Times are in milliseconds since 1970; yes and no are 1 and 0. */
export interface Tables {
  /** `body` is null once the update was handled. Until then, the process `claimed_by` sees to it, till `claimed_until`. */
  updates: {
    id: number
    body: string | null
    attempts: Generated<number>
    received_at: number
    claimed_by: string | null
    claimed_until: Generated<number>
  }
  questions: { id: Generated<number>; chat: number; text: string; asked_at: number }
  turns: { chat: number; person: number; message: number; text: string; page: number; asked_at: number }
  /** `gone` says why nothing can be sent there; null where it can. */
  chats: { chat: number; zone: string | null; locale: string; gone: string | null }
  /** `next` is when the clock makes a digest due; null when an issue does. */
  subscriptions: {
    id: string
    chat: number
    topic: number | null
    schedule: string
    paused: number
    done: number
    next: number | null
    position: number
    created_at: number
  }
  /** Articles that came together, counted from 0: those of the very first start. */
  batches: { number: number; seen_at: number }
  arrivals: { article: string; batch: number; news: number }
  /** `place` orders the messages of a chat; `body` is null once it was sent. */
  outbox: {
    chat: number
    subscription: string
    slot: number
    part: number
    place: number
    body: string | null
    state: 'waiting' | 'sent' | 'refused'
    ready_at: number
    attempts: number
    claim: string | null
    claimed_until: number | null
    reason: string | null
    composed_at: number
    settled_at: number | null
  }
}

import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Subscription } from '../model/subscription.ts'
import type { Tables } from './tables.ts'

/** Which message: of a chat's subscription, for a slot, its part from 1. */
export interface OutboxKey {
  readonly chat: number
  readonly subscription: string
  readonly slot: number
  readonly part: number
}

/** A message that this process alone may send until its lease ends. */
export interface Claimed extends OutboxKey {
  readonly claim: string
  readonly body: string
  /** Failed attempts before this one. */
  readonly attempts: number
}

/** How far a subscription has come. */
export interface Progress {
  readonly done: number
  readonly next: number | null
  readonly position: number
}

/** The messages to send, each once. Instants are in milliseconds since 1970. */
export interface Outbox {
  /**
   * Keeps the messages of a slot and moves the subscription on, both or neither. Nothing happens when the subscription
   * was changed or moved on meanwhile; a slot that was queued before keeps its messages and the position.
   */
  queue(
    before: Subscription,
    after: Progress,
    slot: number,
    bodies: readonly string[],
    now: number,
  ): Promise<void>
  /** Claims the first message of each chat that is ready and can be reached, the longest ready first. */
  claim(lease: { now: number; until: number; limit: number }): Promise<Claimed[]>
  sent(key: OutboxKey, now: number): Promise<void>
  /** Lets go of a claim until later; nothing when the lease has ended and another holds it. */
  later(claimed: Claimed, readyAt: number, attempts: number): Promise<void>
  /** It can never be sent, and is kept with the reason. */
  refuse(key: OutboxKey, reason: string, now: number): Promise<void>
  /** Forgets messages settled before. */
  forgetBefore(settled: number): Promise<void>
}

export function outboxOver(db: Kysely<Tables>): Outbox {
  const settle = async (
    { chat, subscription, slot, part }: OutboxKey,
    change: { state: 'sent' | 'refused'; body?: null; reason: string | null; settled_at: number },
  ): Promise<void> => {
    await db
      .updateTable('outbox')
      .set({ ...change, claim: null, claimed_until: null })
      .where('chat', '=', chat)
      .where('subscription', '=', subscription)
      .where('slot', '=', slot)
      .where('part', '=', part)
      .execute()
  }
  return {
    queue: (before, after, slot, bodies, now) =>
      db.transaction().execute(async (within) => {
        const moved = await within
          .updateTable('subscriptions')
          .set({ ...after })
          .where('id', '=', before.id)
          .where('done', '=', before.done)
          .where('position', '=', before.position)
          .where('paused', '=', 0)
          .returning('chat')
          .executeTakeFirst()
        if (moved === undefined || bodies.length === 0) return
        const { chat } = moved
        const place = await placeAfter(within, chat)
        const rows = bodies.map((body, index) => ({
          chat,
          subscription: before.id,
          slot,
          part: index + 1,
          place: place + index,
          body,
          state: 'waiting' as const,
          ready_at: now,
          attempts: 0,
          composed_at: now,
        }))
        const added = await within
          .insertInto('outbox')
          .values(rows)
          .onConflict((conflict) => conflict.columns(['chat', 'subscription', 'slot', 'part']).doNothing())
          .returning('part')
          .execute()
        if (added.length === 0)
          await within
            .updateTable('subscriptions')
            .set({ position: before.position })
            .where('id', '=', before.id)
            .execute()
      }),
    claim: ({ now, until, limit }) =>
      db.transaction().execute(async (within) => {
        const ready = await within
          .selectFrom('outbox as message')
          .innerJoin('chats', 'chats.chat', 'message.chat')
          .where('chats.gone', 'is', null)
          .where('state', '=', 'waiting')
          .where('ready_at', '<=', now)
          .where((row) => row.or([row('claimed_until', 'is', null), row('claimed_until', '<=', now)]))
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('outbox as earlier')
                  .select('earlier.part')
                  .whereRef('earlier.chat', '=', 'message.chat')
                  .where('earlier.state', '=', 'waiting')
                  .whereRef('earlier.place', '<', 'message.place'),
              ),
            ),
          )
          .select(['message.chat', 'subscription', 'slot', 'part'])
          // In the order of its index, so that a long outbox is not gone through for a few messages.
          .orderBy('ready_at')
          .limit(limit)
          .execute()
        const claimed: Claimed[] = []
        for (const key of ready) {
          const claim = randomUUID()
          // Asked again as it is taken: another process may have been first.
          const row = await within
            .updateTable('outbox')
            .set({ claim, claimed_until: until })
            .where('chat', '=', key.chat)
            .where('subscription', '=', key.subscription)
            .where('slot', '=', key.slot)
            .where('part', '=', key.part)
            .where('state', '=', 'waiting')
            .where((row) => row.or([row('claimed_until', 'is', null), row('claimed_until', '<=', now)]))
            .returning(['body', 'attempts'])
            .executeTakeFirst()
          if (row !== undefined) claimed.push({ ...key, claim, body: row.body ?? '', attempts: row.attempts })
        }
        return claimed
      }),
    sent: (key, now) => settle(key, { state: 'sent', body: null, reason: null, settled_at: now }),
    refuse: (key, reason, now) => settle(key, { state: 'refused', reason, settled_at: now }),
    async later({ claim }, readyAt, attempts) {
      await db
        .updateTable('outbox')
        .set({ ready_at: readyAt, attempts, claim: null, claimed_until: null })
        .where('claim', '=', claim)
        .execute()
    },
    async forgetBefore(settled) {
      await db.deleteFrom('outbox').where('settled_at', '<', settled).execute()
    },
  }
}

async function placeAfter(within: Kysely<Tables>, chat: number): Promise<number> {
  const last = await within
    .selectFrom('outbox')
    .select('place')
    .where('chat', '=', chat)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (last?.place ?? 0) + 1
}

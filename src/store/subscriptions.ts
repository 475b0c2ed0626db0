import type { Kysely, Selectable } from 'kysely'
import {
  type ChatSettings,
  decodeSchedule,
  encodeSchedule,
  type Subscription,
} from '../model/subscription.ts'
import type { Tables } from './tables.ts'

/** A subscription with what it takes to compose its digest. */
export interface Subscriber {
  readonly subscription: Subscription
  readonly settings: ChatSettings
}

/** What someone changes of a subscription; `next` goes with all of it. */
export interface Change {
  readonly subscription: Subscription
  /** When the clock makes it due; null when an issue does. */
  readonly next: number | null
}

/** Who gets digests, when, and how far they were told. Instants are in milliseconds since 1970. */
export interface Subscriptions {
  /** What holds for a chat; null for one that never chose. */
  settings(chat: number): Promise<ChatSettings | null>
  keepSettings(chat: number, settings: ChatSettings): Promise<void>
  /** Oldest first. */
  ofChat(chat: number): Promise<Subscription[]>
  /** Adds it, or changes schedule, topic and pause of the one with its id and chat; what was told stays. */
  put(change: Change, now: number): Promise<void>
  /** Stops it for good, with what was not sent of it yet. False when the chat has none of that id. */
  remove(chat: number, id: string): Promise<boolean>
  /** Those that the clock makes due, and those seen to beyond `now`, since the clock was set back. */
  dueAt(now: number, limit: number): Promise<Subscriber[]>
  /** Those that come with each issue and were not told of this batch. */
  behind(batch: number, limit: number): Promise<Subscriber[]>
  /** Nothing is sent to the chat until it is revived; what it has stays. */
  suspend(chat: number, reason: string): Promise<void>
  revive(chat: number): Promise<void>
  /** A group became a supergroup: everything follows. */
  move(from: number, to: number): Promise<void>
}

export function subscriptionsOver(db: Kysely<Tables>): Subscriptions {
  const heard = () =>
    db
      .selectFrom('subscriptions')
      .innerJoin('chats', 'chats.chat', 'subscriptions.chat')
      .where('chats.gone', 'is', null)
      .where('paused', '=', 0)
      .selectAll('subscriptions')
      .select(['chats.zone', 'chats.locale'])
  return {
    async settings(chat) {
      const row = await db.selectFrom('chats').selectAll().where('chat', '=', chat).executeTakeFirst()
      return row === undefined ? null : settingsOf(row)
    },
    async keepSettings(chat, { zone, locale }) {
      await db
        .insertInto('chats')
        .values({ chat, zone, locale, gone: null })
        .onConflict((conflict) => conflict.column('chat').doUpdateSet({ zone, locale }))
        .execute()
    },
    async ofChat(chat) {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('chat', '=', chat)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map(subscriptionOf)
    },
    async put({ subscription, next }, now) {
      const { id, chat, topic, schedule, paused, done, position } = subscription
      const changed = { topic, schedule: encodeSchedule(schedule), paused: paused ? 1 : 0, done, next }
      await db
        .insertInto('subscriptions')
        .values({ id, chat, ...changed, position, created_at: now })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(changed))
        .execute()
    },
    remove(chat, id) {
      return db.transaction().execute(async (within) => {
        const removed = await within
          .deleteFrom('subscriptions')
          .where('chat', '=', chat)
          .where('id', '=', id)
          .returning('id')
          .executeTakeFirst()
        if (removed === undefined) return false
        await within
          .deleteFrom('outbox')
          .where('subscription', '=', id)
          .where('state', '=', 'waiting')
          .execute()
        return true
      })
    },
    async dueAt(now, limit) {
      const rows = await heard()
        .where('next', 'is not', null)
        .where((row) => row.or([row('next', '<=', now), row('done', '>', now)]))
        .orderBy('next')
        .limit(limit)
        .execute()
      return rows.map(subscriberOf)
    },
    async behind(batch, limit) {
      const rows = await heard()
        .where('next', 'is', null)
        .where('position', '<', batch)
        .orderBy('created_at')
        .limit(limit)
        .execute()
      return rows.map(subscriberOf)
    },
    async suspend(chat, reason) {
      await db.updateTable('chats').set({ gone: reason }).where('chat', '=', chat).execute()
    },
    async revive(chat) {
      await db.updateTable('chats').set({ gone: null }).where('chat', '=', chat).execute()
    },
    move(from, to) {
      return db.transaction().execute(async (within) => {
        const there = await within
          .selectFrom('chats')
          .select('chat')
          .where('chat', '=', to)
          .executeTakeFirst()
        if (there === undefined)
          await within.updateTable('chats').set({ chat: to }).where('chat', '=', from).execute()
        else await within.deleteFrom('chats').where('chat', '=', from).execute()
        await within.updateTable('subscriptions').set({ chat: to }).where('chat', '=', from).execute()
        await within.updateTable('outbox').set({ chat: to }).where('chat', '=', from).execute()
      })
    },
  }
}

function settingsOf({ zone, locale }: Pick<Selectable<Tables['chats']>, 'zone' | 'locale'>): ChatSettings {
  return { zone, locale: locale === 'en' ? 'en' : 'zh-CN' }
}

function subscriptionOf(row: Selectable<Tables['subscriptions']>): Subscription {
  const { id, chat, topic, paused, done, position } = row
  const schedule = decodeSchedule(row.schedule)
  if (schedule === null) throw new Error(`subscription ${id} has the schedule ${row.schedule}`)
  return { id, chat, topic, schedule, paused: paused === 1, done, position }
}

function subscriberOf(
  row: Selectable<Tables['subscriptions']> & Pick<Selectable<Tables['chats']>, 'zone' | 'locale'>,
): Subscriber {
  return { subscription: subscriptionOf(row), settings: settingsOf(row) }
}

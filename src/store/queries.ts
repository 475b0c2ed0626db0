import { type Kysely, type RawBuilder, sql } from 'kysely'
import { arrivalsOver } from './arrivals.ts'
import { outboxOver } from './outbox.ts'
import type { Claim, Store, StoredUpdate } from './store.ts'
import { subscriptionsOver } from './subscriptions.ts'
import type { Tables } from './tables.ts'

/**
 * The store over a database of either kind: one set of queries for both. `clock` is the database's own time in
 * milliseconds since 1970: the clocks of machines that share it may differ by more than a claim lasts.
 */
export function storeOver(db: Kysely<Tables>, clock: RawBuilder<number>): Store {
  const claimed = ({ by, ms }: Claim) => ({
    claimed_by: by,
    claimed_until: sql<number>`${clock} + ${sql.lit(ms)}`,
  })
  return {
    subscriptions: subscriptionsOver(db),
    arrivals: arrivalsOver(db),
    outbox: outboxOver(db),
    async receive(updates, claim, now) {
      if (updates.length === 0) return []
      const rows = updates.map((update) => ({
        id: update.update_id,
        body: JSON.stringify(update),
        received_at: now.getTime(),
        ...claimed(claim),
      }))
      const added = await db
        .insertInto('updates')
        .values(rows)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .execute()
      const ids = new Set(added.map((row) => row.id))
      // A batch may hold an update twice; only its first copy is new.
      return updates.filter((update) => ids.delete(update.update_id))
    },
    async take(claim) {
      // Of two at the same moment, the second waits for the first and then finds its condition no longer met.
      const rows = await db
        .updateTable('updates')
        .set(claimed(claim))
        .where('body', 'is not', null)
        .where('claimed_until', '<=', clock)
        .returning(['id', 'body'])
        .execute()
      return rows.toSorted((a, b) => a.id - b.id).map((row) => JSON.parse(row.body ?? '') as StoredUpdate)
    },
    async renew(claim) {
      const rows = await db
        .updateTable('updates')
        .set(claimed(claim))
        .where('body', 'is not', null)
        .where('claimed_by', '=', claim.by)
        .returning('id')
        .execute()
      return rows.map((row) => row.id)
    },
    async release(by) {
      await db
        .updateTable('updates')
        .set({ claimed_by: null, claimed_until: 0 })
        .where('body', 'is not', null)
        .where('claimed_by', '=', by)
        .execute()
    },
    async failed(updateId) {
      const row = await db
        .updateTable('updates')
        .set((table) => ({ attempts: table('attempts', '+', 1) }))
        .where('id', '=', updateId)
        .returning('attempts')
        .executeTakeFirst()
      return row?.attempts ?? 0
    },
    async handled(updateId) {
      await db.updateTable('updates').set({ body: null }).where('id', '=', updateId).execute()
    },
    async keepQuestion(chat, text, now) {
      const row = await db
        .insertInto('questions')
        .values({ chat, text, asked_at: now.getTime() })
        .onConflict((conflict) => conflict.columns(['chat', 'text']).doUpdateSet({ asked_at: now.getTime() }))
        .returning('id')
        .executeTakeFirstOrThrow()
      return row.id
    },
    async findQuestion(chat, id) {
      const row = await db
        .selectFrom('questions')
        .select('text')
        .where('chat', '=', chat)
        .where('id', '=', id)
        .executeTakeFirst()
      return row?.text ?? null
    },
    async keepTurn({ chat, person, message }, { text, page }, now) {
      const said = { text, page, asked_at: now.getTime() }
      await db
        .insertInto('turns')
        .values({ chat, person, message, ...said })
        .onConflict((conflict) => conflict.columns(['chat', 'person', 'message']).doUpdateSet(said))
        .execute()
    },
    async turnBefore({ chat, person, message }, since) {
      const row = await db
        .selectFrom('turns')
        .select(['text', 'page'])
        .where('chat', '=', chat)
        .where('person', '=', person)
        .where('message', '<', message)
        .where('asked_at', '>=', since.getTime())
        .orderBy('message', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row ?? null
    },
    async forgetBefore(limits) {
      await db
        .deleteFrom('updates')
        .where('body', 'is', null)
        .where('received_at', '<', limits.updates.getTime())
        .execute()
      await db.deleteFrom('turns').where('asked_at', '<', limits.turns.getTime()).execute()
      await db.deleteFrom('questions').where('asked_at', '<', limits.questions.getTime()).execute()
    },
    async ping() {
      await sql`select 1`.execute(db)
    },
    close: () => db.destroy(),
  }
}

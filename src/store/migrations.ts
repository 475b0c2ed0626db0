import { type ColumnDefinitionBuilder, type Kysely, SqliteAdapter, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** For both kinds of database. Append-only: a migration that was released is never changed. */
export const migrations: Record<string, Migration> = {
  '0001-updates-and-questions': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('updates')
        .addColumn('id', 'bigint', (column) => column.primaryKey())
        .addColumn('body', 'text')
        .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('received_at', 'bigint', (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('questions')
        .addColumn('id', 'integer', numbered(db))
        .addColumn('chat', 'bigint', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('asked_at', 'bigint', (column) => column.notNull())
        .addUniqueConstraint('questions_of_a_chat', ['chat', 'text'])
        .execute()
    },
  },
  '0002-turns': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('turns')
        .addColumn('chat', 'bigint', (column) => column.notNull())
        .addColumn('person', 'bigint', (column) => column.notNull())
        .addColumn('message', 'bigint', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('page', 'integer', (column) => column.notNull())
        .addColumn('asked_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('turns_of_a_person', ['chat', 'person', 'message'])
        .execute()
    },
  },
  '0003-digests': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('chats')
        .addColumn('chat', 'bigint', (column) => column.primaryKey())
        .addColumn('zone', 'text')
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('gone', 'text')
        .execute()
      await db.schema
        .createTable('subscriptions')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('chat', 'bigint', (column) => column.notNull())
        .addColumn('topic', 'bigint')
        .addColumn('schedule', 'text', (column) => column.notNull())
        .addColumn('paused', 'integer', (column) => column.notNull())
        .addColumn('done', 'bigint', (column) => column.notNull())
        .addColumn('next', 'bigint')
        .addColumn('position', 'bigint', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .execute()
      await index(db, 'subscriptions', ['chat'])
      await index(db, 'subscriptions', ['next'])
      await db.schema
        .createTable('batches')
        .addColumn('number', 'bigint', (column) => column.primaryKey())
        .addColumn('seen_at', 'bigint', (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('arrivals')
        .addColumn('article', 'text', (column) => column.primaryKey())
        .addColumn('batch', 'bigint', (column) => column.notNull())
        .addColumn('news', 'integer', (column) => column.notNull())
        .execute()
      await index(db, 'arrivals', ['batch'])
      await db.schema
        .createTable('outbox')
        .addColumn('chat', 'bigint', (column) => column.notNull())
        .addColumn('subscription', 'text', (column) => column.notNull())
        .addColumn('slot', 'bigint', (column) => column.notNull())
        .addColumn('part', 'integer', (column) => column.notNull())
        .addColumn('place', 'bigint', (column) => column.notNull())
        .addColumn('body', 'text')
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('ready_at', 'bigint', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('claim', 'text')
        .addColumn('claimed_until', 'bigint')
        .addColumn('reason', 'text')
        .addColumn('composed_at', 'bigint', (column) => column.notNull())
        .addColumn('settled_at', 'bigint')
        .addPrimaryKeyConstraint('messages_of_a_slot', ['chat', 'subscription', 'slot', 'part'])
        .execute()
      await index(db, 'outbox', ['state', 'ready_at'])
      await index(db, 'outbox', ['chat', 'state', 'place'])
    },
  },
  '0004-claims': {
    async up(db: Kysely<unknown>) {
      const updates = db.schema.alterTable('updates')
      await updates.addColumn('claimed_by', 'text').execute()
      await updates.addColumn('claimed_until', 'bigint', (column) => column.notNull().defaultTo(0)).execute()
      // The handled ones of some days stay in the table; those that wait are found without reading them.
      await db.schema
        .createIndex('updates_waiting')
        .on('updates')
        .column('claimed_until')
        .where(sql.ref('body'), 'is not', null)
        .execute()
    },
  },
}

async function index(db: Kysely<unknown>, table: string, columns: string[]): Promise<void> {
  const name = `${table}_by_${columns.join('_')}`
  await db.schema.createIndex(name).on(table).columns(columns).execute()
}

/** A primary key that the database counts up. */
function numbered(db: Kysely<unknown>): (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  return (column) =>
    isSqlite ? column.primaryKey().autoIncrement() : column.primaryKey().generatedByDefaultAsIdentity()
}

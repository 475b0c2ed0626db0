import { type ColumnDefinitionBuilder, type Kysely, SqliteAdapter } from 'kysely'
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
}

/** A primary key that the database counts up. */
function numbered(db: Kysely<unknown>): (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  return (column) =>
    isSqlite ? column.primaryKey().autoIncrement() : column.primaryKey().generatedByDefaultAsIdentity()
}

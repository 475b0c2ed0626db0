import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { migrate } from './migrate.ts'
import { storeOver } from './queries.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Opens (and creates, and migrates) the SQLite file. `:memory:` gives one that is gone with the process. */
export async function openSqlite(path: string): Promise<Store> {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const sqlite = new Database(path)
  // WAL with full sync: what was committed is there after a power cut, and readers never wait.
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('busy_timeout = 5000')
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
  await migrate(db)
  // The file is one process's alone: what an earlier one had claimed was left by a crash, and need not run out.
  await db.updateTable('updates').set({ claimed_until: 0 }).where('body', 'is not', null).execute()
  return storeOver(db, sql<number>`cast(unixepoch('subsec') * 1000 as integer)`)
}

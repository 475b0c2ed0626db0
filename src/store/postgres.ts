import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool, type PoolConfig, types } from 'pg'
import { unusable } from './database-unusable.ts'
import { migrate } from './migrate.ts'
import { storeOver } from './queries.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Connections that a process holds at most: three processes stay far below the 100 that PostgreSQL allows by default. */
const poolSize = 10
/** A database that is there answers within moments; who waits longer is told. */
const connectMs = 5_000
const queryMs = 15_000

/** PostgreSQL's number for the type bigint. Ours are ids of Telegram and times, all below 2^53. */
const bigint = 20

/** Opens the database at `postgres://…` and migrates it. Rejects with `DatabaseUnusable` when it cannot be used. */
export async function openPostgres(url: string): Promise<Store> {
  // Making tables may take long, and waiting for another process that makes them.
  const making = connect(url, { max: 2 })
  await migrate(making)
    .finally(() => making.destroy())
    .catch((error) => {
      throw unusable(error)
    })
  const db = connect(url, { max: poolSize, statement_timeout: queryMs, query_timeout: queryMs + connectMs })
  return storeOver(db, sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`)
}

function connect(url: string, limits: PoolConfig): Kysely<Tables> {
  const pool = new Pool({
    connectionString: url,
    application_name: 'bulletin-bot',
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    types: {
      getTypeParser: (type, format) => (type === bigint ? Number : types.getTypeParser(type, format)),
    },
    ...limits,
  })
  // A connection that is lost while idle leaves the pool; whether the database is there, the next query tells.
  pool.on('error', () => undefined)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

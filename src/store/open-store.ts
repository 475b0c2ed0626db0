import type { Store } from './store.ts'

/**
 * Opens the store: `postgres://…`, the path of an SQLite file, or `:memory:` for one that ends with the process. Only the
 * driver that is needed is loaded: PostgreSQL's takes 10 MB.
 */
export async function openStore(database: string): Promise<Store> {
  return isPostgres(database)
    ? (await import('./postgres.ts')).openPostgres(database)
    : (await import('./sqlite.ts')).openSqlite(database)
}

function isPostgres(database: string): boolean {
  return /^postgres(ql)?:/.test(database)
}

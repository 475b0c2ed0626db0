import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

/** Opens the store: `postgres://…`, the path of an SQLite file, or `:memory:` for one that ends with the process. */
export async function openStore(database: string): Promise<Store> {
  return isPostgres(database) ? openPostgres(database) : openSqlite(database)
}

function isPostgres(database: string): boolean {
  return /^postgres(ql)?:/.test(database)
}

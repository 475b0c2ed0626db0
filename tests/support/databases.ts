import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import { temporaryFolder } from './bot.ts'

/** The kinds of database, each with a way to an empty one of its own. */
export const databases = [
  { kind: 'SQLite', empty: async () => join(await temporaryFolder(), 'state', 'bot.sqlite') },
  { kind: 'PostgreSQL', empty: emptyPostgres },
] as const

/** The address of an empty database on a real PostgreSQL. */
export async function emptyPostgres(): Promise<string> {
  const asked = await fetch(inject('postgres'))
  const said = await asked.text()
  if (!asked.ok) throw new Error(said)
  const name = `bot_${randomUUID().replaceAll('-', '')}`
  await onPostgres(said, (client) => client.query(`create database ${name}`))
  const address = new URL(said)
  address.pathname = `/${name}`
  return address.href
}

/** Does something on a PostgreSQL with a connection of its own. */
export async function onPostgres<Result>(
  address: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(address)
  await client.connect()
  return work(client).finally(() => client.end())
}

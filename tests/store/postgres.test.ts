import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { emptyPostgres, onPostgres } from '../support/databases.ts'

describe('a PostgreSQL database', () => {
  let address: string
  beforeAll(async () => {
    address = await emptyPostgres()
  })
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(address)
    change(url)
    return url.href
  }

  it('gets its tables once, however many processes start at the same moment', async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => openStore(address)))
    for (const store of stores) await store.ping()
    for (const store of stores) await store.close()
    const { rows } = await onPostgres(address, (client) => client.query('select name from kysely_migration'))
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
  })

  it('is found again after it dropped every connection', async () => {
    const store = await openStore(address)
    await store.ping()
    await onPostgres(address, (client) =>
      client.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()'),
    )
    await expect.poll(() => store.ping().then(() => 'answers', String)).toBe('answers')
    await store.close()
  })

  it.each([
    { what: 'where nothing listens', fault: 'unreachable', change: (url: URL) => (url.port = '1') },
    { what: 'of an unknown host', fault: 'unreachable', change: (url: URL) => (url.hostname = 'db.invalid') },
    { what: 'with a wrong password', fault: 'refused', change: (url: URL) => (url.password = 'geheim-42') },
    { what: 'without its password', fault: 'refused', change: (url: URL) => (url.password = '') },
    { what: 'of an unknown user', fault: 'refused', change: (url: URL) => (url.username = 'nobody') },
    {
      what: 'of a database that is not there',
      fault: 'missing',
      change: (url: URL) => (url.pathname = '/no'),
    },
  ])('at an address $what is named as $fault', async ({ fault, change }) => {
    await expect(openStore(changed(change))).rejects.toMatchObject({ fault })
  })

  it('that refuses the password ends the start with what to mend, and the password is told nowhere', async () => {
    const password = 'geheim-42'
    const bot = spawn(process.execPath, ['src/main.ts'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        LANG: 'en_GB.UTF-8',
        BOT_TOKEN: `1:${'a'.repeat(35)}`,
        DATABASE_URL: changed((url) => {
          url.password = password
        }),
        PORT: '0',
        LOG_LEVEL: 'trace',
      },
    })
    const [out, error, [code]] = await Promise.all([text(bot.stdout), text(bot.stderr), once(bot, 'exit')])
    expect(code).toBe(1)
    expect(error).toMatch(/^DATABASE_URL: .+/)
    expect(out + error).not.toContain(password)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'
import { zhCN } from '../src/i18n/zh-CN.ts'

const read = (environment: Record<string, string>) => readConfig(environment, zhCN.config)

describe('the configuration', () => {
  it('needs nothing: every variable has its default', () => {
    const result = read({})
    expect(result).toMatchObject({
      ok: true,
      config: {
        botToken: null,
        telegramApiRoot: 'https://api.telegram.org',
        bulletinDir: 'data/bulletins',
        database: 'data/state/bot.sqlite',
        timezone: 'Asia/Shanghai',
        adminIds: [],
        webhook: null,
        host: '127.0.0.1',
        port: 8080,
        logLevel: 'info',
      },
    })
  })

  it('takes an empty value for an unset one', () => {
    expect(read({ BOT_TOKEN: '', PORT: '  ' })).toEqual(read({}))
  })

  it('reports every fault at once, each with its variable and a mend', () => {
    const result = read({
      BOT_TOKEN: 'abc',
      TELEGRAM_API_ROOT: 'ftp://x',
      BULLETIN_DIR: 'no/such/folder',
      DATABASE_URL: 'mysql://x',
      TIMEZONE: 'Mars/Olympus',
      ADMIN_IDS: '1,x',
      WEBHOOK_URL: 'x',
      WEBHOOK_SECRET: 'ä',
      HOST: 'a b',
      PORT: '70000',
      PUBLIC_URL: 'x',
      LOG_LEVEL: 'loud',
    })
    const faults = result.ok ? [] : result.faults
    expect(faults.map(({ variable }) => variable).sort()).toEqual(
      [
        'ADMIN_IDS',
        'BOT_TOKEN',
        'BULLETIN_DIR',
        'DATABASE_URL',
        'HOST',
        'LOG_LEVEL',
        'PORT',
        'PUBLIC_URL',
        'TELEGRAM_API_ROOT',
        'TIMEZONE',
        'WEBHOOK_SECRET',
        'WEBHOOK_URL',
      ].sort(),
    )
    for (const { mend } of faults) expect(mend).not.toBe('')
  })

  it.each(['postgres://bot:geheim@db.example.org:5432/bulletins', 'postgresql://localhost/bulletins'])(
    'takes %s for the address of a database',
    (address) => {
      expect(read({ DATABASE_URL: address })).toMatchObject({ ok: true, config: { database: address } })
    },
  )

  it.each(['postgres://', 'postgres://bot:geheim@db', 'postgres://bot:ge heim%zz@db:x/y', 'postgres:///y'])(
    'names DATABASE_URL for %s, without its password',
    (address) => {
      const result = read({ DATABASE_URL: address })
      expect(result).toMatchObject({ faults: [{ variable: 'DATABASE_URL' }] })
      expect(JSON.stringify(result)).not.toContain('geheim')
    },
  )

  it('never repeats the token in a fault', () => {
    expect(JSON.stringify(read({ BOT_TOKEN: 'abc-secret' }))).not.toContain('abc-secret')
  })

  it('derives a webhook secret that is the same on every start', () => {
    const environment = { BOT_TOKEN: `1:${'a'.repeat(35)}`, WEBHOOK_URL: 'https://bot.example.org/telegram' }
    const result = read(environment)
    expect(result).toEqual(read(environment))
    expect(result.ok && result.config.webhook?.secret).toMatch(/^[A-Za-z0-9_-]{1,256}$/)
  })

  it('refuses a webhook without a token', () => {
    expect(read({ WEBHOOK_URL: 'https://bot.example.org' })).toMatchObject({
      faults: [{ variable: 'WEBHOOK_URL' }],
    })
  })

  it('is told whole in .env.example', () => {
    const example = readFileSync('.env.example', 'utf8')
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
    const empty = Object.fromEntries(named.map((name) => [name, '!\u0000']))
    const result = read(empty)
    const known = result.ok ? [] : result.faults.map(({ variable }) => variable)
    expect([...new Set(known)].sort()).toEqual(named.sort())
  })
})

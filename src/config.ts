import { createHmac } from 'node:crypto'
import { accessSync, constants, statSync } from 'node:fs'
import { z } from 'zod'
import type { Messages } from './i18n/zh-CN.ts'

/** Everything that the environment decides, checked. */
export interface Config {
  /** Null starts the playground. */
  readonly botToken: string | null
  readonly telegramApiRoot: string
  readonly bulletinDir: string
  /** Path of the SQLite file, or the address of a PostgreSQL database (with its password). */
  readonly database: string
  readonly timezone: string
  readonly adminIds: readonly number[]
  /** Null means long polling. */
  readonly webhook: { readonly url: string; readonly secret: string } | null
  readonly host: string
  readonly port: number
  readonly publicUrl: string | null
  readonly logLevel: (typeof logLevels)[number]
}

/** One wrong variable, with what to write instead. */
export interface ConfigFault {
  readonly variable: string
  readonly mend: string
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Reads the environment. Gives the configuration, or every fault at once. An empty value counts as unset. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  text: Messages['config'],
): { ok: true; config: Config } | { ok: false; faults: ConfigFault[] } {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const parsed = schema(text).safeParse(set)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => ({
      variable: issue.path.join('.'),
      mend: issue.message,
    }))
    return { ok: false, faults }
  }
  const { data } = parsed
  return {
    ok: true,
    config: {
      botToken: data.BOT_TOKEN ?? null,
      telegramApiRoot: data.TELEGRAM_API_ROOT.replace(/\/+$/, ''),
      bulletinDir: data.BULLETIN_DIR,
      database: data.DATABASE_URL.replace(/^file:/, ''),
      timezone: data.TIMEZONE,
      adminIds: data.ADMIN_IDS,
      webhook: data.WEBHOOK_URL
        ? {
            url: withPath(data.WEBHOOK_URL),
            secret: data.WEBHOOK_SECRET ?? derivedSecret(data.BOT_TOKEN ?? ''),
          }
        : null,
      host: data.HOST,
      port: data.PORT,
      publicUrl: data.PUBLIC_URL ?? null,
      logLevel: data.LOG_LEVEL,
    },
  }
}

function schema(text: Messages['config']) {
  const address = (example: string) =>
    z.string().refine((value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''), text.url(example))
  return z
    .object({
      BOT_TOKEN: z
        .string()
        .regex(/^\d+:[A-Za-z0-9_-]{20,}$/, text.token)
        .optional(),
      TELEGRAM_API_ROOT: address('https://api.telegram.org').default('https://api.telegram.org'),
      BULLETIN_DIR: z
        .string()
        .default('data/bulletins')
        .superRefine((path, context) => {
          if (!isReadableFolder(path)) context.addIssue({ code: 'custom', message: text.folder(path) })
        }),
      DATABASE_URL: z
        .string()
        .refine((value) => /^file:./.test(value) || isPostgresAddress(value), text.database)
        .default('file:data/state/bot.sqlite'),
      TIMEZONE: z.string().refine(isTimeZone, text.zone).default('Asia/Shanghai'),
      ADMIN_IDS: z
        .string()
        .regex(/^\s*\d{1,15}\s*(,\s*\d{1,15}\s*)*,?\s*$/, text.admins)
        .transform((value) =>
          value
            .split(',')
            .map(Number)
            .filter((id) => id > 0),
        )
        .default([]),
      WEBHOOK_URL: address('https://bot.example.org/telegram').optional(),
      WEBHOOK_SECRET: z
        .string()
        .regex(/^[A-Za-z0-9_-]{1,256}$/, text.secret)
        .optional(),
      HOST: z
        .string()
        .regex(/^[A-Za-z0-9.:_-]+$/, text.host)
        .default('127.0.0.1'),
      PORT: z
        .string()
        .regex(/^\d{1,5}$/, text.port)
        .transform(Number)
        .refine((port) => port <= 65_535, text.port)
        .default(8080),
      PUBLIC_URL: address('https://bot.example.org').optional(),
      LOG_LEVEL: z.enum(logLevels, text.level(logLevels.join(', '))).default('info'),
    })
    .superRefine((values, context) => {
      if (values.WEBHOOK_URL && !values.BOT_TOKEN)
        context.addIssue({ code: 'custom', path: ['WEBHOOK_URL'], message: text.webhookNeedsToken })
    })
}

/** An address without a path means the one that the bot serves. */
function withPath(address: string): string {
  const url = new URL(address)
  if (url.pathname === '/') url.pathname = '/telegram'
  return url.href
}

/** True for `postgres://user:password@host:port/db`, also without user, password and port. */
function isPostgresAddress(value: string): boolean {
  const url = URL.parse(value)
  return (
    /^postgres(ql)?:$/.test(url?.protocol ?? '') && url?.hostname !== '' && /^\/./.test(url?.pathname ?? '')
  )
}

/** The same on every start and replica, and unknown to others, so that nobody need set one. */
function derivedSecret(token: string): string {
  return createHmac('sha256', token).update('webhook').digest('hex')
}

function isReadableFolder(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

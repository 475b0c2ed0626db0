import { randomBytes, randomInt } from 'node:crypto'
import type { User } from './users.ts'

export type BotUser = User & {
  can_join_groups: boolean
  can_read_all_group_messages: boolean
  supports_inline_queries: boolean
  can_connect_to_business: boolean
  has_main_web_app: boolean
}

/** A fresh token in Telegram's form: the bot's id, a colon, 35 characters of `[A-Za-z0-9_-]`. */
export function randomToken(): string {
  return `${randomInt(1_000_000_000, 9_999_999_999)}:AA${randomBytes(32).toString('base64url').slice(0, 33)}`
}

/** The bot that owns `token`, as getMe shows it. Throws when the token has not Telegram's form. */
export function createBotUser(token: string, username: string): BotUser {
  const id = /^(\d+):[A-Za-z0-9_-]{35}$/.exec(token)?.[1]
  if (!id) throw new Error('the token must look like 123456:35-characters-of-A-Za-z0-9_-')
  return {
    id: Number(id),
    is_bot: true,
    first_name: '简报机器人',
    username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
  }
}

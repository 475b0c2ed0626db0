import { TelegramError } from 'telegraf'
import type { Failure } from '../model/outcome.ts'

const goneReasons = [
  'chat not found',
  'user is deactivated',
  'user not found',
  'the group chat was deleted',
  'have no rights to send a message',
  'not enough rights to send text messages',
]

/** Turns whatever a call threw into one of the failures above. Reasons never hold text of a message. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof TelegramError)) return { kind: 'unreachable', reason: nameOf(error) }
  const { code, parameters } = error
  const reason = withoutQuotations(String(error.description))
  if (code === 429) return { kind: 'wait', seconds: parameters?.retry_after ?? 1 }
  if (parameters?.migrate_to_chat_id) return { kind: 'moved', chat: parameters.migrate_to_chat_id }
  if (code >= 500) return { kind: 'unreachable', reason: `${code} ${reason}` }
  if (code === 403 || goneReasons.some((gone) => reason.includes(gone))) return { kind: 'gone', reason }
  return { kind: 'refused', code, reason }
}

/** Telegram repeats pieces of the message it refuses in quotation marks. */
function withoutQuotations(description: string): string {
  return description.replace(/"[^"]*"?/g, '"…"').slice(0, 200)
}

/** The kind of a network error (`ECONNREFUSED`, `AbortError`): its message may hold an address with the token. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

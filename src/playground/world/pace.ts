import { tooManyRequests } from '../bot-api/api-error.ts'
import { rates } from '../limits.ts'
import type { ChatRecord } from './chats.ts'

type Bucket = { tokens: number; at: number }

/** Telegram's rate limits on what a bot sends, off until `enabled` is set. A refused message spends nothing. */
export function createPace(now: () => number) {
  const chats = new Map<number, Bucket>()
  const groups = new Map<number, number[]>()
  let overall: Bucket | undefined

  function refilled(bucket: Bucket | undefined, rate: { burst: number; perSecond: number }): Bucket {
    const at = now()
    if (!bucket) return { tokens: rate.burst, at }
    return { tokens: Math.min(rate.burst, bucket.tokens + ((at - bucket.at) / 1000) * rate.perSecond), at }
  }

  const pace = {
    enabled: false,
    /** Counts one message to the chat. Throws ApiError 429 with the seconds to wait. */
    spend(chat: ChatRecord): void {
      if (!pace.enabled) return
      const all = refilled(overall, rates.overall)
      const own = refilled(chats.get(chat.id), rates.chat)
      const recent = (groups.get(chat.id) ?? []).filter((at) => at > now() - rates.group.windowMs)
      const oldest = recent[0] ?? 0
      const waitMs = Math.max(
        (1 - all.tokens) * (1000 / rates.overall.perSecond),
        (1 - own.tokens) * (1000 / rates.chat.perSecond),
        chat.type !== 'private' && recent.length >= rates.group.messages
          ? oldest + rates.group.windowMs - now()
          : 0,
      )
      if (waitMs > 0) throw tooManyRequests(Math.max(1, Math.ceil(waitMs / 1000)))
      overall = { ...all, tokens: all.tokens - 1 }
      chats.set(chat.id, { ...own, tokens: own.tokens - 1 })
      groups.set(chat.id, [...recent, now()])
    },
  }
  return pace
}

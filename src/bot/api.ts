import { setTimeout as sleep } from 'node:timers/promises'
import { Telegram } from 'telegraf'
import type { Failure } from '../model/outcome.ts'
import { failureOf } from './outcome.ts'

type Methods = Parameters<Telegram['callApi']>[0]

/** Parameters of a call. Telegraf's types end at Bot API 7.1, so newer fields are allowed. */
export type Payload = Record<string, unknown>

export type Result = { readonly kind: 'sent'; readonly value: unknown } | Failure

/** The Bot API with a time limit on every call. */
export interface Api {
  /** One call; throws what telegraf throws, or an `AbortError` when it takes too long or `signal` fires. */
  call(
    method: string,
    payload: Payload,
    options?: { seconds?: number; signal?: AbortSignal },
  ): Promise<unknown>
  /** One call whose failure is its result. */
  attempt(method: string, payload: Payload): Promise<Result>
  /** A call made until it is settled: short waits, moved chats and lost connections are seen to; what remains is the result. */
  settle(method: string, payload: Payload): Promise<Result>
}

const callSeconds = 20
const attempts = 4
/** Longest `retry_after` that is sat out with the reader waiting; longer ones are left to a later attempt. */
const patienceSeconds = 10

/**
 * Calls the Bot API at `apiRoot` through telegraf's client. `stop` ends every wait. `onReply` hears of the chat of each
 * message that is sent to a waiting reader, before it is.
 */
export function createApi(
  token: string,
  apiRoot: string,
  stop: AbortSignal,
  onReply: (chat: number) => void,
): Api {
  const telegram = new Telegram(token, { apiRoot: `${apiRoot}/`, webhookReply: false })
  const call: Api['call'] = (method, payload, { seconds = callSeconds, signal } = {}) => {
    const limit = AbortSignal.timeout(seconds * 1000)
    const both = signal ? AbortSignal.any([limit, signal]) : limit
    // Methods newer than telegraf are called by name all the same.
    return telegram.callApi(method as Methods, payload as never, { signal: both as never })
  }
  async function attempt(method: string, payload: Payload): Promise<Result> {
    try {
      return { kind: 'sent', value: await call(method, payload) }
    } catch (error) {
      return failureOf(error)
    }
  }
  async function settle(method: string, payload: Payload): Promise<Result> {
    let sent = payload
    for (let made = 1; ; made++) {
      if (method.startsWith('send')) onReply(Number(sent.chat_id))
      const result = await attempt(method, sent)
      if (made === attempts || stop.aborted) return result
      if (result.kind === 'moved') sent = { ...sent, chat_id: result.chat }
      else if (result.kind === 'unreachable') await pause(0.3 * 2 ** made * (0.5 + Math.random()))
      else if (result.kind === 'wait' && result.seconds <= patienceSeconds) await pause(result.seconds)
      else return result
    }
  }
  const pause = (seconds: number): Promise<void> =>
    sleep(seconds * 1000, undefined, { signal: stop }).catch(() => undefined)
  return { call, attempt, settle }
}

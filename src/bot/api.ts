import { setTimeout as sleep } from 'node:timers/promises'
import { Telegram } from 'telegraf'
import { type Failure, failureOf } from './outcome.ts'

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
  /** A call made until it is settled: short waits, moved chats and lost connections are seen to; what remains is the result. */
  settle(method: string, payload: Payload): Promise<Result>
}

const callSeconds = 20
const attempts = 4
/** Longest `retry_after` that is sat out with the reader waiting; longer ones are left to a later attempt. */
const patienceSeconds = 10

/** Calls the Bot API at `apiRoot` through telegraf's client. `stop` ends every wait. */
export function createApi(token: string, apiRoot: string, stop: AbortSignal): Api {
  const telegram = new Telegram(token, { apiRoot: `${apiRoot}/`, webhookReply: false })
  const call: Api['call'] = (method, payload, { seconds = callSeconds, signal } = {}) => {
    const limit = AbortSignal.timeout(seconds * 1000)
    const both = signal ? AbortSignal.any([limit, signal]) : limit
    // Methods newer than telegraf are called by name all the same.
    return telegram.callApi(method as Methods, payload as never, { signal: both as never })
  }
  async function settle(method: string, payload: Payload): Promise<Result> {
    let sent = payload
    for (let attempt = 1; ; attempt++) {
      try {
        return { kind: 'sent', value: await call(method, sent) }
      } catch (error) {
        const failure = failureOf(error)
        if (attempt === attempts || stop.aborted) return failure
        if (failure.kind === 'moved') sent = { ...sent, chat_id: failure.chat }
        else if (failure.kind === 'unreachable') await pause(0.3 * 2 ** attempt * (0.5 + Math.random()))
        else if (failure.kind === 'wait' && failure.seconds <= patienceSeconds) await pause(failure.seconds)
        else return failure
      }
    }
  }
  const pause = (seconds: number): Promise<void> =>
    sleep(seconds * 1000, undefined, { signal: stop }).catch(() => undefined)
  return { call, settle }
}

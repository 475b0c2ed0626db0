import { setTimeout as sleep } from 'node:timers/promises'
import type { UserFromGetMe } from 'telegraf/types'
import type { Log } from '../log.ts'
import type { Api, Payload } from './api.ts'
import { failureOf } from './outcome.ts'

/** Telegram knows no bot of this token; trying again would not help. */
export class TokenRefused extends Error {}

const maxPauseSeconds = 30

/** The bot's own name and id. Waits out every failure but a refused token, which throws `TokenRefused`. */
export async function getMe(api: Api, log: Log, stop: AbortSignal): Promise<UserFromGetMe> {
  return (await untilDone(api, 'getMe', {}, log, stop)) as UserFromGetMe
}

/** One call made again and again, with growing pauses, until it succeeds; throws when refused or stopped. */
export async function untilDone(
  api: Api,
  method: string,
  payload: Payload,
  log: Log,
  stop: AbortSignal,
): Promise<unknown> {
  for (let failures = 1; ; failures++) {
    try {
      return await api.call(method, payload, { signal: stop })
    } catch (error) {
      const failure = failureOf(error)
      if (stop.aborted) throw error
      if (failure.kind === 'refused' && (failure.code === 401 || failure.code === 404))
        throw new TokenRefused()
      if (failure.kind === 'refused') throw error
      log.warn({ method, failures, ...failure }, 'Telegram does not answer, trying again')
      const pause =
        failure.kind === 'wait' ? failure.seconds : Math.min(maxPauseSeconds, 0.25 * 2 ** failures)
      await sleep(pause * 1000, undefined, { signal: stop }).catch(() => undefined)
    }
  }
}

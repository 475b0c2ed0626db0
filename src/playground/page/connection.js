import { ApiError, getState } from './api.js'

/** Wait between attempts, in ms: doubled from the first to the last. */
const firstWait = 500
const lastWait = 10_000

/**
 * Follows the server's events for one person until `stop` is called: after every (re)connection the whole state is
 * fetched, and events that arrive meanwhile are handed over after it, in order. All changes are idempotent, so none is
 * lost or counted twice.
 *
 * @param {number | null} user the first person when null
 * @param {{ snapshot: (snapshot: import('./api.js').Snapshot) => void, event: (event: any) => void, online: (online: boolean) => void }} on
 * @returns {{ stop: () => void, refresh: () => void }}
 */
export function connect(user, on) {
  let person = user
  let wait = firstWait
  let stopped = false
  /** @type {EventSource | null} */
  let source = null
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  /** Events held back while a snapshot is on its way. @type {any[] | null} */
  let held = null

  const load = async () => {
    held ??= []
    const snapshot = await getState(person)
    if (stopped) return
    person = snapshot.me.id
    on.snapshot(snapshot)
    const late = held ?? []
    held = null
    for (const event of late) on.event(event)
  }

  const lost = () => {
    if (stopped) return
    source?.close()
    source = null
    on.online(false)
    clearTimeout(timer)
    timer = setTimeout(start, wait)
    wait = Math.min(wait * 2, lastWait)
  }

  const start = async () => {
    clearTimeout(timer)
    try {
      // The first person's id, or whether the person still exists: the server may have been started again.
      if (person === null) await load()
      else await getState(person).catch(forgetIfUnknown)
    } catch {
      return lost()
    }
    if (stopped) return
    source?.close()
    source = new EventSource(`/playground/events?user=${person}`)
    source.onopen = () => {
      wait = firstWait
      load().then(() => on.online(true), lost)
    }
    source.onmessage = ({ data }) => {
      const event = JSON.parse(data)
      if (event.type === 'chat' || event.type === 'commands') load().catch(lost)
      else if (held) held.push(event)
      else on.event(event)
    }
    source.onerror = lost
  }

  /** @param {unknown} error */
  const forgetIfUnknown = async (error) => {
    if (!(error instanceof ApiError) || error.status >= 500) throw error
    person = null
    await load()
  }

  const retryNow = () => {
    if (source === null) start()
  }
  addEventListener('online', retryNow)
  start()
  return {
    stop() {
      stopped = true
      clearTimeout(timer)
      source?.close()
      removeEventListener('online', retryNow)
    },
    refresh: () => load().catch(lost),
  }
}

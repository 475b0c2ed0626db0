import { slotAfter, slotBefore, type Timed } from './slots.ts'

const hour = 3_600_000

/** How late a slot that was missed is still delivered, in milliseconds; an older one merges into the next. */
export const lateness = { daily: 12 * hour, weekly: 3 * 24 * hour } as const

/** What is to be done for a subscription now. Instants are in milliseconds since 1970. */
export interface Due {
  /** The slot to deliver, or null. */
  readonly slot: number | null
  /** Slots up to here are seen to then. */
  readonly done: number
  /** When to ask again; sooner only when the clock went back behind `done`. */
  readonly next: number
}

/**
 * Which slot is due, given that those up to `done` are seen to. Of several that were missed only the last is delivered,
 * within its window. What is done lies ahead of now when the clock was set back: slots up to there have been delivered,
 * and are not again, unless that is further than the next slot: then the clock was wrong before, and they count anew.
 */
export function whatIsDue(schedule: Timed, zone: string, done: number, now: number): Due {
  const last = slotBefore(schedule, zone, now)
  const after = slotAfter(schedule, zone, now)
  if (done > after) return { slot: null, done: last, next: after }
  if (last <= done) return { slot: null, done, next: done >= after ? slotAfter(schedule, zone, done) : after }
  const slot = now - last <= lateness[schedule.kind] ? last : null
  return { slot, done: last, next: after }
}

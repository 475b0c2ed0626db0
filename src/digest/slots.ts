import { DateTime } from 'luxon'
import type { Schedule } from '../model/subscription.ts'

/** A schedule that runs by the clock. */
export type Timed = Exclude<Schedule, { kind: 'issue' }>

/** The last slot of a schedule at or before an instant, in milliseconds since 1970. A zone that is not known counts as UTC. */
export function slotBefore(schedule: Timed, zone: string, instant: number): number {
  return find(schedule, zone, instant, [1, 0, -1], (slot) => slot <= instant)
}

/** The first slot after an instant. */
export function slotAfter(schedule: Timed, zone: string, instant: number): number {
  return find(schedule, zone, instant, [-1, 0, 1], (slot) => slot > instant)
}

/**
 * Looks day by day (or week by week) around an instant. Each local day has one slot: a minute that the clock leaves out
 * in spring is the one as far behind the change, one that it shows twice in autumn counts once. Days beyond the
 * neighbours are looked at, too, since some zones left out a day of the calendar.
 */
function find(
  schedule: Timed,
  zone: string,
  instant: number,
  near: readonly number[],
  fits: (slot: number) => boolean,
): number {
  const local = DateTime.fromMillis(instant, { zone }).isValid
    ? DateTime.fromMillis(instant, { zone })
    : DateTime.fromMillis(instant, { zone: 'utc' })
  const onwards = Math.sign((near.at(-1) ?? 0) - (near[0] ?? 0))
  for (const step of [...near, 2 * onwards, 3 * onwards]) {
    const day =
      schedule.kind === 'daily'
        ? local.plus({ days: step })
        : local.plus({ weeks: step, days: schedule.weekday - local.weekday })
    const { year, month, day: date } = day
    const slot = DateTime.fromObject(
      { year, month, day: date, hour: Math.floor(schedule.minute / 60), minute: schedule.minute % 60 },
      { zone: local.zone },
    ).toMillis()
    if (fits(slot)) return slot
  }
  throw new RangeError(`no slot near ${instant} in ${zone}`)
}

/** When a digest comes: at a minute of the day, on one weekday or every day, or as soon as an issue is published. */
export type Schedule =
  | { readonly kind: 'daily'; readonly minute: number }
  /** `weekday` from 1 (Monday) to 7, as in ISO 8601. */
  | { readonly kind: 'weekly'; readonly weekday: number; readonly minute: number }
  | { readonly kind: 'issue' }

/** Minutes since midnight as a clock shows them: `08:05`. */
export function clockTime(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** A schedule in at most 6 characters, for buttons and the database: `d480`, `w1.480`, `i`. */
export function encodeSchedule(schedule: Schedule): string {
  if (schedule.kind === 'issue') return 'i'
  return schedule.kind === 'daily' ? `d${schedule.minute}` : `w${schedule.weekday}.${schedule.minute}`
}

/** The schedule that `encodeSchedule` gave this code for, or null. */
export function decodeSchedule(code: string): Schedule | null {
  if (code === 'i') return { kind: 'issue' }
  const [, weekday, digits] = /^(?:d|w([1-7])\.)(\d{1,4})$/.exec(code) ?? []
  const minute = Number(digits ?? Number.NaN)
  if (!(minute < 24 * 60)) return null
  return weekday === undefined
    ? { kind: 'daily', minute }
    : { kind: 'weekly', weekday: Number(weekday), minute }
}

/** A digest that a chat asked for. */
export interface Subscription {
  /** 8 characters of `[A-Za-z0-9_-]`. */
  readonly id: string
  readonly chat: number
  /** The topic of a forum that it goes to. */
  readonly topic: number | null
  readonly schedule: Schedule
  readonly paused: boolean
  /** Slots up to here were seen to: milliseconds since 1970. */
  readonly done: number
  /** Articles up to this batch of arrivals were told. */
  readonly position: number
}

/** What holds for all subscriptions of a chat. */
export interface ChatSettings {
  /** IANA name; null for the zone of the operator. */
  readonly zone: string | null
  readonly locale: 'zh-CN' | 'en'
}

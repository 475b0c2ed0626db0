/** What a word tells of when a digest is to come: see `data/lexicon/schedule-words.txt`. */
export const scheduleWordKinds = ['daily', 'weekly', 'issue', 'am', 'noon', 'pm', 'filler'] as const

export interface ScheduleWord {
  readonly kind: (typeof scheduleWordKinds)[number]
  /** Of `weekly`: from 1 (Monday) to 7. */
  readonly weekday: number
}

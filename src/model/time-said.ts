/** What a word for a time counts in, and how: see `data/lexicon/time-words.txt`. */
export const timeUnits = [
  'day',
  'week',
  'month',
  'quarter',
  'months-of-year',
  'days-of-month',
  'lately',
  'since',
] as const

/** A word for a time: which of its units, first and last. */
export interface TimeWord {
  readonly unit: (typeof timeUnits)[number]
  readonly from: number
  readonly to: number
}

/** A time that a question names. */
export interface TimeSaid {
  /** As said, folded. */
  readonly text: string
  /** First and last ISO day. */
  readonly from: string
  readonly to: string
  /** The year was not said: it is the last such time. */
  readonly yearless: boolean
  /** The day it was reckoned from, when it was said in words that no report prints for it (上周, 去年); null else. */
  readonly reckonedFrom: string | null
}

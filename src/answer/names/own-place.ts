import { homePlace } from '../../ledger/readings.ts'
import type { Reading } from '../../model/reading.ts'

/** Of the articles of one issue so many must name its county. */
const leastShare = 0.5

/** The county that the newest issue is of: the one that most of its articles name, at least half of them. */
export function ownPlace(readings: readonly Reading[]): string | null {
  const newest = readings.find(({ mentions }) => mentions.length > 0)
  return newest === undefined ? null : homePlace(newest.mentions, leastShare)
}

import type { Reading } from '../model/reading.ts'

/** Counties and what is of their rank, then cities. */
const ranks = [/[^州市县旗](?:县|旗)$/u, /\p{Script=Han}市$/u]
const leastShare = 0.5

/** The county that the newest issue is of: the one that most of its articles name, at least half of them. */
export function ownPlace(readings: readonly Reading[]): string | null {
  const newest = readings.find(({ mentions }) => mentions.length > 0)
  if (newest === undefined) return null
  const articles = new Map<string, number>()
  for (const { places } of newest.mentions)
    for (const name of new Set(places.map((place) => place.name)))
      articles.set(name, (articles.get(name) ?? 0) + 1)
  for (const rank of ranks) {
    const [most] = [...articles]
      .filter(([name, count]) => rank.test(name) && count >= newest.mentions.length * leastShare)
      .sort((a, b) => b[1] - a[1])
    if (most !== undefined) return most[0]
  }
  return null
}

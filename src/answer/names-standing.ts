import type { Library } from './library.ts'
import { standsWhole } from './phrases.ts'

/** Longest name of a person or a place that is looked for, in UTF-16 units. */
const longestName = 12
const shortestName = 2

/** The names that stand whole in a text, from left to right, the longest where several begin at one place. */
export function namesStanding(
  folded: string,
  names: { has(name: string): boolean; readonly size: number },
  library: Library,
): string[] {
  const found = new Set<string>()
  if (names.size === 0) return []
  for (let at = 0; at < folded.length; at += 1) {
    for (let length = Math.min(longestName, folded.length - at); length >= shortestName; length -= 1) {
      const name = folded.slice(at, at + length)
      if (!names.has(name) || !standsWhole(folded, at, library)) continue
      found.add(name)
      at += length - 1
      break
    }
  }
  return [...found]
}

import type { Library } from '../library.ts'
import { standsWhole } from '../question/phrases.ts'
import { namesAt } from './openings.ts'

/** Longest name of a person or a place that is looked for, in UTF-16 units. */
const longestName = 12

/** The names that stand whole in a text, from left to right, the longest where several begin at one place. */
export function namesStanding(folded: string, names: Iterable<string>, library: Library): string[] {
  const found = new Set<string>()
  for (let at = 0; at < folded.length; at += 1) {
    const name = namesAt(folded, at, names).find(({ length }) => length <= longestName)
    if (name === undefined || !standsWhole(folded, at, library)) continue
    found.add(name)
    at += name.length - 1
  }
  return [...found]
}

import { soundAlike } from './sound-alike.ts'

/** A character that sounds the same is half a slip. */
const alikeCost = 0.5
/** One too much is no mere slip: 新绛县 is another county than 绛县. */
const extraCost = 2

/**
 * How many slips part the words from what comes nearest to them within the name: a character wrong or missing is one,
 * a homophone half of one, a character too much two. Both folded. Sellers' algorithm: time in proportion to both lengths.
 */
export function slips(words: string, name: string): number {
  const [asked, chars] = [Array.from(words), Array.from(name)]
  let row = asked.map((_, at) => (at + 1) * extraCost)
  let best = asked.length * extraCost
  for (const char of chars) {
    const next: number[] = []
    for (const [at, wanted] of asked.entries()) {
      const left = at === 0 ? 0 : (next[at - 1] ?? 0)
      const above = row[at] ?? 0
      const diagonal = at === 0 ? 0 : (row[at - 1] ?? 0)
      const cost = wanted === char ? 0 : soundAlike(wanted, char) ? alikeCost : 1
      next.push(Math.min(diagonal + cost, above + 1, left + extraCost))
    }
    row = next
    best = Math.min(best, row.at(-1) ?? best)
  }
  return best
}

/** The pairs of neighbouring characters that both hold, as a share of those asked for: 0 to 1. */
export function likeness(words: string, name: string): number {
  const asked = pairs(words)
  if (asked.size === 0) return 0
  const held = pairs(name)
  return [...asked].filter((pair) => held.has(pair)).length / asked.size
}

function pairs(text: string): Set<string> {
  const chars = Array.from(text)
  return new Set(chars.slice(1).map((char, at) => `${chars[at]}${char}`))
}

import { createCharacterTable, numberOf } from './character-table.ts'

/** Characters of a stretch: shorter ones stand in too many texts by chance, longer ones are seldom kept whole. */
const stretch = 4
/** Code units of a question that are looked at. */
const longest = 300

/**
 * Tells of folded texts which share of a question's stretches of four characters, function words included, they have
 * character for character: of two texts with the same terms that one is meant which has them in the same order.
 */
export function createVerbatim(question: string): (folded: string) => number {
  const asked = question.slice(0, longest)
  const wanted = new Set(asked.split(/[^\p{L}\p{N}]+/u).flatMap(stretchesOf))
  const characters = createCharacterTable(asked)
  const pairOf = (first: number, second: number): number => first * characters.size + second
  /** 1 for two characters that stand side by side in the question. */
  const pairs = new Uint8Array(characters.size ** 2)
  for (let at = 1; at < asked.length; at++)
    pairs[
      pairOf(numberOf(asked.charCodeAt(at - 1), characters), numberOf(asked.charCodeAt(at), characters))
    ] = 1
  return (folded) => {
    const found = new Set<string>()
    let before = 0
    /** So many characters up to here stand in the question, each beside the one before it. */
    let length = 0
    for (let at = 0; at < folded.length; at++) {
      const number = numberOf(folded.charCodeAt(at), characters)
      length = number === 0 ? 0 : pairs[pairOf(before, number)] === 1 ? length + 1 : 1
      before = number
      if (length < stretch) continue
      const here = folded.slice(at + 1 - stretch, at + 1)
      if (wanted.has(here)) found.add(here)
    }
    return found.size / Math.max(1, wanted.size)
  }
}

function stretchesOf(run: string): string[] {
  return Array.from({ length: Math.max(0, run.length + 1 - stretch) }, (_, at) => run.slice(at, at + stretch))
}

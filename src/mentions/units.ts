import type { Lexicon, Unit } from '../model/lexicon.ts'

/** What stands behind a number: a unit of measure, or a counter (个, 家), which has no kind of its own. */
export interface UnitFound {
  readonly text: string
  readonly unit: Unit | null
}

/** Finds the longest unit or counter at a place of a text. */
export type UnitAt = (text: string, at: number) => UnitFound | null

/** A finder for the units and counters of a lexicon. */
export function unitFinder({ units, counters }: Pick<Lexicon, 'units' | 'counters'>): UnitAt {
  const longest = Math.max(1, ...[...units.keys(), ...counters].map((unit) => unit.length))
  return (text, at) => {
    for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
      const found = text.slice(at, at + length)
      const unit = units.get(found)
      if (unit !== undefined || counters.has(found)) return { text: found, unit: unit ?? null }
    }
    return null
  }
}

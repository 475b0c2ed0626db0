import type { Lexicon, Unit } from '../../model/lexicon.ts'

/** What stands behind a number: a unit of measure, or a counter (个, 家), which has no kind of its own. */
export interface UnitFound {
  /** `吨`, `个`; `元/吨` where the text parts two by a stroke. */
  readonly text: string
  readonly unit: Unit | null
  /** What it is counted for each of, in its plain unit (`/吨`), or nothing. */
  readonly per: string
}

/** Finds the longest unit or counter at a place of a text. */
export type UnitAt = (text: string, at: number) => UnitFound | null

const finders = new WeakMap<object, UnitAt>()

/** The finder for the units and counters of a lexicon; made once for each. */
export function unitFinder(lexicon: Pick<Lexicon, 'units' | 'counters'>): UnitAt {
  const known = finders.get(lexicon)
  if (known !== undefined) return known
  const finder = createFinder(lexicon)
  finders.set(lexicon, finder)
  return finder
}

function createFinder({ units, counters }: Pick<Lexicon, 'units' | 'counters'>): UnitAt {
  const longest = Math.max(1, ...[...units.keys(), ...counters].map((unit) => unit.length))
  const single = (text: string, at: number): { text: string; unit: Unit | null } | null => {
    for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
      const found = text.slice(at, at + length)
      const unit = units.get(found)
      if (unit !== undefined || counters.has(found)) return { text: found, unit: unit ?? null }
    }
    return null
  }
  return (text, at) => {
    const found = single(text, at)
    if (found === null) return null
    const stroke = at + found.text.length
    const other = text[stroke] === '/' || text[stroke] === '／' ? single(text, stroke + 1) : null
    if (other === null) return { ...found, per: '' }
    return {
      text: `${found.text}/${other.text}`,
      unit: found.unit,
      per: `/${other.unit?.plain ?? other.text}`,
    }
  }
}

import type { Furniture, Line } from './line.ts'

/** What stands before an entry, its sign or number, and behind it, dots and the page. */
const SIGN = /^(?:[^\p{L}\p{N}“《]{1,3}|\d{1,2}[.．、])/u
const PAGE = /[\s.·…—-]{1,40}[(（]?\d{1,3}[)）]?$/u
const LONGEST_ENTRY = 60
const MOST_ENTRIES = 40

/** Marks the entries of a table of contents: lines behind its title that stand again right below, as headlines. */
export function markContents(lines: readonly Line[], kinds: (Furniture | undefined)[]): void {
  if (!kinds.includes('masthead') && !kinds.includes('separator')) return
  const entries = lines.map(({ text }) => entryOf(text))
  const last = new Map(entries.map((entry, at) => [entry, at]))
  last.delete('')
  for (const [at, line] of lines.entries()) {
    const listed = kinds[at - 1] === 'masthead' || kinds[at - 1] === 'separator'
    if (!listed || kinds[at] !== undefined || line.given !== 'nothing') continue
    let end = at
    while (end - at < MOST_ENTRIES && (last.get(entries[end] ?? '') ?? 0) > end) end += 1
    // What is repeated must be all that stands before the headlines themselves.
    if (end > at && entries[end] !== '' && entries[end] === entries[at]) kinds.fill('masthead', at, end)
  }
}

/** What an entry and its headline have in common; empty for a line too long to be one. */
function entryOf(text: string): string {
  if (text.length > LONGEST_ENTRY) return ''
  return text.replace(SIGN, '').replace(PAGE, '').replace(/\s/gu, '')
}

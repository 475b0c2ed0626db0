import { columns, type Line } from './line.ts'

/** A line this many columns short of the margin still counts as full: a mark or a Latin word did not fit. */
const SLACK = 4
const NARROWEST = 20
const FEWEST_LINES = 4

/**
 * The column at which the text was broken into lines of one width, or null when its lines are whole paragraphs:
 * the widest width that two in five of the lines reach and hardly any goes beyond.
 */
export function marginOf(lines: readonly Line[]): number | null {
  const widths = lines.map(widthOf).filter((width) => width >= NARROWEST)
  const needed = Math.max(FEWEST_LINES, Math.ceil(widths.length * 0.4))
  const sorted = widths.toSorted((a, b) => b - a)
  for (let widest = 0; widest <= sorted.length * 0.1; widest += 1) {
    const margin = sorted[widest] ?? 0
    const least = sorted[widest + needed - 1]
    if (least !== undefined && margin - least <= SLACK) return margin
  }
  return null
}

/** True when a line, of so many columns, ends at the width that all were broken at, so that its end tells nothing. */
export function isFull(line: Line, margin: number | null, width = columns(line.text)): boolean {
  return margin !== null && Math.abs(line.indent + width - margin) <= SLACK
}

function widthOf(line: Line): number {
  return line.indent + columns(line.text)
}

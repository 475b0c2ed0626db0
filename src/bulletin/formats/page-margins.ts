import type { Piece } from './page-layout.ts'

/** A page without what stands on several pages at the same place, such as a running head. */
export interface Trimmed {
  readonly body: readonly Piece[]
  /** A line each, those of the head from the top down, then those of the foot. */
  readonly margins: readonly string[]
}

/** Of the height that a page's text takes, so much at its top and bottom may be head and foot. */
const margin = 0.12
/** In points. */
const samePlace = 3
const longest = 40

/** Takes out of each page the lines of its head and foot: what one of the next two pages or the last two has there, too. */
export function withoutMargins(pages: readonly (readonly Piece[])[]): Trimmed[] {
  const edges = pages.map(edgeLines)
  return pages.map((pieces, at) => {
    const others = [-2, -1, 1, 2].flatMap((step) => edges[at + step] ?? [])
    const own = (edges[at] ?? []).filter((line) => others.some((other) => isSame(line, other)))
    const taken = new Set(own.flatMap((line) => line.pieces))
    return {
      body: taken.size === 0 ? pieces : pieces.filter((piece) => !taken.has(piece)),
      margins: own.map(({ text }) => text),
    }
  })
}

interface EdgeLine {
  readonly y: number
  readonly text: string
  /** The same for all numbers, since a foot may count its pages. */
  readonly key: string
  readonly pieces: readonly Piece[]
}

function edgeLines(pieces: readonly Piece[]): EdgeLine[] {
  const printed = pieces.filter(({ text }) => text.trim() !== '')
  const heights = printed.map(({ y }) => y)
  const top = heights.reduce((most, y) => Math.max(most, y), Number.NEGATIVE_INFINITY)
  const bottom = heights.reduce((least, y) => Math.min(least, y), Number.POSITIVE_INFINITY)
  const edge = (top - bottom) * margin
  const lines: Piece[][] = []
  for (const piece of printed
    .filter(({ y }) => y >= top - edge || y <= bottom + edge)
    .toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1)
    if (line?.[0] && line[0].y - piece.y < samePlace) line.push(piece)
    else lines.push([piece])
  }
  return lines
    .map((line) => {
      const text = line
        .toSorted((a, b) => a.x - b.x)
        .map((piece) => piece.text.trim())
        .join(' ')
      return { y: line[0]?.y ?? 0, text, key: text.replace(/\s/gu, '').replace(/\d+/g, '0'), pieces: line }
    })
    .filter(({ text }) => text.length <= longest && /\p{L}/u.test(text))
}

function isSame(line: EdgeLine, other: EdgeLine): boolean {
  return line.key === other.key && Math.abs(line.y - other.y) <= samePlace
}

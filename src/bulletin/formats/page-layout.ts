/** A piece of text on a page: its left edge and baseline in points, y counted upwards, and its size. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Row {
  readonly pieces: Piece[]
  left: number
  right: number
  readonly y: number
  height: number
}

/** Pieces on one baseline stand in one row unless so many of their heights lie between them: a column's gutter. */
const gutter = 1.2
/** Rows this much further apart than their own height stand apart. */
const apart = 1.9
const leastColumnRows = 3

/**
 * The text of a page in the order of reading, a printed line a line, with spaces for indents and empty lines where
 * lines stand apart. Columns are read one after the other; what runs across them parts them (a recursive X-Y cut, as
 * of Nagy and Seth 1984).
 */
export function pageText(pieces: readonly Piece[]): string {
  const rows = rowsOf(pieces.filter(({ text, height }) => text.trim() !== '' && height > 0))
  const unit = median(rows.map(({ height }) => height)) || 1
  return blocksOf(rows, unit, 0)
    .map((block) => textOf(block, unit))
    .join('\n\n')
}

/** Pieces on a baseline that stand together, from left to right; rows from the top down. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const sorted = pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)
  const lines: Piece[][] = []
  for (const piece of sorted) {
    const line = lines.at(-1)
    const [first] = line ?? []
    if (line && first && first.y - piece.y < Math.min(first.height, piece.height) * 0.5) line.push(piece)
    else lines.push([piece])
  }
  return lines.flatMap((line) => {
    const rows: Row[] = []
    for (const piece of line.toSorted((a, b) => a.x - b.x)) {
      const row = rows.at(-1)
      const right = piece.x + piece.width
      if (row && piece.x - row.right < piece.height * gutter) {
        row.pieces.push(piece)
        row.right = Math.max(row.right, right)
        row.height = Math.max(row.height, piece.height)
      } else rows.push({ pieces: [piece], left: piece.x, right, y: piece.y, height: piece.height })
    }
    return rows
  })
}

/** Cuts side by side where a gutter runs through all rows, else where the widest space lies between them. */
function blocksOf(rows: readonly Row[], unit: number, depth: number): Row[][] {
  const columns = depth > 40 ? [[...rows]] : columnsOf(rows, unit)
  if (columns.length > 1) return columns.flatMap((column) => blocksOf(column, unit, depth + 1))
  if (!hasNeighbours(rows) || depth > 40) return [[...rows]]
  const cut = bestCut(rows, unit)
  if (cut === null) return [[...rows]]
  return [rows.slice(0, cut), rows.slice(cut)].flatMap((part) => blocksOf(part, unit, depth + 1))
}

function columnsOf(rows: readonly Row[], unit: number): Row[][] {
  const columns = spansOf(rows, unit).map(({ left, right }) =>
    rows.filter((row) => row.left >= left && row.right <= right),
  )
  return columns.length < 2 || columns.some((column) => column.length < leastColumnRows)
    ? [[...rows]]
    : columns
}

/** True when some baseline holds several rows, as columns do. */
function hasNeighbours(rows: readonly Row[]): boolean {
  return rows.some((row, at) => {
    const next = rows[at + 1]
    return next !== undefined && Math.abs(row.y - next.y) < row.height * 0.5
  })
}

/** Where rows that keep to a column give way to rows that run across several, or the other way round. */
function bestCut(rows: readonly Row[], unit: number): number | null {
  const columns = spansOf(
    rows.filter((row) => !alone(row, rows)),
    unit,
  )
  const across = rows.map(
    ({ left, right }) => !columns.some((column) => left > column.left - unit && right < column.right + unit),
  )
  const cut = across.findIndex((each) => each !== across[0])
  return cut > 0 ? cut : null
}

/** The stretches of a page's width that the rows cover. */
function spansOf(rows: readonly Row[], unit: number): { left: number; right: number }[] {
  const spans: { left: number; right: number }[] = []
  for (const { left, right } of rows.toSorted((a, b) => a.left - b.left)) {
    const span = spans.at(-1)
    if (span && left < span.right + unit * 0.5) span.right = Math.max(span.right, right)
    else spans.push({ left, right })
  }
  return spans
}

function alone(row: Row, rows: readonly Row[]): boolean {
  return !rows.some((other) => other !== row && Math.abs(other.y - row.y) < row.height * 0.5)
}

function textOf(rows: readonly Row[], unit: number): string {
  const left = Math.min(...rows.map((row) => row.left))
  let above: Row | null = null
  return rows
    .map((row) => {
      const space = above === null ? 0 : above.y - row.y
      const breaks = above === null ? '' : space > Math.max(row.height, above.height) * apart ? '\n\n' : '\n'
      above = row
      const indent = '\u3000'.repeat(Math.min(20, Math.max(0, Math.round((row.left - left) / unit))))
      return `${breaks}${indent}${rowText(row)}`
    })
    .join('')
}

/** A space where the print has one between words; between Han characters a small gap is none. */
function rowText({ pieces }: Row): string {
  let text = ''
  let right = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    const spaced = piece.x - right > piece.height * 0.25 && text !== ''
    text += spaced ? ` ${piece.text}` : piece.text
    right = piece.x + piece.width
  }
  return text.trim()
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

import writeXlsx, { type CellObject, type Row } from 'write-excel-file/node'
import type { Cell, LedgerTable } from '../render/ledger-table.ts'
import { textWidth } from './text-width.ts'

/** Excel's limits: characters of a cell, and of a sheet's name. */
const maxCell = 32_767
const maxSheetName = 31
/** In characters of Excel's, of which a Chinese one fills two. */
const widths = { least: 8, most: 60, margin: 2 }
/** So many rows tell how wide a column has to be. */
const measuredRows = 500

/**
 * The table as an Excel workbook: headings bold and frozen, numbers as numbers, all else as text and so never a
 * formula, whatever it begins with.
 */
export async function workbook(table: LedgerTable, sheetName: string): Promise<Uint8Array> {
  const heading = table.columns.map((value): CellObject => ({ value, fontWeight: 'bold', type: String }))
  const rows = table.rows.map((row): Row => row.map(cell))
  const sheet = sheetName.replace(/[\\/*?:[\]]/g, ' ').slice(0, maxSheetName)
  const columns = table.columns.map((name, at) => ({ width: widthOf(name, at, table) }))
  return writeXlsx([heading, ...rows], { sheet, columns, stickyRowsCount: 1 }).toBuffer()
}

function cell(value: Cell): CellObject | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return Number.isFinite(value) ? { value, type: Number } : null
  return { value: printable(value).slice(0, maxCell), type: String, wrap: true, alignVertical: 'top' }
}

/** Without control characters, most of which XML cannot hold. */
function printable(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, ' ')
}

function widthOf(name: string, column: number, { rows }: LedgerTable): number {
  const texts = [name, ...rows.slice(0, measuredRows).map((row) => String(row[column] ?? ''))]
  const widest = texts.reduce((most, text) => Math.max(most, textWidth(text, 2)), 0)
  return Math.min(widths.most, Math.max(widths.least, Math.ceil(widest) + widths.margin))
}

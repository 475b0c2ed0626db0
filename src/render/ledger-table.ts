import { stringify } from 'csv-stringify/sync'
import type { Messages } from '../i18n/zh-CN.ts'
import type { Fact } from '../model/fact.ts'
import { factKinds } from '../model/fact.ts'
import type { Project } from '../model/ledger.ts'

export type Cell = string | number | null

/** The ledger as a table: a fact a row, so that every value stands beside its date, its sentence and its article. */
export interface LedgerTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Spreadsheets take cells that begin so for formulas. */
const formula = /^[=+\-@\t\r]/

/** All projects with all their facts, in the ledger's order; a project without facts has one row. */
export function ledgerTable(projects: readonly Project[], texts: Messages): LedgerTable {
  const { columns, disputed } = texts.ledgerTable
  return {
    columns: Object.values(columns),
    rows: projects.flatMap((project) => {
      const facts = project.facts.toSorted((a, b) => factKinds.indexOf(a.what) - factKinds.indexOf(b.what))
      if (facts.length === 0) return [rowOf(project, null, disputed, texts)]
      return facts.map((fact) => rowOf(project, fact, disputed, texts))
    }),
  }
}

/** A table as CSV that spreadsheets open as it is: UTF-8 with a byte order mark, CRLF, no cell taken for a formula. */
export function ledgerCsv({ columns, rows }: LedgerTable): string {
  return stringify(
    [columns, ...rows].map((row) => row.map(harmless)),
    { bom: true, record_delimiter: 'windows' },
  )
}

/** Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers. */
export function harmless(cell: Cell): Cell {
  return typeof cell === 'string' && formula.test(cell) ? `'${cell}` : cell
}

function rowOf(project: Project, fact: Fact | null, disputed: string, { statement }: Messages): Cell[] {
  const [mention] = project.mentions
  const source = fact ?? mention
  const conflict = fact !== null && isDisputed(project, fact)
  return [
    project.name,
    project.aliases.join('；'),
    project.stage,
    project.cluster,
    fact === null ? null : statement.kinds[fact.what],
    fact?.text ?? null,
    fact?.value ?? null,
    fact?.unit ?? null,
    conflict ? disputed : null,
    source?.date ?? null,
    source?.article ?? null,
    source?.quote ?? null,
  ]
}

/** Another value of the kind is stated, too; of stages, which follow each other, only on the same day. */
function isDisputed({ conflicts }: Project, fact: Fact): boolean {
  return conflicts.some(
    ({ what, facts }) =>
      what === fact.what && (what !== 'stage' || facts.some(({ date }) => date === fact.date)),
  )
}

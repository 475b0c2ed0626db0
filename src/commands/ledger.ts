import { parseArgs } from 'node:util'
import { lexiconFolder, readLexicon } from '../corpus/lexicon-files.ts'
import { loadLibrary } from '../corpus/live-library.ts'
import { stateFolderOf } from '../corpus/state-folder.ts'
import type { Messages } from '../i18n/zh-CN.ts'
import type { Project } from '../model/ledger.ts'
import { ledgerCsv, ledgerTable } from '../render/ledger-table.ts'
import type { Terminal } from './terminal.ts'

const options = {
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** `npm run ledger -- [--json|--csv]`: the ledger of the bulletins in `BULLETIN_DIR`. Gives the exit code. */
export async function runLedger(args: string[], terminal: Terminal): Promise<number> {
  const { texts, print, complain } = terminal
  const { values } = parseArgs({ args, options })
  if (values.help) return print(texts.ledgerTable.usage)
  if (values.json && values.csv) return complain(texts.ledgerTable.both)
  const config = terminal.config()
  if (config === null) return 1
  const { ledger } = await loadLibrary(
    config.bulletinDir,
    await readLexicon(lexiconFolder),
    stateFolderOf(config.database),
  )
  if (values.json) return print(JSON.stringify(ledger, null, 2))
  if (values.csv) return print(ledgerCsv(ledgerTable(ledger.projects, texts)).replace(/\r\n$/, ''))
  if (ledger.projects.length === 0) return print(texts.ledgerTable.none)
  for (const project of ledger.projects) print(`${describe(project, texts).join('\n')}\n`)
  for (const count of ledger.counts) print(texts.statement.count(count))
  return 0
}

function describe(project: Project, { ledgerTable: words, statement }: Messages): string[] {
  const facts = project.facts.filter(({ what }) => what !== 'stage')
  return [
    `${project.name}  ${words.stage(project.stage)}`,
    ...facts.map(({ what, text, date }) => `  ${statement.fact(statement.kinds[what], text, date)}`),
    ...project.conflicts.map(
      ({ what, facts: all }) =>
        `  ! ${words.conflict(statement.kinds[what], all.map(({ text }) => text).join(' / '))}`,
    ),
    ...(project.possiblySame.length === 0
      ? []
      : [`  ? ${words.twins(project.possiblySame.map(({ name }) => name).join('、'))}`]),
  ]
}

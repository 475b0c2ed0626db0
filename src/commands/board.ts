import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { lexiconFolder, readLexicon } from '../corpus/lexicon-files.ts'
import { loadLibrary } from '../corpus/live-library.ts'
import { stateFolderOf } from '../corpus/state-folder.ts'
import { overviewOf } from '../ledger/overview.ts'
import { boardPicture } from '../picture/board-picture.ts'
import { boardCaption, boardOf } from '../render/board.ts'
import { plainText } from '../render/html.ts'
import type { Terminal } from './terminal.ts'

/** `board`: the picture of the projects, written to a file, and the same in words. Gives the exit code. */
export async function runBoard(
  args: string[],
  { texts, config, print, complain }: Terminal,
): Promise<number> {
  const options = { help: { type: 'boolean', short: 'h' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const words = texts.ledger.board.command
  if (values.help) return print(words.usage)
  const [path] = positionals
  if (path === undefined) return complain(words.missing)
  const settings = config()
  if (settings === null) return 1
  const { ledger, lexicon, issues, place } = await loadLibrary(
    settings.bulletinDir,
    await readLexicon(lexiconFolder),
    stateFolderOf(settings.database),
  )
  if (ledger.projects.length === 0) return complain(texts.ledger.overview.none)
  const date = issues.find((issue) => issue.date !== null)?.date ?? null
  const board = boardOf(overviewOf(ledger.projects, lexicon.stageWords), place, date, texts)
  const picture = await boardPicture(board)
  try {
    await writeFile(path, picture)
  } catch {
    return complain(words.unwritable(path))
  }
  return print(plainText(boardCaption(board)))
}

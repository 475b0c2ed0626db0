import { createHash } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'

/** For a database that is elsewhere. */
const ownFolder = 'data/state'

/**
 * Where a process keeps what it has read: beside its database, in a folder of the machine's own for one that is
 * elsewhere (`postgres://…`), and nowhere for one that lives in memory alone.
 */
export function stateFolderOf(database: string): string | null {
  if (URL.parse(database)?.hostname) return ownFolder
  return database === ':memory:' ? null : dirname(database)
}

/** The folder for the readings of a bulletin folder: each has its own, so that they do not drop each other's. */
export function readingsFolder(stateFolder: string, bulletinFolder: string): string {
  return folderFor('readings', stateFolder, bulletinFolder)
}

/** Likewise for their index. */
export function indexFolder(stateFolder: string, bulletinFolder: string): string {
  return folderFor('index', stateFolder, bulletinFolder)
}

/** The file that tells which files of a bulletin folder were read. */
export function filesList(stateFolder: string, bulletinFolder: string): string {
  return `${folderFor('files', stateFolder, bulletinFolder)}.json`
}

function folderFor(kept: string, stateFolder: string, bulletinFolder: string): string {
  const name = createHash('sha256').update(resolve(bulletinFolder)).digest('hex').slice(0, 8)
  return join(stateFolder, kept, name)
}

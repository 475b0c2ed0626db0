import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a reading is made by: the folders of the program from bytes to mentions. */
const readers = ['model', 'text', 'bulletin', 'mentions'].map(folderOf)
/** What an index is made by. */
const indexers = ['text', 'search'].map(folderOf)

/** Names the reader as it is now, word lists included: what another version read must be read anew. */
export function readerVersion(lexiconFolder: string): Promise<string> {
  return versionOf([...readers, lexiconFolder])
}

/** Names what indexes, as it is now: 16 hexadecimal digits. */
export function indexVersion(): Promise<string> {
  return versionOf(indexers)
}

function folderOf(name: string): string {
  return fileURLToPath(new URL(`../${name}`, import.meta.url))
}

async function versionOf(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    for (const path of paths.sort())
      hash.update(`${path.slice(folder.length).split(sep).join('/')}\n`).update(await readFile(path))
  }
  return hash.digest('hex').slice(0, 16)
}

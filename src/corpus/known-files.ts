import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What files were found to hold, so that one that was not changed since need not be opened. */
export interface KnownFiles {
  /** The key of the reading of a file with this print: its id, name, size and times. */
  keyOf(print: string): string | undefined
  /** Remembers these and nothing else for the next run. Does without where it cannot be written. */
  keep(keys: ReadonlyMap<string, string>): Promise<void>
}

/** Opens the list of files; one that is not there or damaged is an empty one. */
export async function openKnownFiles(path: string): Promise<KnownFiles> {
  let written = await readFile(path, 'utf8').catch(() => '')
  const known = parsed(written)
  return {
    keyOf: (print) => known.get(print),
    async keep(keys) {
      known.clear()
      const text = JSON.stringify([...keys])
      if (text === written) return
      const beside = `${path}.${process.pid}.new`
      try {
        await mkdir(dirname(path), { recursive: true })
        await writeFile(beside, text)
        await rename(beside, path)
        written = text
      } catch {
        // The next run opens every file to see what it holds.
      }
    },
  }
}

function parsed(text: string): Map<string, string> {
  try {
    return new Map(JSON.parse(text) as [string, string][])
  } catch {
    return new Map()
  }
}

import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type KeptEntry, type KeptLine, packOf, unpacked } from './reading-pack.ts'

/** A folder of packs, each named for the keys that it holds. */
export interface PackFolder {
  names(): Promise<string[]>
  /** What a pack holds; null for one that is damaged, cut short or another version's. */
  read(name: string): Promise<KeptEntry[] | null>
  /** Gives the name under which the lines are now; a crash at any moment leaves the whole pack or none. */
  write(lines: readonly KeptLine[]): Promise<string>
  drop(name: string): Promise<void>
}

/** The packs in a folder, which need not be there yet. */
export function packFolder(folder: string, version: string): PackFolder {
  return {
    names: () => readdir(folder).catch(() => []),
    read: async (name) => {
      const bytes = await readFile(join(folder, name)).catch(() => null)
      return bytes && unpacked(bytes, version)
    },
    async write(lines) {
      const keys = lines.map(({ key }) => key).join()
      const name = `${createHash('sha256').update(keys).digest('hex').slice(0, 16)}.pack`
      const beside = join(folder, `${name}.${process.pid}.new`)
      await mkdir(folder, { recursive: true })
      await writeFile(beside, packOf(lines, version))
      await rename(beside, join(folder, name))
      return name
    },
    drop: (name) => rm(join(folder, name), { force: true }),
  }
}

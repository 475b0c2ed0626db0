import { hash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../log.ts'
import type { KeptSegment } from './segment-file.ts'

/** Where segments are kept, a file each, named for what it holds. */
export interface SegmentFolder {
  /** All that can be opened. */
  read(open: (bytes: ArrayBuffer) => KeptSegment | null): Promise<KeptSegment[]>
  write(segment: KeptSegment, bytes: ArrayBuffer): Promise<void>
  /** Drops the files of all others, and what a crash left half written. */
  keepOnly(segments: readonly KeptSegment[]): Promise<void>
}

const ending = '.segment'

/** A folder of segments. One that cannot be written is logged; the bot goes on without. */
export function segmentFolder(folder: string, log: Log | null): SegmentFolder {
  const warn = (error: unknown): void => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    log?.warn({ reason }, 'the index could not be kept; the next start builds it anew')
  }
  return {
    async read(openFile) {
      const found: KeptSegment[] = []
      for (const name of await readdir(folder).catch(() => [])) {
        if (!name.endsWith(ending)) continue
        const bytes = await readBytes(join(folder, name)).catch(() => null)
        const segment = bytes && openFile(bytes)
        if (segment !== null) found.push(segment)
      }
      return found
    },
    async write(segment, bytes) {
      // Written beside and then renamed, so that a crash at any moment leaves the whole file or none.
      const path = join(folder, nameOf(segment))
      const beside = `${path}.${process.pid}.new`
      try {
        await mkdir(folder, { recursive: true })
        await writeFile(beside, new Uint8Array(bytes))
        await rename(beside, path)
      } catch (error) {
        warn(error)
      }
    },
    async keepOnly(segments) {
      const wanted = new Set(segments.map(nameOf))
      const others = (await readdir(folder).catch(() => [])).filter((name) => !wanted.has(name))
      for (const name of others) await rm(join(folder, name), { force: true }).catch(warn)
    },
  }
}

function nameOf({ segment, key }: KeptSegment): string {
  const keys = Array.from(segment.lengths, (_, document) => key(document)).join('')
  return `${hash('sha256', keys).slice(0, 16)}${ending}`
}

/** A file's bytes in memory of their own, where they are aligned. */
async function readBytes(path: string): Promise<ArrayBuffer> {
  const file = await open(path)
  try {
    const bytes = new ArrayBuffer((await file.stat()).size)
    await file.read(new Uint8Array(bytes))
    return bytes
  } finally {
    await file.close()
  }
}

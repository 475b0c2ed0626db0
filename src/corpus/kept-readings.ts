import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Log } from '../log.ts'
import type { Reading } from '../model/reading.ts'

/** Readings kept from one run to the next, each under the hash of its file. */
export interface KeptReadings {
  /** The reading kept under the key, or undefined. */
  get(key: string): Reading | undefined
  readonly size: number
  /** Keeps these and nothing else. A folder that cannot be written is logged; the bot goes on without. */
  keepOnly(readings: ReadonlyMap<string, Reading>): Promise<void>
}

/** So many files hold all readings: a change of one bulletin rewrites one of them. */
const shards = 64
const compression = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
}

/** The key of a file's reading: what it holds, and the names that its articles are given. */
export function keyOf(bytes: Uint8Array, source: string, id: string): string {
  return createHash('sha256').update(bytes).update(`\n${source}\n${id}`).digest('hex').slice(0, 40)
}

/** Where readings are kept for a database: beside it, and nowhere for one that lives in memory alone. */
export function stateFolderOf(database: string): string | null {
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

function folderFor(kept: string, stateFolder: string, bulletinFolder: string): string {
  const name = createHash('sha256').update(resolve(bulletinFolder)).digest('hex').slice(0, 8)
  return join(stateFolder, kept, name)
}

/**
 * Opens what was kept in the folder by this version of the reader. A file that is damaged, cut short or another
 * version's counts as absent. Gives way to other work while it reads.
 */
export async function openKeptReadings(
  folder: string,
  version: string,
  log: Log | null,
): Promise<KeptReadings> {
  const kept = new Map<string, Reading>()
  /** The keys that each shard's file holds. */
  const held = new Map<number, string>()
  for (let shard = 0; shard < shards; shard += 1) {
    const entries = await readShard(pathOf(folder, shard), version)
    for (const [key, reading] of entries) kept.set(key, reading)
    held.set(shard, keysOf(entries))
    await nextTurn()
  }
  return {
    get: (key) => kept.get(key),
    size: kept.size,
    async keepOnly(readings) {
      // They are in the library now; what is kept here would hold them twice after the next change.
      kept.clear()
      const parts = new Map<number, [string, Reading][]>()
      for (const entry of readings) {
        const shard = Number.parseInt(entry[0].slice(0, 4), 16) % shards
        parts.set(shard, [...(parts.get(shard) ?? []), entry])
      }
      try {
        await mkdir(folder, { recursive: true })
        for (let shard = 0; shard < shards; shard += 1) {
          const entries = parts.get(shard) ?? []
          if (keysOf(entries) === held.get(shard)) continue
          await writeShard(pathOf(folder, shard), version, entries)
          held.set(shard, keysOf(entries))
          await nextTurn()
        }
        await dropLeftovers(folder)
      } catch (error) {
        const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
        log?.warn({ reason }, 'readings could not be kept; the next start reads the bulletins anew')
      }
    },
  }
}

function pathOf(folder: string, shard: number): string {
  return join(folder, `${String(shard).padStart(2, '0')}.zst`)
}

function keysOf(entries: readonly (readonly [string, Reading])[]): string {
  return entries
    .map(([key]) => key)
    .sort()
    .join()
}

async function readShard(path: string, version: string): Promise<[string, Reading][]> {
  try {
    const text = zstdDecompressSync(await readFile(path)).toString()
    const shard = JSON.parse(text) as { version?: unknown; entries?: unknown }
    return shard.version === version && Array.isArray(shard.entries) ? shard.entries.filter(isEntry) : []
  } catch {
    return []
  }
}

function isEntry(entry: unknown): entry is [string, Reading] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false
  const { issue, mentions } = (entry[1] ?? {}) as Partial<Reading>
  return Array.isArray(issue?.articles) && Array.isArray(mentions)
}

/** Written beside and then renamed, so that a crash at any moment leaves the old file or the new one. */
async function writeShard(
  path: string,
  version: string,
  entries: readonly [string, Reading][],
): Promise<void> {
  if (entries.length === 0) return rm(path, { force: true })
  const beside = `${path}.${process.pid}.new`
  await writeFile(beside, zstdCompressSync(JSON.stringify({ version, entries }), compression))
  await rename(beside, path)
}

/** What a crash left half written. */
async function dropLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder)
  const left = names.filter((name) => name.endsWith('.new') && !name.includes(`.${process.pid}.`))
  for (const name of left) await rm(join(folder, name), { force: true })
}

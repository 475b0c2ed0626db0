import { createHash } from 'node:crypto'
import type { Log } from '../log.ts'
import type { Reading } from '../model/reading.ts'
import { packFolder } from './pack-folder.ts'
import { type KeptLine, keptLine } from './reading-pack.ts'

/** Readings kept from one run to the next, each under the hash of its file. */
export interface KeptReadings {
  /** The reading kept by an earlier run under the key, or undefined. */
  get(key: string): Reading | undefined
  readonly size: number
  /** Keeps one more. Written as soon as a few have come together: a process that is killed has lost no more. */
  add(key: string, reading: Reading): void
  /** Keeps these and nothing else. A folder that cannot be written is logged; the bot goes on without. */
  keepOnly(readings: ReadonlyMap<string, Reading>): Promise<void>
}

/** By its name, how long the line of each key of a pack is. */
type Packs = Map<string, ReadonlyMap<string, number>>

/** A pack takes in readings of so many code units, some 200 reports; one of less than half is put together with others. */
const packUnits = 400_000

/** The key of a file's reading: what it holds, and the names that its articles are given. */
export function keyOf(bytes: Uint8Array, source: string, id: string): string {
  return createHash('sha256').update(bytes).update(`\n${source}\n${id}`).digest('hex').slice(0, 40)
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
  const disk = packFolder(folder, version)
  const kept = new Map<string, Reading>()
  const packs: Packs = new Map()
  const useless: string[] = []
  for (const name of await disk.names()) {
    const entries = await disk.read(name)
    if (entries === null) useless.push(name)
    else packs.set(name, new Map(entries.map(({ key, length }) => [key, length])))
    for (const { key, reading } of entries ?? []) kept.set(key, reading)
  }
  let waiting: KeptLine[] = []
  let units = 0
  let writing = Promise.resolve()
  let fault: unknown = null

  function add(key: string, reading: Reading): void {
    const kept = keptLine(key, reading)
    waiting.push(kept)
    units += kept.line.length
    if (units >= packUnits) flush()
  }

  /** Puts what waits into a pack, behind those under way. */
  function flush(): void {
    const lines = waiting
    waiting = []
    units = 0
    writing = writing.then(() => write(lines))
  }

  async function write(lines: readonly KeptLine[]): Promise<void> {
    try {
      packs.set(await disk.write(lines), new Map(lines.map(({ key, line }) => [key, line.length])))
    } catch (error) {
      fault = error
    }
  }

  async function drop(names: readonly string[]): Promise<void> {
    try {
      for (const name of names) if (!packs.has(name)) await disk.drop(name)
    } catch (error) {
      fault = error
    }
  }

  async function keepOnly(readings: ReadonlyMap<string, Reading>): Promise<void> {
    // They are in the library now; what is kept here would hold them twice after the next change.
    kept.clear()
    await writing
    // A command that is run beside the bot may have put some of its packs together.
    const there = new Set(await disk.names())
    for (const name of packs.keys()) if (!there.has(name)) packs.delete(name)
    const stale = toRewrite(packs, readings, waiting.length > 0)
    for (const name of stale) packs.delete(name)
    const held = new Set(waiting.map(({ key }) => key))
    for (const keys of packs.values()) for (const key of keys.keys()) held.add(key)
    for (const [key, reading] of readings) {
      if (held.has(key)) continue
      add(key, reading)
      await writing
    }
    if (waiting.length > 0) flush()
    await writing
    await drop([...stale, ...useless.splice(0)])
    if (fault === null) return
    const reason = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown'
    log?.warn({ reason }, 'readings could not be kept; the next start reads the bulletins anew')
    fault = null
  }

  return { get: (key) => kept.get(key), size: kept.size, add, keepOnly }
}

/** Packs that hold what is wanted no more, and small ones when there is another to put them together with. */
function toRewrite(packs: Packs, wanted: ReadonlyMap<string, unknown>, more: boolean): string[] {
  const dead: string[] = []
  const small: string[] = []
  for (const [name, lengths] of packs) {
    const units = [...lengths.values()].reduce((sum, one) => sum + one, 0)
    if ([...lengths.keys()].some((key) => !wanted.has(key))) dead.push(name)
    else if (units < packUnits / 2) small.push(name)
  }
  return [...dead, ...(more || dead.length + small.length > 1 ? small : [])]
}

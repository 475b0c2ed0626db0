import { readFile } from 'node:fs/promises'
import type { Log } from '../log.ts'
import type { Recogniser } from '../mentions/recogniser.ts'
import type { Mentions } from '../model/mentions.ts'
import type { LedgerMentions, Reading } from '../model/reading.ts'
import { type BulletinFile, issueIds, refusal } from './bulletin-files.ts'
import { type KeptReadings, keyOf } from './kept-readings.ts'
import type { KnownFiles } from './known-files.ts'
import { readAnew } from './read-anew.ts'
import type { FileRead, FileToRead } from './read-file.ts'

/** Reads files, those only that changed since they were last read, in this run or, where readings are kept, before. */
export type FilesReader = (files: readonly BulletinFile[]) => Promise<Reading[]>

/** What is kept from run to run. */
export interface Kept {
  readonly readings: KeptReadings
  readonly files: KnownFiles
}

type Known = FileRead<LedgerMentions>

/** Files opened at once, to be compared with what was kept. */
const openAtOnce = 32

/** Makes a reader of files, which logs each that it reads; `kept` is null where nothing is kept from run to run. */
export function createFilesReader(recogniser: Recogniser, kept: Kept | null, log: Log | null): FilesReader {
  let byPrint = new Map<string, Known>()
  let byKey = new Map<string, Reading>()
  return async (files) => {
    const ids = issueIds(files)
    const wanted = files.map((file, at): FileToRead => ({ file, id: ids[at] ?? file.source }))
    const read = new Map<FileToRead, Known>()
    const unread = (): FileToRead[] => wanted.filter((each) => !read.has(each))
    const reuse = (each: FileToRead, key: string): void => {
      const reading = byKey.get(key) ?? kept?.readings.get(key)
      if (reading !== undefined) read.set(each, { key, reading })
    }
    for (const each of wanted) {
      const print = printOf(each)
      const known = byPrint.get(print)
      const key = kept?.files.keyOf(print)
      if (known !== undefined) read.set(each, known)
      else if (key !== undefined) reuse(each, key)
    }
    if (byKey.size + (kept?.readings.size ?? 0) > 0)
      await inParallel(unread(), async (each) => {
        const key = await keyHeld(each)
        if (key !== null) reuse(each, key)
      })
    await readAnew(unread(), recogniser, log, (each, { key, reading }) => {
      const known = { key, reading: forLedger(reading) }
      read.set(each, known)
      if (key !== null) kept?.readings.add(key, known.reading)
      if (log !== null) report(reading, log)
    })
    const found = wanted.flatMap((each) => ({ each, ...(read.get(each) as Known) }))
    byPrint = new Map(found.map(({ each, key, reading }) => [printOf(each), { key, reading }]))
    byKey = new Map(found.flatMap(({ key, reading }) => (key === null ? [] : [[key, reading]])))
    await kept?.readings.keepOnly(byKey)
    await kept?.files.keep(
      new Map(
        found.flatMap(({ each, key }) => (each.file.settled && key !== null ? [[printOf(each), key]] : [])),
      ),
    )
    return found.map(({ reading }) => reading)
  }
}

/** The key of what a file holds now; null when it cannot be read. */
async function keyHeld({ file, id }: FileToRead): Promise<string | null> {
  if (refusal(file, id) !== null) return null
  const bytes = await readFile(file.path).catch(() => null)
  return bytes && keyOf(bytes, file.source, id)
}

function forLedger({ issue, mentions }: Reading<Mentions>): Reading {
  return {
    issue,
    mentions: mentions.map(({ people, places, projects, counts }) => ({
      people,
      places: places.map(({ name }) => ({ name })),
      projects,
      counts,
    })),
  }
}

function report({ issue: { source, articles, problems } }: Reading, log: Log): void {
  const found = problems.map(({ line, code }) => `${line}:${code}`)
  log[articles.length === 0 ? 'warn' : 'info'](
    { source, articles: articles.length, problems: found },
    'bulletin read',
  )
}

async function inParallel<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const next = all[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: openAtOnce }, async () => {
      for (const one of next) await work(one)
    }),
  )
}

function printOf({ file: { source, size, modified, changed }, id }: FileToRead): string {
  return `${id}\t${source}\t${size}\t${modified}\t${changed}`
}

import { open, readFile } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { detect } from '../bulletin/detect.ts'
import type { Log } from '../log.ts'
import type { Recogniser } from '../mentions/recogniser.ts'
import type { Reading } from '../model/reading.ts'
import { type BulletinFile, issueIds, refusal } from './bulletin-files.ts'
import { type KeptReadings, keyOf } from './kept-readings.ts'
import { type FileRead, type FileToRead, readFileWhole } from './read-file.ts'
import { readInThreads } from './reading-pool.ts'

/** Reads files, those only that changed since they were last read, in this run or, where readings are kept, before. */
export type FilesReader = (files: readonly BulletinFile[]) => Promise<Reading[]>

/** So much text is read here within a moment; more, or what libraries unpack, goes to threads. */
const mostHere = 200_000
/** So many bytes tell what a file is. */
const openingBytes = 1024
const progressMs = 5_000
/** Files opened at once, to be compared with what was kept. */
const openAtOnce = 32

/** Makes a reader of files; `kept` is null where nothing is kept from run to run. */
export function createFilesReader(
  recogniser: Recogniser,
  kept: KeptReadings | null,
  log: Log | null,
): FilesReader {
  let last = new Map<string, FileRead>()
  return async (files) => {
    const ids = issueIds(files)
    const wanted = files.map((file, at): FileToRead => ({ file, id: ids[at] ?? file.source }))
    const read = new Map<FileToRead, FileRead>()
    for (const each of wanted) {
      const known = last.get(printOf(each))
      if (known !== undefined) read.set(each, known)
    }
    if (kept !== null && kept.size > 0)
      await inParallel(
        wanted.filter((each) => !read.has(each)),
        async (each) => {
          const found = await keptReading(each, kept)
          if (found !== null) read.set(each, found)
        },
      )
    await readAll(
      wanted.filter((each) => !read.has(each)),
      read,
    )
    last = new Map(wanted.map((each) => [printOf(each), read.get(each) as FileRead]))
    await kept?.keepOnly(
      new Map(
        wanted.flatMap((each) => {
          const { key = null, reading } = read.get(each) ?? {}
          return key === null || reading === undefined ? [] : [[key, reading] as const]
        }),
      ),
    )
    return wanted.flatMap((each) => read.get(each)?.reading ?? [])
  }

  async function readAll(unread: readonly FileToRead[], read: Map<FileToRead, FileRead>): Promise<void> {
    const bytes = unread.reduce((sum, { file }) => sum + file.size, 0)
    if (bytes <= mostHere && !(await Promise.all(unread.map(isPacked))).includes(true)) {
      for (const each of unread) {
        read.set(each, await readFileWhole(each, recogniser))
        await nextTurn()
      }
      return
    }
    let done = 0
    const progress = setInterval(
      () => log?.info({ done, of: unread.length }, 'reading bulletins'),
      progressMs,
    )
    try {
      await readInThreads(unread, (each, found) => {
        read.set(each, found)
        done += 1
      })
    } finally {
      clearInterval(progress)
    }
  }
}

/** The reading kept of a file that still holds the same; null when there is none. */
async function keptReading({ file, id }: FileToRead, kept: KeptReadings): Promise<FileRead | null> {
  if (refusal(file, id) !== null) return null
  const bytes = await readFile(file.path).catch(() => null)
  if (bytes === null) return null
  const key = keyOf(bytes, file.source, id)
  const reading = kept.get(key)
  return reading === undefined ? null : { key, reading }
}

/** True for what libraries unpack, by its first bytes: its name may say something else. */
async function isPacked({ file }: FileToRead): Promise<boolean> {
  const opening = await readOpening(file.path).catch(() => new Uint8Array())
  const detected = detect(opening, file.source)
  return detected.kind === 'format' && (detected.format === 'docx' || detected.format === 'pdf')
}

async function readOpening(path: string): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(openingBytes))
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function inParallel<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const next = all[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: openAtOnce }, async () => {
      for (const one of next) await work(one)
    }),
  )
}

function printOf({ file, id }: FileToRead): string {
  return `${id}\t${file.source}\t${file.size}\t${file.modified}`
}

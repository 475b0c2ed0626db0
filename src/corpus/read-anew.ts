import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Log } from '../log.ts'
import type { Recogniser } from '../mentions/recogniser.ts'
import { type FileRead, type FileToRead, readFileWhole } from './read-file.ts'
import { readInThreads } from './reading-pool.ts'

/** So much text is read here within a moment; more, or what libraries unpack, goes to threads. */
const mostHere = 200_000
const forThreads = /\.(?:docx|pdf)$/i
const progressMs = 5_000

/** Reads files and hands each over as it is done. */
export async function readAnew(
  files: readonly FileToRead[],
  recogniser: Recogniser,
  log: Log | null,
  take: (file: FileToRead, read: FileRead) => void,
): Promise<void> {
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0)
  if (bytes <= mostHere && !files.some(({ file }) => forThreads.test(file.source))) {
    for (const each of files) {
      take(each, await readFileWhole(each, recogniser))
      await nextTurn()
    }
    return
  }
  let done = 0
  const progress = setInterval(() => log?.info({ done, of: files.length }, 'reading bulletins'), progressMs)
  try {
    await readInThreads(files, (each, read) => {
      done += 1
      take(each, read)
    })
  } finally {
    clearInterval(progress)
  }
}

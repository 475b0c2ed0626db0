import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { type FileRead, type FileToRead, unreadable } from './read-file.ts'
import { watchMemory } from './thread-memory.ts'

/** Bytes of files that a thread takes at once: enough to outweigh the handing over, few enough to share the work. */
const batchBytes = 400_000
const batchFiles = 100

export interface ThreadLimits {
  /** For one file; a megabyte of text takes a second at most, so what takes a minute is hostile. */
  readonly milliseconds: number
  /** Of heap; a thread that outgrows it ends, and with it the reading of its file, but not the bot. */
  readonly megabytes: number
  /** Outside the heap, where what libraries unpack is held. */
  readonly outside: number
}

export const usualLimits: ThreadLimits = { milliseconds: 60_000, megabytes: 1024, outside: 400 }

/**
 * Reads files in worker threads and hands each over as it is done. A file that brings its thread down, or takes too
 * long, is read as unreadable; those that shared its batch are read again without it. The threads end with the work.
 */
export async function readInThreads(
  files: readonly FileToRead[],
  take: (file: FileToRead, read: FileRead) => void,
  { milliseconds, megabytes, outside }: ThreadLimits = usualLimits,
): Promise<void> {
  const threads = availableParallelism()
  const pool = new Piscina<readonly FileToRead[], FileRead[]>({
    filename: new URL('./reading-worker.ts', import.meta.url).href,
    maxThreads: threads,
    minThreads: 1,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  const endWatch = watchMemory(() => pool.threads, outside)
  const run = async (batch: readonly FileToRead[]): Promise<void> => {
    try {
      const signal = AbortSignal.timeout(milliseconds * batch.length)
      const read = await pool.run(batch, { signal })
      batch.forEach((file, at) => {
        take(file, read[at] ?? unreadable(file, 'error'))
      })
    } catch (error) {
      const [only] = batch
      if (only !== undefined && batch.length === 1) take(only, givenUp(only, error))
      else for (const file of batch) await run([file])
    }
  }
  try {
    // As many at a time as there are threads: the time of a batch that waited for one would run out before it begins.
    const waiting = batchesOf(files).values()
    const lane = async (): Promise<void> => {
      for (const batch of waiting) await run(batch)
    }
    await Promise.all(Array.from({ length: threads }, lane))
  } finally {
    endWatch()
    await pool.destroy()
  }
}

function batchesOf(files: readonly FileToRead[]): FileToRead[][] {
  const batches: FileToRead[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const each of files) {
    const last = batches.at(-1)
    if (last === undefined || bytes + each.file.size > batchBytes || last.length === batchFiles) {
      batches.push([each])
      bytes = each.file.size
    } else {
      last.push(each)
      bytes += each.file.size
    }
  }
  return batches
}

function givenUp(file: FileToRead, error: unknown): FileRead {
  if (!(error instanceof Error)) return unreadable(file, 'error')
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return unreadable(file, '', 'takes-too-long')
  const code = 'code' in error ? String(error.code) : error.name
  // A thread exits by itself only where the watch over its memory has ended it.
  const ended = code === 'ERR_WORKER_OUT_OF_MEMORY' || error.message.startsWith('worker exited')
  return ended ? unreadable(file, '', 'takes-too-much-memory') : unreadable(file, code)
}

import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { type FileRead, type FileToRead, unreadable } from './read-file.ts'

/** Bytes of files that a thread takes at once: enough to outweigh the handing over, few enough to share the work. */
const batchBytes = 400_000
const batchFiles = 100
/** A megabyte of text takes a second at most; a file that takes longer than this is hostile. */
const longestMs = 60_000
/** A thread that outgrows this ends, and with it the reading of its file, but not the bot. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 }

/**
 * Reads files in worker threads and hands each over as it is done. A file that brings its thread down, or takes too
 * long, is read as unreadable; those that shared its batch are read again without it. The threads end with the work.
 */
export async function readInThreads(
  files: readonly FileToRead[],
  take: (file: FileToRead, read: FileRead) => void,
): Promise<void> {
  const pool = new Piscina<readonly FileToRead[], FileRead[]>({
    filename: new URL('./reading-worker.ts', import.meta.url).href,
    maxThreads: Math.max(1, availableParallelism()),
    minThreads: 1,
    resourceLimits,
  })
  const run = async (batch: readonly FileToRead[]): Promise<void> => {
    try {
      const signal = AbortSignal.timeout(longestMs * batch.length)
      const read = await pool.run(batch, { signal })
      batch.forEach((file, at) => {
        take(file, read[at] ?? unreadable(file, 'error'))
      })
    } catch (error) {
      const [only] = batch
      if (only !== undefined && batch.length === 1) take(only, unreadable(only, reasonOf(error)))
      else for (const file of batch) await run([file])
    }
  }
  try {
    await Promise.all(batchesOf(files).map(run))
  } finally {
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

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error'
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout'
  return 'code' in error ? String(error.code) : error.name
}

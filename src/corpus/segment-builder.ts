import { setImmediate as nextTurn } from 'node:timers/promises'
import { Piscina } from 'piscina'
import type { Log } from '../log.ts'
import { buildSegmentFile } from './segment-file.ts'

/** A document to be indexed; its text is made when it is needed. */
export interface Unindexed {
  readonly key: string
  readonly text: () => string
}

/** So much text is indexed here within a moment; more goes to a thread. In code units. */
const mostHere = 200_000
/** Of a segment, which takes a second or two to build. */
export const mostDocuments = 2 ** 14
const mostUnits = 2 ** 24
/** Texts made before other work gets its turn. */
const textsAtOnce = 500

/** Builds the files of segments that hold these documents, and hands each over as it is done. */
export async function buildSegmentFiles(
  documents: readonly Unindexed[],
  version: string,
  log: Log | null,
  take: (file: ArrayBuffer) => Promise<void>,
): Promise<void> {
  let pool: Piscina | null = null
  let done = 0
  const build = async (batch: Batch): Promise<void> => {
    const last = done + batch.keys.length === documents.length
    if (batch.units <= mostHere && last && pool === null)
      return take(await buildSegmentFile(batch.texts, batch.keys, version))
    pool ??= new Piscina({
      filename: new URL('./segment-worker.ts', import.meta.url).href,
      minThreads: 1,
      maxThreads: 1,
    })
    log?.info({ done, of: documents.length }, 'indexing articles')
    await take(await pool.run([batch.texts, batch.keys, version]))
  }
  try {
    for await (const batch of batchesOf(documents)) {
      await build(batch)
      done += batch.keys.length
    }
  } finally {
    await (pool as Piscina | null)?.destroy()
  }
}

interface Batch {
  readonly keys: string[]
  readonly texts: string[]
  units: number
}

async function* batchesOf(documents: readonly Unindexed[]): AsyncGenerator<Batch> {
  let batch: Batch = { keys: [], texts: [], units: 0 }
  for (const { key, text } of documents) {
    batch.keys.push(key)
    batch.texts.push(text())
    batch.units += batch.texts.at(-1)?.length ?? 0
    if (batch.keys.length % textsAtOnce === 0) await nextTurn()
    if (batch.keys.length < mostDocuments && batch.units < mostUnits) continue
    yield batch
    batch = { keys: [], texts: [], units: 0 }
  }
  if (batch.keys.length > 0) yield batch
}

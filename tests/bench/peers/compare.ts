import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { LabelledQuery } from '../../../src/evaluation/labelled-set.ts'
import { measureRanks, percentile, type Retrieval, rankOf } from '../../../src/evaluation/measures.ts'
import { type Built, questionsFile, type Served, type Task } from './measure-engine.ts'

/** What was measured of one engine. Times in milliseconds; memory in 10^6 bytes, resident, garbage collected. */
export interface Row extends Retrieval {
  readonly engine: string
  readonly p50_ms: number | null
  readonly p99_ms: number | null
  readonly build_ms: number
  /** Null where nothing was saved to be loaded: what served the queries was then built in the same process. */
  readonly load_ms: number | null
  readonly rss_mb: number
}

const script = join(import.meta.dirname, 'measure-engine.ts')
const run = promisify(execFile)
const mostOutput = 2 ** 28

/** Builds and saves the engine in one process, and asks it in another, so that the memory is that of serving alone. */
export async function measureEngine(
  engine: string,
  corpus: string,
  queries: readonly LabelledQuery[],
): Promise<Row> {
  const place = await mkdtemp(join(tmpdir(), 'bulletin-bench-'))
  try {
    await writeFile(join(place, questionsFile), JSON.stringify(queries.map(({ query }) => query)))
    const task = { engine, corpus, place, saved: false }
    const { build_ms, saved } = await step<Built>({ ...task, step: 'build' })
    const { asked, load_ms, rss_mb } = await step<Served>({ ...task, step: 'serve', saved })
    const times = asked.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
    return {
      engine,
      ...measureRanks(queries.map((query, at) => rankOf(query, asked[at]?.ids ?? []))),
      p50_ms: percentile(times, 0.5),
      p99_ms: percentile(times, 0.99),
      build_ms,
      load_ms,
      rss_mb,
    }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

async function step<T>(task: Task): Promise<T> {
  const args = ['--expose-gc', script, JSON.stringify(task)]
  const { stdout } = await run(process.execPath, args, { maxBuffer: mostOutput })
  return JSON.parse(stdout) as T
}

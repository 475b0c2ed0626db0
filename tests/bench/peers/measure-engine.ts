// Measures one engine in a process of its own, which loads nothing else: `build` it and save it, or `serve` questions
// from what was saved. Prints one line of JSON; started by compare.ts with --expose-gc.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLines } from '../../../src/commands/read-lines.ts'
import { parseDocument } from '../../../src/evaluation/labelled-set.ts'
import { type Engine, engines } from './engine.ts'

/** What compare.ts asks of this process. */
export interface Task {
  readonly step: 'build' | 'serve'
  readonly engine: string
  readonly corpus: string
  /** The engine's own folder; `questionsFile` in it lists the questions. */
  readonly place: string
  /** Whether `build` has left something to be loaded. */
  readonly saved: boolean
}

export interface Built {
  readonly build_ms: number
  readonly saved: boolean
}

export interface Served {
  readonly load_ms: number | null
  readonly rss_mb: number
  /** Of each question, what was found and how long that took. */
  readonly asked: readonly { readonly ids: readonly string[]; readonly milliseconds: number }[]
}

export const questionsFile = 'questions.json'

/** All are asked so many times once more, and of each question the fastest counts: what else the machine does shall not. */
const passes = 3

if (import.meta.main) {
  const task = JSON.parse(process.argv[2] ?? '') as Task
  const engine = await engines[task.engine]?.()
  if (engine === undefined) throw new Error(`no engine ${task.engine}`)
  console.log(JSON.stringify(await (task.step === 'build' ? build : serve)(engine, task)))
}

async function build(engine: Engine, { corpus, place }: Task): Promise<Built> {
  const articles = await readLines(corpus, parseDocument)
  const began = performance.now()
  const { save } = await engine.build(articles, place)
  const build_ms = performance.now() - began
  if (engine.load === undefined) return { build_ms, saved: false }
  try {
    await save?.()
    return { build_ms, saved: true }
  } catch (error) {
    // Past some size an index no longer fits into one string of JSON.
    if (!(error instanceof RangeError)) throw error
    return { build_ms, saved: false }
  }
}

async function serve(engine: Engine, { corpus, place, saved }: Task): Promise<Served> {
  const questions = JSON.parse(readFileSync(join(place, questionsFile), 'utf8')) as string[]
  const began = performance.now()
  const loaded = saved ? await engine.load?.(place) : undefined
  const load_ms = loaded === undefined ? null : performance.now() - began
  const search = loaded ?? (await engine.build(await readLines(corpus, parseDocument), place)).search
  // The first time is not measured: it would be the compiler.
  const asked = questions.map((question) => ({
    ids: search(question),
    milliseconds: Number.POSITIVE_INFINITY,
  }))
  for (let pass = 0; pass < passes; pass++) {
    for (const [at, each] of asked.entries()) {
      const asking = performance.now()
      search(questions[at] ?? '')
      each.milliseconds = Math.min(each.milliseconds, performance.now() - asking)
    }
  }
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  return { load_ms, rss_mb: Math.round(process.memoryUsage.rss() / 1e6), asked }
}

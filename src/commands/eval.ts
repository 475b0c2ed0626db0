import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { answerQuestion } from '../answer/answer-question.ts'
import { askJson } from '../answer/ask-json.ts'
import { buildLibrary, type Library } from '../answer/library.ts'
import { understand } from '../answer/understand.ts'
import { openKeptIndex } from '../corpus/kept-index.ts'
import { lexiconFolder, readLexicon } from '../corpus/lexicon-files.ts'
import { indexVersion } from '../corpus/reader-version.ts'
import { segmentFolder } from '../corpus/segment-folder.ts'
import { issuesOf, type LabelledQuery, parseDocument, parseQuery } from '../evaluation/labelled-set.ts'
import { measure, type Outcome } from '../evaluation/measures.ts'
import { createExclusion, unanswerable, withoutTheirWord } from '../evaluation/without-relevant.ts'
import { readMentions } from '../mentions/read-mentions.ts'
import { simplify } from '../text/script.ts'
import { createSegmenter } from '../text/segment.ts'
import { type Report, reportTable } from './eval-report.ts'
import { LineError, readLines } from './read-lines.ts'
import type { Terminal } from './terminal.ts'

const options = {
  corpus: { type: 'string' },
  queries: { type: 'string' },
  script: { type: 'string' },
  'without-relevant': { type: 'boolean', default: false },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const resultsAsked = 10
const progressEvery = 500
/** Questions asked beforehand, so that what is measured is not the compiler; `npm run bench` asks as many. */
const warmUp = 50

interface Run {
  readonly corpus: string
  readonly queries: string
  /** Ask in Simplified script whatever the queries are in. */
  readonly simplified: boolean
  /** Ask each query as if its relevant documents did not exist. */
  readonly withoutRelevant: boolean
}

/** `npm run eval`: asks every query of a labelled set and measures the answers. Gives the exit code. */
export async function runEval(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({ args, options })
  const words = terminal.texts.commands.eval
  if (values.help) return terminal.print(words.usage)
  const { corpus, queries, script, 'without-relevant': withoutRelevant } = values
  if (corpus === undefined || queries === undefined) return terminal.complain(words.missing)
  if (script !== undefined && script !== 'simplified') return terminal.complain(words.script)
  try {
    const run = { corpus, queries, simplified: script === 'simplified', withoutRelevant }
    const report = await evaluate(run, (done, of) => terminal.complain(words.progress(done, of)))
    return terminal.print(values.json ? JSON.stringify(report, null, 2) : reportTable(report, terminal.texts))
  } catch (error) {
    if (!(error instanceof LineError)) throw error
    return terminal.complain(words.fault(error.path, error.line, error.message))
  }
}

async function evaluate(run: Run, progress: (done: number, of: number) => void): Promise<Report> {
  const queries = await readLines(run.queries, parseQuery)
  const { library, ...times } = await libraryOf(run.corpus)
  const ask = run.withoutRelevant ? askerWithoutRelevant(library) : askerOf(library)
  const asked = run.simplified ? queries.map((each) => ({ ...each, query: simplify(each.query) })) : queries
  for (const query of asked.slice(0, warmUp)) ask(query)
  const outcomes = asked.map((query, index) => {
    if (index > 0 && index % progressEvery === 0) progress(index, asked.length)
    return ask(query)
  })
  // Only where node was started with --expose-gc, as the npm script does.
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  return {
    ...measure(outcomes),
    ...times,
    rss_mb: Math.round(process.memoryUsage.rss() / 1e6),
    documents: library.articles.size,
  }
}

/** The documents as the bot would hold them after a restart, and how long each step took. */
async function libraryOf(corpus: string) {
  const lexicon = await readLexicon(lexiconFolder)
  const segmenter = createSegmenter(lexicon)
  const version = await indexVersion()
  const folder = await mkdtemp(join(tmpdir(), 'bulletin-eval-'))
  try {
    const read = await timed(async () =>
      issuesOf(await readLines(corpus, parseDocument)).map((issue) => ({
        issue,
        // Of a copy: what the reader notes of an article is kept as long as the article.
        mentions: issue.articles.map((article) => readMentions({ ...article }, { lexicon, segmenter })),
      })),
    )
    const take = async () => {
      const index = await openKeptIndex(segmentFolder(folder, null), version, null)
      return buildLibrary(read.result, lexicon, segmenter, index)
    }
    const { milliseconds: built } = await timed(take)
    const { milliseconds: loaded, result: library } = await timed(take)
    return { library, read_ms: read.milliseconds, build_ms: built, load_ms: loaded }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const started = performance.now()
  const result = await work()
  return { result, milliseconds: Math.round(performance.now() - started) }
}

function askerOf(library: Library): (query: LabelledQuery) => Outcome {
  return (query) => {
    const started = performance.now()
    const question = understand(query.query, library)
    const answer = askJson(answerQuestion(question, library, { limit: resultsAsked }))
    return { query, answer, milliseconds: performance.now() - started }
  }
}

function askerWithoutRelevant(library: Library): (query: LabelledQuery) => Outcome {
  const without = createExclusion(library)
  return (query) => {
    const outcome = askerOf(without(query.relevant))(query)
    const answer = withoutTheirWord(outcome.answer, query.relevant)
    return { ...outcome, query: unanswerable(query), answer }
  }
}

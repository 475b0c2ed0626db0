import { parseArgs } from 'node:util'
import { answerQuestion } from '../answer/answer-question.ts'
import { askJson } from '../answer/ask-json.ts'
import { buildLibrary, type Library } from '../answer/library.ts'
import { understand } from '../answer/understand.ts'
import { lexiconFolder, readLexicon } from '../corpus/lexicon-files.ts'
import { issuesOf, type LabelledQuery, parseDocument, parseQuery } from '../evaluation/labelled-set.ts'
import { type Measures, measure, type Outcome } from '../evaluation/measures.ts'
import type { Messages } from '../i18n/zh-CN.ts'
import { createSegmenter } from '../text/segment.ts'
import { LineError, readLines } from './read-lines.ts'
import type { Terminal } from './terminal.ts'

const options = {
  corpus: { type: 'string' },
  queries: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const resultsAsked = 10
const progressEvery = 500

/** What `eval --json` prints: the measures and what they cost. */
interface Report extends Measures {
  /** Loading the dictionary and indexing the documents. */
  readonly build_ms: number
  /** Reading and parsing the corpus file. */
  readonly load_ms: number
  /** Resident memory of the process when all is answered, in 10^6 bytes. */
  readonly rss_mb: number
  readonly documents: number
}

/** `npm run eval`: asks every query of a labelled set and measures the answers. Gives the exit code. */
export async function runEval(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({ args, options })
  const words = terminal.texts.commands.eval
  if (values.help) return terminal.print(words.usage)
  const { corpus, queries } = values
  if (corpus === undefined || queries === undefined) return terminal.complain(words.missing)
  try {
    const report = await evaluate({ corpus, queries }, (done, of) =>
      terminal.complain(words.progress(done, of)),
    )
    return terminal.print(values.json ? JSON.stringify(report, null, 2) : table(report, terminal.texts))
  } catch (error) {
    if (!(error instanceof LineError)) throw error
    return terminal.complain(words.fault(error.path, error.line, error.message))
  }
}

async function evaluate(
  paths: { corpus: string; queries: string },
  progress: (done: number, of: number) => void,
): Promise<Report> {
  const queries = await readLines(paths.queries, parseQuery)
  const started = performance.now()
  const issues = issuesOf(await readLines(paths.corpus, parseDocument))
  const loaded = performance.now()
  const lexicon = await readLexicon(lexiconFolder)
  const readings = issues.map((issue) => ({ issue, mentions: [] }))
  const library = await buildLibrary(readings, lexicon, createSegmenter(lexicon))
  const built = performance.now()
  const outcomes = queries.map((query, index) => {
    if (index > 0 && index % progressEvery === 0) progress(index, queries.length)
    return ask(query, library)
  })
  return {
    ...measure(outcomes),
    build_ms: Math.round(built - loaded),
    load_ms: Math.round(loaded - started),
    rss_mb: Math.round(process.memoryUsage.rss() / 1e6),
    documents: library.articles.size,
  }
}

function ask(query: LabelledQuery, library: Library): Outcome {
  const started = performance.now()
  const answer = askJson(answerQuestion(understand(query.query, library), library, { limit: resultsAsked }))
  return { query, answer, milliseconds: performance.now() - started }
}

/** One figure a line, with what it says. */
function table(report: Report, texts: Messages): string {
  const { figures } = texts.commands.eval
  const share = (value: number | null): string => (value === null ? '–' : `${(value * 100).toFixed(2)} %`)
  const ms = (value: number | null): string => (value === null ? '–' : `${value.toFixed(2)} ms`)
  const rows: [string, string][] = [
    [figures.documents, String(report.documents)],
    [figures.queries, String(report.queries)],
    [figures.recall1, share(report['recall@1'])],
    [figures.recall5, share(report['recall@5'])],
    [figures.mrr, share(report['mrr@10'])],
    [figures.sentence, share(report.sentence_accuracy)],
    [figures.em, share(report.answer.em)],
    [figures.f1, share(report.answer.f1)],
    [figures.refusedRight, share(report.refusal.right)],
    [figures.refusedWrong, share(report.refusal.wrong)],
    [figures.p50, ms(report.latency_ms.p50)],
    [figures.p99, ms(report.latency_ms.p99)],
    [figures.build, `${report.build_ms} ms`],
    [figures.load, `${report.load_ms} ms`],
    [figures.memory, `${report.rss_mb} MB`],
  ]
  return rows.map(([name, value]) => `${value.padStart(12)}  ${name}`).join('\n')
}

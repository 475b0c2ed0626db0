// npm run bench: without a corpus, from the bot's start to its first answer; with one, search beside its peers.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readLines } from '../../src/commands/read-lines.ts'
import { type LabelledQuery, parseQuery } from '../../src/evaluation/labelled-set.ts'
import { simplify } from '../../src/text/script.ts'
import { growCorpus } from './grown-corpus.ts'
import { measureEngine, type Row } from './peers/compare.ts'
import { engines } from './peers/engine.ts'
import { peersTable } from './peers/table.ts'
import { measureStarts } from './start.ts'

const usage = `npm run bench -- [--runs 5] [--question TEXT] [--json]
  From start to first answer in the playground, and the memory then resident; medians of several starts.
npm run bench -- --corpus C.jsonl[.gz] --queries Q.jsonl[.gz] [--limit N] [--script simplified] [--grow N] [--only TEXT] [--json]
  Retrieval, time and memory beside other engines, on a labelled set in the form that npm run eval takes.
  --limit N   so many of the queries, spread over all
  --grow N    over a corpus of N documents, made of the given ones and of their sentences put together anew
  --only TEXT engines with this in their name: ${Object.keys(engines).join('; ')}`

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    question: { type: 'string', default: '抽水蓄能投资多少' },
    corpus: { type: 'string' },
    queries: { type: 'string' },
    limit: { type: 'string' },
    script: { type: 'string' },
    grow: { type: 'string' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})

if (values.help) console.log(usage)
else if (values.corpus !== undefined && values.queries !== undefined)
  await comparePeers(values.corpus, values.queries)
else if (values.corpus !== undefined || values.queries !== undefined) console.error(usage)
else {
  const report = await measureStarts(Number(values.runs), values.question)
  if (values.json) console.log(JSON.stringify(report))
  else console.table(report)
}

async function comparePeers(given: string, queries: string): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'bulletin-bench-'))
  const grown = join(place, 'grown.corpus.jsonl')
  try {
    if (values.grow !== undefined) await growCorpus(given, Number(values.grow), grown)
    const corpus = values.grow === undefined ? given : grown
    const asked = await readQueries(queries)
    const rows: Row[] = []
    const unfinished: string[] = []
    for (const engine of Object.keys(engines).filter((name) => name.includes(values.only))) {
      console.error(engine)
      try {
        rows.push(await measureEngine(engine, corpus, asked))
      } catch (error) {
        // One that runs out of memory leaves the others their turn.
        unfinished.push(engine)
        console.error(error instanceof Error ? error.message.slice(-2000) : error)
      }
    }
    console.log(values.json ? JSON.stringify({ rows, unfinished }) : peersTable(rows, unfinished))
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

/** Those that seek a document; with --limit so many, spread evenly. */
async function readQueries(path: string): Promise<LabelledQuery[]> {
  const all = (await readLines(path, parseQuery)).filter(({ relevant }) => relevant.length > 0)
  const every = Math.max(1, all.length / Number(values.limit ?? all.length))
  const some = all.filter((_, at) => Math.floor(at / every) !== Math.floor((at - 1) / every))
  return values.script === 'simplified'
    ? some.map((each) => ({ ...each, query: simplify(each.query) }))
    : some
}

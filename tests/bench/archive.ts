// npm run bench:archive -- FILE.corpus.jsonl[.gz]: the real bot over the items of a labelled corpus, one file an item
// and then one file a day: reading all from scratch, answers meanwhile, a restart to the first answer, and what answers
// take in the process itself.
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs, promisify } from 'node:util'
import { readLines } from '../../src/commands/read-lines.ts'
import { parseDocument } from '../../src/evaluation/labelled-set.ts'
import { percentile } from '../../src/evaluation/measures.ts'
import type { Article } from '../../src/model/article.ts'
import { connectPerson } from '../support/person.ts'
import { startBot } from '../support/start-command.ts'
import { growCorpus } from './grown-corpus.ts'
import type { InProcess } from './library-process.ts'
import { residentMegabytes } from './resident.ts'

const { values, positionals } = parseArgs({
  options: {
    question: { type: 'string', default: '经济增长' },
    queries: { type: 'string', default: '' },
    grow: { type: 'string' },
    files: { type: 'string', default: 'item,day' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
  allowPositionals: true,
})
const [corpus] = positionals
const meanwhileMs = 600_000

if (values.help || corpus === undefined)
  console.log(`npm run bench:archive -- [options] FILE.corpus.jsonl[.gz]
  --queries Q.jsonl[.gz]  what is asked in the process, as npm run eval takes it; else the question alone
  --question TEXT         what is asked in chat
  --grow N                an archive of N items, made of the given ones and of their sentences put together anew
  --files item,day        a file an item, a file a day, or both
  --json`)
else {
  const articles = await readItems(corpus)
  const report: Record<string, Awaited<ReturnType<typeof measure>>> = {}
  for (const each of values.files.split(','))
    report[`a file ${each === 'day' ? 'a' : 'an'} ${each}`] = await measure(
      each === 'day'
        ? byDay(articles)
        : articles.map((article) => ({ name: article.id, articles: [article] })),
    )
  if (values.json) console.log(JSON.stringify(report))
  else console.table(report)
}

interface ArchiveFile {
  readonly name: string
  readonly articles: readonly Article[]
}

async function readItems(corpus: string): Promise<Article[]> {
  if (values.grow === undefined) return readLines(corpus, parseDocument)
  const place = await mkdtemp(join(tmpdir(), 'bulletin-archive-'))
  try {
    const grown = join(place, 'grown.corpus.jsonl')
    await growCorpus(corpus, Number(values.grow), grown)
    return await readLines(grown, parseDocument)
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

function byDay(articles: readonly Article[]): ArchiveFile[] {
  const days = Map.groupBy(articles, ({ date }) => date ?? 'undated')
  return Array.from(days, ([name, articles]) => ({ name, articles }))
}

/** An article as a bulletin prints it: its title, its date, its text. */
function printed({ title, date, paragraphs }: Article): string {
  const [year, month, day] = (date ?? '').split('-').map(Number)
  const dateline = date === null ? '' : `本报讯 ${year}年${month}月${day}日,`
  return `${title}\n\n${dateline}${paragraphs.join('\n\n')}\n`
}

async function measure(files: readonly ArchiveFile[]) {
  const place = await mkdtemp(join(tmpdir(), 'bulletin-archive-'))
  const folder = join(place, 'bulletins')
  const coming = join(place, 'coming')
  try {
    await mkdir(folder)
    await mkdir(coming)
    // A tenth of them is a library to ask while the others are read.
    const first = Math.ceil(files.length / 10)
    for (const [index, { name, articles }] of files.entries()) {
      const text = articles.map(printed).join('\n\n')
      await writeFile(join(index < first ? folder : coming, `${name}.txt`), text)
    }
    const bot = await start(folder, join(place, 'meanwhile'))
    const whole = await arrival(bot, folder, coming)
    await bot.stop()
    const fresh = await start(folder, join(place, 'fresh'))
    await fresh.ask()
    const scratch = fresh.elapsed()
    const peak = fresh.memory('VmHWM')
    await fresh.stop()
    const again = await start(folder, join(place, 'fresh'))
    await again.ask()
    const restart = again.elapsed()
    const rss = again.memory('VmRSS')
    await again.stop()
    const inProcess = await measureInProcess(folder, join(place, 'fresh'))
    const times = whole.latencies.toSorted((a, b) => a - b)
    return {
      files: files.length,
      scratch_s: seconds(scratch),
      arrived_s: seconds(whole.elapsed),
      answers_meanwhile: whole.latencies.length,
      p50_ms: Math.round(percentile(times, 0.5) ?? 0),
      p99_ms: Math.round(percentile(times, 0.99) ?? 0),
      slowest_ms: Math.round(times.at(-1) ?? 0),
      restart_s: seconds(restart),
      rss_mb: rss,
      scratch_peak_mb: peak,
      ...inProcess,
    }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

async function measureInProcess(folder: string, state: string): Promise<InProcess> {
  const script = join(import.meta.dirname, 'library-process.ts')
  const asked = [folder, state, values.queries, values.question]
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, ...asked])
  return JSON.parse(stdout) as InProcess
}

type Bot = Awaited<ReturnType<typeof start>>

/** Puts the coming files into the folder and asks on and on until their library has taken the place of the first. */
async function arrival(bot: Bot, folder: string, coming: string) {
  const began = performance.now()
  const latencies: number[] = []
  await bot.ask()
  const swaps = bot.swaps()
  await cp(coming, folder, { recursive: true })
  while (bot.swaps() === swaps && performance.now() - began < meanwhileMs) {
    const asked = performance.now()
    await bot.ask()
    latencies.push(performance.now() - asked)
  }
  return { elapsed: performance.now() - began, latencies }
}

async function start(folder: string, state: string) {
  const began = performance.now()
  const bot = startBot(folder, state)
  let swaps = 0
  createInterface(bot.stderr).on('line', (line) => {
    if (line.includes('"the library is ready"')) swaps += 1
  })
  const ended = once(bot, 'exit').then(([code]) => Promise.reject(new Error(`the bot ended with ${code}`)))
  const [line] = (await Promise.race([once(createInterface(bot.stdout), 'line'), ended])) as [string]
  const url = /http:\/\/\S+?(?=\/?$)/.exec(line)?.[0] ?? ''
  const answer = await fetch(`${url}/playground/state`)
  const { me } = (await answer.json()) as { me: Parameters<typeof connectPerson>[1] }
  const person = await connectPerson(url, me)
  return {
    elapsed: () => performance.now() - began,
    swaps: () => swaps,
    ask: () => person.ask(values.question),
    memory: (what: 'VmRSS' | 'VmHWM') => residentMegabytes(bot.pid ?? 0, what),
    async stop() {
      person.close()
      bot.kill('SIGTERM')
      await once(bot, 'exit')
    },
  }
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 100) / 10
}

// npm run bench: from start to first answer in the playground, and the memory then resident; medians of several starts.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { connectPerson } from '../support/person.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    question: { type: 'string', default: '抽水蓄能投资多少' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})

if (values.help) console.log('npm run bench -- [--runs 5] [--question TEXT] [--json]')
else {
  const runs: { listening_ms: number; first_answer_ms: number; rss_mb: number }[] = []
  for (let run = 0; run < Number(values.runs); run++) runs.push(await measure(values.question))
  const report = Object.fromEntries(
    (['listening_ms', 'first_answer_ms', 'rss_mb'] as const).map((key) => [
      key,
      median(runs.map((run) => run[key])),
    ]),
  )
  if (values.json) console.log(JSON.stringify({ runs: runs.length, ...report }))
  else console.table(report)
}

async function measure(question: string) {
  const began = performance.now()
  const bot = spawn(process.execPath, ['src/main.ts'], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(bot.stdout), 'line')) as [string]
  const url = /http:\/\/\S+?(?=\/?$)/.exec(line)?.[0] ?? ''
  const listening = performance.now() - began
  const state = (await (await fetch(`${url}/playground/state`)).json()) as {
    me: Parameters<typeof connectPerson>[1]
  }
  const person = await connectPerson(url, state.me)
  await person.ask(question)
  const first_answer_ms = Math.round(performance.now() - began)
  const rss_mb = residentMegabytes(bot.pid ?? 0)
  person.close()
  bot.kill('SIGTERM')
  await once(bot, 'exit')
  return { listening_ms: Math.round(listening), first_answer_ms, rss_mb }
}

/** Linux tells it in /proc; elsewhere 0. */
function residentMegabytes(pid: number): number {
  try {
    const pages = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Math.round(Number(pages) / 1000)
  } catch {
    return 0
  }
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

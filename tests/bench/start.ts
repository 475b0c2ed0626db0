import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { connectPerson } from '../support/person.ts'
import { startArguments } from '../support/start-command.ts'
import { residentMegabytes } from './resident.ts'

/** From start to the first answer in the playground, and the memory then resident; medians of several starts. */
export async function measureStarts(runs: number, question: string) {
  const starts: Awaited<ReturnType<typeof measure>>[] = []
  for (let run = 0; run < runs; run++) starts.push(await measure(question))
  const middle = (key: keyof (typeof starts)[number]): number => median(starts.map((start) => start[key]))
  return {
    runs,
    listening_ms: middle('listening_ms'),
    first_answer_ms: middle('first_answer_ms'),
    rss_mb: middle('rss_mb'),
  }
}

async function measure(question: string) {
  const began = performance.now()
  const bot = spawn(process.execPath, startArguments, {
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

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

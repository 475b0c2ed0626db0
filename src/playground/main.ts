import { parseArgs } from 'node:util'
import { createPlayground } from './create-playground.ts'
import { listenPlayground } from './listen.ts'

const HELP = `npm run playground -- [--host HOST] [--port PORT] [--token TOKEN] [--username NAME]

An embedded Bot API server with a chat page, for any bot. Everything lives in memory.

  --host      address to listen on (127.0.0.1)
  --port      port, 0 for a free one (8081)
  --token     the bot's token; a random one when left out
  --username  the bot's @name (bulletin_bot)`

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8081' },
      token: { type: 'string' },
      username: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    console.log(HELP)
    return
  }
  const { host, port, token, username } = values
  if (!/^\d{1,5}$/.test(port)) throw new Error('--port must be a number from 0 to 65535')
  const playground = createPlayground({ ...(token ? { token } : {}), ...(username ? { username } : {}) })
  const { url, close } = await listenPlayground(playground, { host, port: Number(port) })
  console.log(`Chat page         ${url}/`)
  console.log(`BOT_TOKEN         ${playground.token}`)
  console.log(`TELEGRAM_API_ROOT ${url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
}

run().catch((error: Error) => {
  console.error(`${error.message}\n\n${HELP}`)
  process.exitCode = 1
})

import { parseArgs } from 'node:util'
import { createPlayground } from './create-playground.ts'
import { listenPlayground } from './listen.ts'

const HELP = `npm run playground -- [--host HOST] [--port PORT] [--token TOKEN] [--username NAME]

An embedded Bot API server with a chat page, for any bot. Everything lives in memory.

  --host      address to listen on (127.0.0.1)
  --port      port, 0 for a free one (8081)
  --token     the bot's token; a random one when left out
  --username  the bot's @name (bulletin_bot)
`

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
} else {
  const { token, username } = values
  const playground = createPlayground({ ...(token ? { token } : {}), ...(username ? { username } : {}) })
  const { url, close } = await listenPlayground(playground, { host: values.host, port: Number(values.port) })
  console.log(`Chat page         ${url}/`)
  console.log(`BOT_TOKEN         ${playground.token}`)
  console.log(`TELEGRAM_API_ROOT ${url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
}

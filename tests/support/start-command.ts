import { spawn } from 'node:child_process'
import { join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }

/** What `npm start` gives to node: flags and the program. */
export const startArguments: readonly string[] = packageJson.scripts.start.split(' ').slice(1)

/** Starts the bot, as `npm start` does, over a folder of bulletins; what it keeps goes into `state`. */
export function startBot(folder: string, state: string) {
  return spawn(process.execPath, startArguments, {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      LOG_LEVEL: 'info',
      BULLETIN_DIR: folder,
      DATABASE_URL: `file:${join(state, 'bot.sqlite')}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

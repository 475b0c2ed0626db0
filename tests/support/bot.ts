import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { Clock } from '../../src/delivery/clock.ts'
import { zhCN } from '../../src/i18n/zh-CN.ts'
import { createLog } from '../../src/log.ts'

/** A folder of one's own, gone with the machine's temporary files. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'bulletin-bot-'))
}

/** The whole program against a playground, as an operator would start it; `logged` collects its log lines. */
export async function startBot(
  server: { url: string; token: string },
  environment: Readonly<Record<string, string>> = {},
  clock?: Clock,
) {
  const folder = await temporaryFolder()
  const read = readConfig(
    {
      BOT_TOKEN: server.token,
      TELEGRAM_API_ROOT: server.url,
      BULLETIN_DIR: 'tests/fixtures/library',
      DATABASE_URL: `file:${join(folder, 'bot.sqlite')}`,
      PORT: '0',
      ...environment,
    },
    zhCN.config,
  )
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const logged: string[] = []
  const log = createLog('debug', server.token, { write: (line) => void logged.push(line) })
  const app = await startApp(read.config, log, clock)
  return { ...app, logged }
}

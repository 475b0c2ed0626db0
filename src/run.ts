import { config as readEnvFile } from 'dotenv'
import { startApp } from './app.ts'
import { TokenRefused } from './bot/connect.ts'
import { readConfig } from './config.ts'
import { messages, operatorLocale } from './i18n/locale.ts'
import { createLog } from './log.ts'
import { DatabaseUnusable } from './store/database-unusable.ts'

readEnvFile({ quiet: true })
const texts = messages(operatorLocale(process.env))
const read = readConfig(process.env, texts.config)
if (!read.ok) {
  console.error(texts.config.title)
  for (const { variable, mend } of read.faults) console.error(`  ${variable}: ${mend}`)
  process.exit(1)
}

const { config } = read
const log = createLog(config.logLevel, config.botToken)
// What escapes every boundary is a fault of ours: it is logged, and the bot goes on answering.
process.on('unhandledRejection', (error) => log.error({ reason: String(error) }, 'unhandled rejection'))

try {
  const app = await startApp(config, log)
  console.log(
    config.botToken === null
      ? texts.commands.playgroundReady(`${app.url}/`)
      : texts.commands.listening(app.url),
  )
  let stopping = false
  const stop = async (): Promise<void> => {
    // The second signal does not wait.
    if (stopping) process.exit(1)
    stopping = true
    await app.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
} catch (error) {
  if (error instanceof TokenRefused) console.error(`BOT_TOKEN: ${texts.commands.tokenRefused}`)
  else if (error instanceof DatabaseUnusable)
    console.error(`DATABASE_URL: ${texts.commands.databaseUnusable[error.fault]}`)
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    console.error(`PORT: ${texts.commands.portTaken(config.port)}`)
  else log.fatal({ reason: error instanceof Error ? error.stack : String(error) }, 'the bot did not start')
  process.exit(1)
}

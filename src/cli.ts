import { config as readEnvFile } from 'dotenv'
import { runAsk } from './commands/ask.ts'
import { runBoard } from './commands/board.ts'
import { runEval } from './commands/eval.ts'
import { runLedger } from './commands/ledger.ts'
import { runRead } from './commands/read.ts'
import type { Terminal } from './commands/terminal.ts'
import { readConfig } from './config.ts'
import { messages, operatorLocale } from './i18n/locale.ts'

const commands: Readonly<Record<string, (args: string[], terminal: Terminal) => Promise<number>>> = {
  ask: runAsk,
  read: runRead,
  ledger: runLedger,
  eval: runEval,
  board: runBoard,
}

readEnvFile({ quiet: true })
const texts = messages(operatorLocale(process.env))
const terminal: Terminal = {
  texts,
  config() {
    const read = readConfig(process.env, texts.config)
    if (read.ok) return read.config
    terminal.complain(texts.config.title)
    for (const { variable, mend } of read.faults) terminal.complain(`  ${variable}: ${mend}`)
    return null
  },
  print(text) {
    process.stdout.write(`${text}\n`)
    return 0
  },
  complain(text) {
    process.stderr.write(`${text}\n`)
    return 1
  },
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
// The exit code is set, not forced: what was written to a pipe must arrive whole.
process.exitCode = command
  ? await command(args, terminal).catch(faultOf)
  : terminal.complain(texts.commands.unknown(name, Object.keys(commands).join(', ')))

/** An option that does not exist is the reader's slip; anything else is a fault of ours and shows where. */
function faultOf(error: unknown): number {
  const slip =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  return terminal.complain(slip ? error.message : String(error instanceof Error ? error.stack : error))
}

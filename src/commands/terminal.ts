import type { Config } from '../config.ts'
import type { Messages } from '../i18n/zh-CN.ts'

/** What a command of the terminal works with. */
export interface Terminal {
  readonly texts: Messages
  /** The configuration; null when it is wrong, after every fault was written to standard error. */
  readonly config: () => Config | null
  /** Writes a line to standard output and gives exit code 0. */
  readonly print: (text: string) => 0
  /** Writes a line to standard error and gives exit code 1. */
  readonly complain: (text: string) => 1
}

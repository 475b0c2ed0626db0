import type { Library } from '../answer/library.ts'
import type { Messages } from '../i18n/zh-CN.ts'
import type { Log } from '../log.ts'
import type { Board } from '../render/board.ts'
import type { LedgerTable } from '../render/ledger-table.ts'
import type { Store } from '../store/store.ts'
import type { Api } from './api.ts'

/** What the features work with; built once in `app.ts` and handed over. */
export interface Services {
  readonly api: Api
  readonly store: Store
  readonly log: Log
  /** The library as it stands at this moment: ask for it anew in each update. */
  readonly library: () => Library
  readonly pictures: Pictures
  /** The time zone of chats that chose none. */
  readonly zone: string
  readonly now: () => Date
}

/** What is drawn and written for the bot; throws when it cannot be. */
export interface Pictures {
  /** A PNG. */
  board(board: Board): Promise<Uint8Array>
  /** An Excel workbook with one sheet. */
  workbook(table: LedgerTable, sheetName: string): Promise<Uint8Array>
}

/** What a reader sent, as far as the features need to know. */
export interface Request {
  readonly chat: number
  /** Who sent it, and by which message. */
  readonly person: number
  readonly message: number
  /** The topic of a forum in which it was said. */
  readonly topic: number | null
  /** What was said: for a command, what follows its name. */
  readonly text: string
  readonly texts: Messages
}

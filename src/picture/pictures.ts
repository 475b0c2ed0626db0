import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Board } from '../render/board.ts'
import type { LedgerTable } from '../render/ledger-table.ts'

/** What the bot draws. What is drawn with is loaded when first needed, so that the start does not wait for it. */
export interface Pictures {
  /** The board as a PNG; drawn once for equal boards that follow each other. Throws when it cannot be drawn. */
  board(board: Board): Promise<Uint8Array>
  /** A table as an Excel workbook. */
  workbook(table: LedgerTable, sheetName: string): Promise<Uint8Array>
}

const workbookWorker = new URL('./workbook-worker.ts', import.meta.url)

/** So many boards are kept, for the languages of a library and those of the one before. */
const mostKept = 4

export function createPictures(): Pictures {
  const drawn = new Map<string, Promise<Uint8Array>>()
  return {
    board(board) {
      const key = JSON.stringify(board)
      const known = drawn.get(key)
      if (known !== undefined) return known
      const picture = draw(board)
      drawn.set(key, picture)
      // A failure is not kept: the next reader may have more luck.
      picture.catch(() => drawn.delete(key))
      for (const oldest of [...drawn.keys()].slice(0, -mostKept)) drawn.delete(oldest)
      return picture
    },
    async workbook(table, sheetName) {
      const worker = new Worker(workbookWorker, { workerData: { table, sheetName } })
      const [bytes] = (await once(worker, 'message')) as [Uint8Array]
      return bytes
    },
  }
}

async function draw(board: Board): Promise<Uint8Array> {
  const { boardPicture } = await import('./board-picture.ts')
  return boardPicture(board)
}

import { parentPort, workerData } from 'node:worker_threads'
import type { LedgerTable } from '../render/ledger-table.ts'
import { workbook } from './workbook.ts'

// Thousands of rows take a second: on a thread of its own, no answer waits for them.
const { table, sheetName } = workerData as { table: LedgerTable; sheetName: string }
parentPort?.postMessage(await workbook(table, sheetName))

import type { Ledger } from '../model/ledger.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Reading } from '../model/reading.ts'

/** The ledger of these readings. Never throws; takes time in proportion to what they mention. */
export function buildLedger(_readings: readonly Reading[], _lexicon: Lexicon): Ledger {
  return { projects: [], people: [], counts: [] }
}

import type { StatedCount } from '../../model/ledger.ts'
import type { LedgerAsk } from '../../model/ledger-ask.ts'
import type { Statement } from '../../model/statement.ts'
import { fold } from '../../text/normalise.ts'
import type { Library } from '../library.ts'

/** The counts stated as the number asked about, of the things asked about. */
export function countsStatement(
  { stated, words, named }: Extract<LedgerAsk, { kind: 'counts' }>,
  library: Library,
): Statement | null {
  const counts = countsOf(words, library).filter((count) => count.stated === stated)
  return counts.length === 0 ? null : { kind: 'counts', counts, named }
}

/** That a count lists fewer than the one asked for; null where it lists so many, since their order says nothing. */
export function beyondStatement(
  { ordinal, words }: Extract<LedgerAsk, { kind: 'beyond' }>,
  library: Library,
): Statement | null {
  const count = countsOf(words, library).find(({ stated, listed }) => ordinal <= stated && ordinal > listed)
  return count === undefined ? null : { kind: 'beyond', ordinal, count }
}

function countsOf(words: readonly string[], { ledger }: Library): readonly StatedCount[] {
  return ledger.counts.filter(({ what, quote }) => {
    const text = fold(`${what} ${quote}`)
    return words.every((word) => text.includes(word))
  })
}

import type { Person } from '../../model/ledger.ts'
import type { LedgerAsk } from '../../model/ledger-ask.ts'
import type { Holder, Statement } from '../../model/statement.ts'
import { fold } from '../../text/normalise.ts'
import type { Library } from '../library.ts'

/**
 * Who is stated to hold the office. Someone counts as a former holder only when another was stated to hold it later
 * and both never at one time: offices that several hold (副县长) pass from none to another.
 */
export function holdersStatement(
  { office }: Extract<LedgerAsk, { kind: 'holders' }>,
  { ledger }: Library,
): Statement | null {
  const holders = ledger.people.flatMap((person) => termsOf(person, office)).toSorted(newerFirst)
  if (holders.length === 0) return null
  const shared = holders.some((one) => holders.some((other) => one !== other && overlap(one, other)))
  const before = shared ? [] : holders.slice(1)
  return { kind: 'holders', office, now: holders.filter((holder) => !before.includes(holder)), before }
}

/** The roles of everyone of this name. */
export function personStatement(
  { name }: Extract<LedgerAsk, { kind: 'person' }>,
  { names }: Library,
): Statement | null {
  const persons = (names.people.get(fold(name)) ?? []).filter(({ terms }) => terms.length > 0)
  return persons.length === 0 ? null : { kind: 'person', persons }
}

function termsOf(person: Person, office: string): Holder[] {
  return person.terms
    .filter(({ role, group }) => !group && fold(role) === office)
    .map((term) => ({ person, term }))
}

function newerFirst(a: Holder, b: Holder): number {
  const [one, other] = [a.term.until ?? '', b.term.until ?? '']
  return one < other ? 1 : one > other ? -1 : 0
}

function overlap({ term: a }: Holder, { term: b }: Holder): boolean {
  return (a.since ?? '') <= (b.until ?? '') && (b.since ?? '') <= (a.until ?? '')
}

import type { LedgerAsk } from '../../model/ledger-ask.ts'
import type { Seeks } from '../../model/question.ts'
import { fold } from '../../text/normalise.ts'
import type { Library } from '../library.ts'
import { isOwnPlace } from '../names/named-projects.ts'
import { endsWhole, takeOut } from './phrases.ts'
import type { Said } from './said.ts'

/** Who holds an office: nothing but the office (behind the body or the county it belongs to) and 谁 is said. */
export function officeAsked(
  folded: string,
  { words, asks }: Said,
  seeks: readonly Seeks[],
  library: Library,
): LedgerAsk | null {
  if (!seeks.includes('role') && !folded.includes('谁') && words.length > 1) return null
  const { lexicon, names, segmenter } = library
  const held = takeOut(
    folded,
    [...names.offices].map((office) => [office, office] as const),
  )
  const [office] = held.values
  if (office === undefined || held.values.length > 1) return null
  const before = held.rest.slice(0, folded.indexOf(office))
  const rest = [...segmenter.cut(before), ...segmenter.cut(held.rest.slice(before.length))]
  // 副县长有哪些 asks for all who hold it.
  const asked =
    asks.has('list') || rest.some((word) => lexicon.questionWords.get(word) === 'role' || word.includes('谁'))
  const said = rest.filter(
    (word) =>
      /\p{L}/u.test(word) &&
      !lexicon.functionWords.has(word) &&
      !lexicon.questionWords.has(word) &&
      !lexicon.officeBodies.has(word) &&
      !isOwnPlace(word, library),
  )
  return asked && said.length === 0 ? { kind: 'holders', office } : null
}

/** Who someone is: nothing but the name and a question for the role is said. */
export function personAsked(
  folded: string,
  { words }: Said,
  seeks: readonly Seeks[],
  library: Library,
): LedgerAsk | null {
  const name = words.join('')
  if (!seeks.includes('role') || !library.names.people.has(fold(name))) return null
  const at = folded.indexOf(fold(name))
  return at < 0 || endsWhole(folded, at + name.length, library) ? { kind: 'person', name } : null
}

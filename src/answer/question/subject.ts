import type { Article } from '../../model/article.ts'
import { type FactKind, factKinds } from '../../model/fact.ts'
import type { Asked, AskedKind } from '../../model/question.ts'
import { fold } from '../../text/normalise.ts'
import type { Library } from '../library.ts'
import { understand } from '../understand.ts'
import { said } from './said.ts'
import { titled } from './shown-names.ts'

/** What may be asked of an event as well as of a thing: where nothing but this is asked, the article tells. */
const ofEvents: ReadonlySet<AskedKind> = new Set([
  'who',
  'when',
  'where',
  'what',
  'summary',
  'byline',
  'yes-no',
])

/**
 * The words asked of what the question before was about: its project or person, the event that `article`, quoted first
 * in answer, reports, or the words it named a thing by. Null when it was about nothing.
 */
export function askedOfSubject(
  words: string,
  before: Asked,
  article: Article | null,
  library: Library,
): string | null {
  const asked = understand(words, library)
  const { asks, stages } = said(fold(words), null, library)
  const facts: readonly FactKind[] = factKinds.filter((kind) => asks.has(kind))
  const kind = 'names' in asked ? asked.kind : 'keywords'
  const [project, another] = before.names.projects
  const known = library.ledger.projects.find(({ id }) => id === project)
  const isFact = facts.length > 0 || stages.length > 0 || kind === 'how-much' || kind === 'keywords'
  if (known !== undefined && another === undefined && isFact) return `${known.name}${words}`
  const [person] = before.names.people
  const asksRole = 'seeks' in asked && asked.seeks.includes('role')
  if (person !== undefined && before.names.people.length === 1 && (asksRole || words === ''))
    return `${person}${words}`
  if (article !== null && !isFact && ofEvents.has(kind)) return `${titled(article)}${words}`
  const thing = said(fold(before.text), null, library).stretches.join('')
  if (thing !== '') return `${thing}${words}`
  return article === null ? null : `${titled(article)}${words}`
}

import { hash } from 'node:crypto'
import type { Citation } from '../model/fact.ts'
import type { Person, Term } from '../model/ledger.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { type Appearance, circlesOf, namesakes } from './namesakes.ts'
import { newestFirst, quotationsOf } from './quotations.ts'
import type { ReadArticle } from './readings.ts'
import { eachInSteps, type Steps } from './steps.ts'

const articlesAStep = 200
const namesAStep = 300

interface Draft {
  readonly role: string
  readonly group: boolean
  readonly citations: Citation[]
}

/**
 * The people of all articles, most often named first. Equal names are taken for one person, whose offices may change,
 * unless their roles show several (`namesakes`); every role is kept with the articles that state it.
 */
export function* peopleOf(
  articles: readonly ReadArticle[],
  placeHeads: ReadonlySet<string>,
  { officeBodies }: Pick<Lexicon, 'officeBodies'>,
): Steps<Person[]> {
  const byName = new Map<string, Appearance[]>()
  yield* eachInSteps(articles, articlesAStep, ({ article, mentions }) => {
    const quote = quotationsOf(article)
    for (const { name, roles, part, spots } of mentions.people) {
      const [first] = spots
      if (first === undefined) continue
      const stated = roles.flatMap(({ text, offices, group, spot }) =>
        (group || offices.length === 0 ? [text] : offices).map((role) => ({
          role,
          group,
          said: quote(spot),
        })),
      )
      const circles = [...new Set(roles.flatMap(({ text }) => circlesOf(text, placeHeads)))]
      const appearance = { said: quote(first), part, circles, roles: stated }
      const known = byName.get(name)
      if (known === undefined) byName.set(name, [appearance])
      else known.push(appearance)
    }
  })
  const people: Person[] = []
  yield* eachInSteps(byName, namesAStep, ([name, all]) => {
    for (const { mark, appearances } of namesakes(all))
      people.push(personOf(name, mark, appearances, officeBodies))
  })
  return people.sort((a, b) => b.appearances.length - a.appearances.length || (a.id < b.id ? -1 : 1))
}

function personOf(
  name: string,
  mark: string,
  appearances: readonly Appearance[],
  bodies: ReadonlySet<string>,
): Person {
  const drafts = new Map<string, Draft>()
  for (const { roles } of appearances)
    for (const { role, group, said } of roles) {
      const draft = drafts.get(role) ?? { role, group, citations: [] }
      drafts.set(role, draft)
      // An article names someone once, so what it says of a role twice stands side by side.
      if (draft.citations.at(-1)?.article !== said.article) draft.citations.push(said)
    }
  return {
    id: `n${hash('sha256', `${name}${mark}`, 'base64url').slice(0, 11)}`,
    name,
    terms: joined([...drafts.values()], bodies)
      .map(termOf)
      .sort(latestFirst),
    appearances: appearances
      .map(({ said: { article, date, quote }, part }) => ({ article, date, quote, part }))
      .sort(newestFirst),
  }
}

/** Takes together what is one office, printed with its body and without (`县政府副县长`, `副县长`), under the commoner. */
function joined(drafts: readonly Draft[], bodies: ReadonlySet<string>): Draft[] {
  const left = new Set(drafts)
  for (const long of drafts) {
    const short = drafts.find(
      (other) =>
        left.has(other) &&
        other.group === long.group &&
        other.role.length < long.role.length &&
        long.role.endsWith(other.role) &&
        bodies.has(long.role.slice(0, -other.role.length)),
    )
    if (short === undefined) continue
    const [main, less] = long.citations.length > short.citations.length ? [long, short] : [short, long]
    const stating = new Set(main.citations.map(({ article }) => article))
    for (const citation of less.citations) if (!stating.has(citation.article)) main.citations.push(citation)
    left.delete(less)
  }
  return [...left]
}

function termOf({ role, group, citations }: Draft): Term {
  const sorted = citations.sort(newestFirst)
  const dates = sorted.flatMap(({ date }) => date ?? [])
  return { role, group, since: dates.at(-1) ?? null, until: dates[0] ?? null, citations: sorted }
}

/** Offices before groups; those stated last first. */
function latestFirst(a: Term, b: Term): number {
  if (a.group !== b.group) return a.group ? 1 : -1
  const [one, other] = [a.until ?? '', b.until ?? '']
  return one < other ? 1 : one > other ? -1 : 0
}

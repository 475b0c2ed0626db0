import { hash } from 'node:crypto'
import type { Citation } from '../model/fact.ts'
import type { Person, Term } from '../model/ledger.ts'
import type { Part } from '../model/mentions.ts'
import { newestFirst, quotationsOf } from './quotations.ts'
import type { ReadArticle } from './readings.ts'

interface Draft {
  readonly terms: Map<string, { role: string; group: boolean; citations: Citation[] }>
  readonly appearances: (Citation & { readonly part: Part })[]
}

/**
 * The people of all articles: equal names are taken for one person, and every role is kept with the articles that
 * state it, so that two people of one name show as roles that do not go together. Most often named first.
 */
export function peopleOf(articles: readonly ReadArticle[]): Person[] {
  const drafts = new Map<string, Draft>()
  for (const { article, mentions } of articles) {
    const quote = quotationsOf(article)
    for (const { name, roles, part, spots } of mentions.people) {
      const draft: Draft = drafts.get(name) ?? { terms: new Map(), appearances: [] }
      drafts.set(name, draft)
      for (const { text, offices, group, spot } of roles)
        for (const role of group || offices.length === 0 ? [text] : offices) {
          const term = draft.terms.get(role) ?? { role, group, citations: [] }
          draft.terms.set(role, term)
          if (!term.citations.some((known) => known.article === article.id)) term.citations.push(quote(spot))
        }
      const [first] = spots
      if (first !== undefined) draft.appearances.push({ ...quote(first), part })
    }
  }
  return Array.from(drafts, ([name, draft]) => personOf(name, draft)).sort(
    (a, b) => b.appearances.length - a.appearances.length,
  )
}

function personOf(name: string, { terms, appearances }: Draft): Person {
  return {
    id: `n${hash('sha256', name, 'base64url').slice(0, 11)}`,
    name,
    terms: Array.from(terms.values(), termOf).sort(latestFirst),
    appearances: appearances.sort(newestFirst),
  }
}

function termOf({ role, group, citations }: { role: string; group: boolean; citations: Citation[] }): Term {
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

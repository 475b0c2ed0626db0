import { type Dimension, dimensions, type Facet, type FacetValue } from '../model/facet.ts'
import type { Person, Project } from '../model/ledger.ts'
import type { Library } from './library.ts'

/** So many results are counted; more tell nothing more about what to narrow to. */
export const mostCounted = 500
const mostValues = 12
/** What each article names, made once for each library. */
const named = new WeakMap<Library, ReadonlyMap<string, NamedThere>>()

interface NamedThere {
  readonly people: Set<Person>
  readonly projects: Set<Project>
}

/** The values of these documents, by which their list can be made shorter; nothing that all of them share. */
export function facetsOf(documents: readonly number[], library: Library): Facet[] {
  return dimensions.flatMap((dimension) => {
    const counted = new Map<string, FacetValue & { count: number }>()
    for (const document of documents) {
      for (const { id, label } of valuesOf(document, dimension, library)) {
        const known = counted.get(id) ?? { id, label, count: 0 }
        counted.set(id, { ...known, count: known.count + 1 })
      }
    }
    const values = [...counted.values()]
      .filter(({ count }) => count < documents.length)
      .sort((a, b) => b.count - a.count)
      .slice(0, mostValues)
    return values.length === 0 ? [] : [{ dimension, values: inOrder(values, dimension, library) }]
  })
}

/** The values that a document has in a dimension. */
export function valuesOf(document: number, dimension: Dimension, library: Library): readonly FacetValue[] {
  const article = library.corpus.articles[document]
  if (article === undefined) return []
  switch (dimension) {
    case 'source':
      return [{ id: article.issue, label: article.issue }]
    case 'month': {
      const month = article.date?.slice(0, 7)
      return month === undefined ? [] : [{ id: month, label: month }]
    }
    case 'person':
      return [...(namedIn(library).get(article.id)?.people ?? [])].map(valueFor)
    case 'project':
      return [...(namedIn(library).get(article.id)?.projects ?? [])].map(valueFor)
  }
}

function valueFor({ id, name }: Person | Project): FacetValue {
  return { id, label: name }
}

function inOrder<T extends FacetValue>(values: readonly T[], dimension: Dimension, { issues }: Library): T[] {
  if (dimension === 'month') return values.toSorted((a, b) => (a.id < b.id ? 1 : -1))
  if (dimension !== 'source') return [...values]
  const places = new Map(issues.map(({ id }, at) => [id, at]))
  return values.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
}

function namedIn(library: Library): ReadonlyMap<string, NamedThere> {
  const known = named.get(library)
  if (known !== undefined) return known
  const made = new Map<string, NamedThere>()
  const there = (article: string): NamedThere => {
    const found = made.get(article) ?? { people: new Set(), projects: new Set() }
    made.set(article, found)
    return found
  }
  for (const person of library.ledger.people)
    for (const { article } of [...person.terms.flatMap(({ citations }) => citations), ...person.appearances])
      there(article).people.add(person)
  for (const project of library.ledger.projects)
    for (const { article } of project.mentions) there(article).projects.add(project)
  named.set(library, made)
  return made
}

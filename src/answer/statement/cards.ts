import type { Statement } from '../../model/statement.ts'
import type { Telling } from '../../model/told.ts'
import { fold } from '../../text/normalise.ts'
import type { Finding } from '../finding.ts'

/** The newest appearances that are quoted. */
const mostQuoted = 3

/** The roles and appearances of the one whom the question names. */
export function appearancesStatement({ asked, library }: Finding): Statement | null {
  const persons = asked.names.people.flatMap((name) => library.names.people.get(fold(name)) ?? [])
  const appearances = persons.flatMap(({ name, appearances }) => appearances.map((said) => ({ name, said })))
  if (appearances.length === 0) return null
  return {
    kind: 'appearances',
    persons,
    events: appearances.flatMap(({ said }) => {
      const article = library.articles.get(said.article)
      return article === undefined ? [] : [{ article, part: said.part }]
    }),
    quotes: appearances
      .slice(0, mostQuoted)
      .map(({ name, said }): Telling => ({ citation: said, words: [name] })),
  }
}

/** All that is stated of the one project that the question names. */
export function aboutStatement({ asked, library }: Finding): Statement | null {
  const project = library.ledger.projects.find(({ id }) => id === asked.names.projects[0])
  if (project === undefined) return null
  const facts = project.facts.map((fact): Telling => ({ citation: fact, words: [fact.text] }))
  const named = project.mentions.map((citation): Telling => ({ citation, words: [project.name] }))
  return { kind: 'about', project, quotes: facts.length > 0 ? facts : named.slice(0, 1) }
}

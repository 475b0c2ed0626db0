import type { Cited } from '../model/answer.ts'
import type { Citation } from '../model/fact.ts'
import type { Statement } from '../model/statement.ts'
import type { Library } from './library.ts'

/** The quotations that a statement rests on, each once, in the order of what it tells. */
export function citedBy(statement: Statement, { articles }: Library): readonly Cited[] {
  const cited = new Map<string, Cited>()
  for (const { article: id, quote } of citationsOf(statement)) {
    const article = articles.get(id)
    if (article !== undefined) cited.set(`${id}\n${quote}`, { article, quote })
  }
  return [...cited.values()]
}

function citationsOf(statement: Statement): readonly Citation[] {
  switch (statement.kind) {
    case 'facts':
      return statement.of.flatMap(({ facts }) => facts)
    case 'unstated':
      return statement.projects.flatMap(({ mentions }) => mentions.slice(0, 1))
    case 'projects':
      return [
        ...(statement.count === null ? [] : [statement.count]),
        ...statement.projects.flatMap(({ project, facts }): readonly Citation[] =>
          (facts.length > 0 ? facts : project.mentions).slice(0, 1),
        ),
      ]
    case 'ranking':
      return statement.ranked.map(({ fact }) => fact)
    case 'sum':
      return statement.parts.map(({ fact }) => fact)
    case 'difference':
      return [statement.larger.fact, statement.smaller.fact]
    case 'counts':
      return statement.counts
    case 'beyond':
      return [statement.count]
    case 'holders':
      return [...statement.now, ...statement.before].flatMap(({ term }) => term.citations.slice(0, 1))
    case 'person':
      return statement.persons.flatMap(({ terms }) => terms.flatMap(({ citations }) => citations.slice(0, 1)))
  }
}

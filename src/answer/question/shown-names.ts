import type { Answer } from '../../model/answer.ts'
import type { Article } from '../../model/article.ts'
import { headline } from '../../model/article.ts'
import type { Statement } from '../../model/statement.ts'

/** What an answer shows one below the other, in that order, each as it is named in a question. */
export function namesShown(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'empty':
      return []
    case 'contents':
      return answer.issue.articles.map(titled)
    case 'nothing':
      return answer.nearest.map(({ article }) => titled(article))
    case 'found':
      return (
        (answer.stated && stated(answer.stated.statement)) ??
        answer.hits.map(({ article }) => titled(article))
      )
  }
}

/** The title of an article as a question names it. */
export function titled(article: Article): string {
  return `《${headline(article)}》`
}

function stated(statement: Statement): readonly string[] | null {
  switch (statement.kind) {
    case 'facts':
      return statement.of.length > 1 ? statement.of.map(({ project }) => project.name) : null
    case 'projects':
      return statement.projects.map(({ project }) => project.name)
    case 'ranking':
      return statement.ranked.map(({ project }) => project.name)
    case 'sum':
      return statement.parts.map(({ project }) => project.name)
    case 'holders':
      return [...statement.now, ...statement.before].map(({ person }) => person.name)
    case 'participants':
      return statement.events.length === 1
        ? (statement.events[0]?.people.map(({ name }) => name) ?? null)
        : null
    case 'dated':
      return statement.articles.map(titled)
    case 'appearances':
      return statement.events.map(({ article }) => titled(article))
    default:
      return null
  }
}

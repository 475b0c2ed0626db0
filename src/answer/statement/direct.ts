import { headline } from '../../model/article.ts'
import type { Statement } from '../../model/statement.ts'
import { quantityText } from '../../text/quantity.ts'

/** The bare answer that a statement gives, in words of the bulletins; null when it says that none is stated. */
export function directAnswer(statement: Statement): string | null {
  switch (statement.kind) {
    case 'unstated':
    case 'uncomparable':
    case 'beyond':
    case 'undefined':
    case 'appearances':
    case 'about':
    case 'speech':
      return null
    case 'participants': {
      const [event, another] = statement.events
      if (event === undefined || another !== undefined || event.people.length === 0) return null
      return event.people.map(({ name }) => name).join('、')
    }
    case 'items':
      if (!statement.whole) return null
      return statement.items.join(statement.items.some((item) => /[,，、]/u.test(item)) ? '；' : '、')
    case 'counted':
      return statement.text
    case 'affirmed':
      return '是'
    case 'definition':
    case 'summary':
      return statement.quotes.map(({ citation }) => citation.quote).join('')
    case 'dated':
      return statement.articles.length === 0 ? null : statement.articles.map(headline).join('\n')
    case 'facts': {
      const told = statement.of.filter(({ facts }) => facts.length > 0)
      const texts = told.map(({ facts }) => distinct(facts.map(({ text }) => text)))
      if (told.length === 1) return texts[0] ?? null
      return told.map(({ project }, at) => `${project.name}：${texts[at]}`).join('；')
    }
    case 'projects':
      if (statement.counted) return `${statement.count?.stated ?? statement.projects.length}个`
      return statement.projects.map(({ project }) => project.name).join('、')
    case 'ranking': {
      const [first] = statement.ranked
      return first ? `${first.project.name}，${first.fact.text}` : null
    }
    case 'sum':
      return quantityText(statement.total)
    case 'difference':
      return `${statement.larger.project.name}，${quantityText(statement.difference)}`
    case 'counts':
      return distinct(
        statement.counts.flatMap(({ listed, items }) => (statement.named ? items : [String(listed)])),
      )
    case 'holders':
      return distinct(statement.now.map(({ person }) => person.name))
    case 'person':
      return distinct(statement.persons.flatMap(({ terms }) => terms.map(({ role }) => role)))
  }
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts)].join('、')
}

import type { Cited } from '../../model/answer.ts'
import type { Article } from '../../model/article.ts'
import type { Fact } from '../../model/fact.ts'
import type { Person, Project, StatedCount, Term } from '../../model/ledger.ts'
import type { Range } from '../../model/range.ts'
import type { Statement } from '../../model/statement.ts'
import type { Telling } from '../../model/told.ts'
import type { Library } from '../library.ts'

/** The quotations that a statement rests on, each once, in the order of what it tells. */
export function citedBy(statement: Statement, { articles }: Library): readonly Cited[] {
  const cited = new Map<string, { article: Article; quote: string; words: Set<string> }>()
  for (const { citation, words } of tellingOf(statement)) {
    const article = articles.get(citation.article)
    if (article === undefined) continue
    const key = `${citation.article}\n${citation.quote}`
    const known = cited.get(key) ?? { article, quote: citation.quote, words: new Set<string>() }
    cited.set(key, known)
    for (const word of words) known.words.add(word)
  }
  return Array.from(cited.values(), ({ article, quote, words }) => ({
    article,
    quote,
    marks: marksOf(quote, words),
  }))
}

/** Where the words stand in the quotation, merged where they touch. */
function marksOf(quote: string, words: Iterable<string>): Range[] {
  const found = [...words]
    .flatMap((word) => {
      const start = word === '' ? -1 : quote.indexOf(word)
      return start < 0 ? [] : [{ start, end: start + word.length }]
    })
    .sort((a, b) => a.start - b.start)
  const merged: { start: number; end: number }[] = []
  for (const range of found) {
    const last = merged.at(-1)
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}

function tellingOf(statement: Statement): readonly Telling[] {
  if ('quotes' in statement) return statement.quotes
  switch (statement.kind) {
    case 'facts':
      return statement.of.flatMap(({ facts }) => facts.map(ofFact))
    case 'uncomparable':
      return statement.of.flatMap(({ project, facts }) =>
        facts.length > 0 ? facts.map(ofFact) : ofProject(project),
      )
    case 'unstated':
      return statement.projects.flatMap(ofProject)
    case 'projects':
      return [
        ...(statement.count === null ? [] : [ofCount(statement.count)]),
        ...statement.projects.flatMap(({ project, facts }) =>
          facts.length > 0
            ? facts.map((fact) => ({ citation: fact, words: [project.name, fact.text] }))
            : ofProject(project),
        ),
      ]
    case 'ranking':
      return statement.ranked.map(({ fact }) => ofFact(fact))
    case 'sum':
      return statement.parts.map(({ fact }) => ofFact(fact))
    case 'difference':
      return [ofFact(statement.larger.fact), ofFact(statement.smaller.fact)]
    case 'counts':
      return statement.counts.map(ofCount)
    case 'beyond':
      return [ofCount(statement.count)]
    case 'holders':
      return [...statement.now, ...statement.before].flatMap(({ person, term }) => ofTerm(person, term))
    case 'person':
      return statement.persons.flatMap((person) => person.terms.flatMap((term) => ofTerm(person, term)))
  }
}

function ofFact(fact: Fact): Telling {
  return { citation: fact, words: [fact.text] }
}

function ofProject({ name, mentions }: Project): Telling[] {
  return mentions.slice(0, 1).map((citation) => ({ citation, words: [name] }))
}

function ofCount(count: StatedCount): Telling {
  return { citation: count, words: [String(count.stated)] }
}

function ofTerm({ name }: Person, { role, citations }: Term): Telling[] {
  return citations.slice(0, 1).map((citation) => ({ citation, words: [name, role] }))
}

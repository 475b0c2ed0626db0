import type { Answer, Hit } from '../model/answer.ts'
import { type Article, headline } from '../model/article.ts'
import type { NamedThings, Question } from '../model/question.ts'
import type { Statement } from '../model/statement.ts'
import type { Library } from './library.ts'
import { directAnswer } from './statement/direct.ts'

/** What `ask --json` prints of the question as understood. */
export interface QuestionJson {
  readonly kind: Question['kind']
  readonly names: NamedThings
}

/** A question as the JSON of the command line: its kind, and what it names by the names that the ledger has. */
export function questionJson(question: Question, { ledger }: Library): QuestionJson {
  if (!('names' in question))
    return {
      kind: question.kind,
      names: { projects: [], people: [], places: [], organisations: [], articles: [] },
    }
  const named = ledger.projects.filter(({ id }) => question.names.projects.includes(id))
  return { kind: question.kind, names: { ...question.names, projects: named.map(({ name }) => name) } }
}

/** What `ask --json` prints of the answer. */
export interface AskJson {
  /** `stated` when the ledger or a sentence answers directly, `not-stated` when what is named lacks what was asked. */
  readonly kind: Answer['kind'] | 'stated' | 'not-stated'
  /** The answer itself, when there is one to give beside quotations. */
  readonly answer: string | null
  readonly citations: readonly { article: string; title: string; date: string | null; quote: string }[]
  readonly results: readonly {
    article: string
    title: string
    date: string | null
    score: number
    snippet: string
  }[]
  readonly unknown: readonly string[]
  readonly searchedInstead: string | null
}

/** An answer as the JSON of the command line. */
export function askJson(answer: Answer): AskJson {
  const none = { answer: null, citations: [], results: [], unknown: [], searchedInstead: null }
  switch (answer.kind) {
    case 'empty':
      return { ...none, kind: answer.kind }
    case 'nothing':
      return {
        ...none,
        kind: answer.kind,
        results: answer.nearest.map(result),
        unknown: unknownOf(answer),
        searchedInstead: answer.searchedInstead,
      }
    case 'contents': {
      const { articles } = answer.issue
      return {
        ...none,
        kind: answer.kind,
        answer: articles.map(headline).join('\n'),
        citations: articles.map((article) => ({ ...source(article), quote: headline(article) })),
      }
    }
    case 'found':
      return {
        ...none,
        ...direct(answer),
        results: answer.hits.map(result),
        unknown: unknownOf(answer),
        searchedInstead: answer.searchedInstead,
      }
  }
}

/** What of the question nothing holds, a time that nothing is of among it. */
function unknownOf({
  unknown,
  missedTime,
}: Extract<Answer, { kind: 'nothing' | 'found' }>): readonly string[] {
  return missedTime === null ? unknown : [missedTime.text, ...unknown]
}

function direct({
  kind,
  stated,
  lacking,
  hits,
  extract,
}: Extract<Answer, { kind: 'found' }>): Pick<AskJson, 'kind' | 'answer' | 'citations'> {
  if (stated === null) {
    const answer = extract && (hits[0]?.passage.text.slice(extract.start, extract.end) ?? null)
    return {
      kind: lacking ? 'not-stated' : answer === null ? kind : 'stated',
      answer,
      citations: hits.slice(0, 1).map(citation),
    }
  }
  const answer = directAnswer(stated.statement)
  const citations = stated.cited.map(({ article, quote }) => ({ ...source(article), quote }))
  return {
    kind: answer !== null ? 'stated' : tells(stated.statement) ? kind : 'not-stated',
    answer,
    citations,
  }
}

/** True for what is told without an answer in a word: a card, or several events. */
function tells(statement: Statement): boolean {
  if (statement.kind === 'participants') return statement.events.some(({ people }) => people.length > 0)
  if (statement.kind === 'items' || statement.kind === 'speech') return true
  return statement.kind === 'appearances' || statement.kind === 'about'
}

function citation({ article, passage }: Hit): AskJson['citations'][number] {
  return { ...source(article), quote: passage.text }
}

function result({ article, score, passage }: Hit): AskJson['results'][number] {
  return { ...source(article), score, snippet: passage.text }
}

function source(article: Article): { article: string; title: string; date: string | null } {
  return { article: article.id, title: headline(article), date: article.date }
}

import type { Article } from '../model/article.ts'
import type { Issue } from '../model/issue.ts'

/** A question whose right documents, and perhaps answers, are known. */
export interface LabelledQuery {
  readonly id: string
  readonly query: string
  /** Ids of the documents that are right; empty when none is. */
  readonly relevant: readonly string[]
  /** What the documents say; empty when they do not say it, null when nobody labelled it. */
  readonly answers: readonly string[] | null
}

/** A line of a corpus, `{"id","title","text","date"?}`, as an article. Throws on any other shape. */
export function parseDocument(line: string): Article {
  const { id, title, text, date } = fieldsOf(line)
  if (typeof id !== 'string' || id === '') throw new Error('"id" is not a string')
  if (typeof text !== 'string') throw new Error('"text" is not a string')
  return {
    id,
    issue: typeof date === 'string' ? date : '',
    place: 1,
    kicker: null,
    title: typeof title === 'string' ? title : '',
    date: typeof date === 'string' ? date : null,
    dateInferred: false,
    byline: [],
    paragraphs: text.split(/\s*\n\s*/).filter((paragraph) => paragraph !== ''),
  }
}

/** A line of queries, `{"id","query","relevant":[id],"answers"?:[string]}`. Throws on any other shape. */
export function parseQuery(line: string): LabelledQuery {
  const { id, query, relevant, answers } = fieldsOf(line)
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new Error('"id" is neither a string nor a number')
  if (typeof query !== 'string') throw new Error('"query" is not a string')
  if (!isStrings(relevant)) throw new Error('"relevant" is not a list of strings')
  if (answers !== undefined && !isStrings(answers)) throw new Error('"answers" is not a list of strings')
  return { id: String(id), query, relevant, answers: answers ?? null }
}

/** The documents of each day as an issue, the way a library is built. */
export function issuesOf(documents: readonly Article[]): Issue[] {
  const days = Map.groupBy(documents, (document) => document.issue)
  return Array.from(days, ([id, articles]) => ({
    id,
    source: id,
    date: articles[0]?.date ?? null,
    articles: articles.map((article, index) => ({ ...article, place: index + 1 })),
    problems: [],
  }))
}

function fieldsOf(line: string): Record<string, unknown> {
  const value: unknown = JSON.parse(line)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('not a JSON object')
  return { ...value }
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

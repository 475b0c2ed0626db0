import type { Library } from '../../answer/library.ts'
import type { Article } from '../../model/article.ts'
import { escapeHtml } from '../../render/html.ts'
import type { Message } from '../../render/message.ts'
import { renderArticle } from '../../render/render-article.ts'
import { renderIssue, renderIssues } from '../../render/render-issues.ts'
import { refOf } from '../../text/ref.ts'
import type { Request, Services } from '../services.ts'

/** What the newest issue holds. */
export async function latest({ texts }: Request, { library }: Services): Promise<Message> {
  const issues = library().issues.filter((issue) => issue.articles.length > 0)
  return issues[0] ? renderIssue(issues[0], 1, texts) : renderIssues([], 1, texts)
}

/** Every issue, newest first. */
export async function issues({ texts }: Request, { library }: Services): Promise<Message> {
  return renderIssues(library().issues, 1, texts)
}

/** One whole article, by its id, or by its place in the newest issue. */
export async function article({ text, texts }: Request, { library }: Services): Promise<Message> {
  const wanted = text.trim()
  if (wanted === '') return { html: escapeHtml(texts.article.usage), buttons: [] }
  const found = findArticle(wanted, library())
  if (!found) return { html: escapeHtml(texts.article.missing), buttons: [] }
  const back = { kind: 'issue', ref: refOf(found.issue), page: 1 } as const
  return renderArticle(found, { kind: 'article', ref: refOf(found.id), page: 1, back }, texts)
}

function findArticle(wanted: string, library: Library): Article | undefined {
  const newest = library.issues.find((issue) => issue.articles.length > 0)
  return (
    library.articles.get(wanted) ??
    newest?.articles.find(({ place }) => String(place) === wanted.normalize('NFKC'))
  )
}

import type { Messages } from '../i18n/zh-CN.ts'
import { headline } from '../model/article.ts'
import type { Issue } from '../model/issue.ts'
import { refOf } from '../text/ref.ts'
import { shorten } from './excerpt.ts'
import { bold, escapeHtml } from './html.ts'
import type { Button, Message } from './message.ts'
import { pageOf, pagerRow, rows } from './pager.ts'
import { encodeScreen, type ListScreen } from './screen.ts'

const articlesPerPage = 8
const issuesPerPage = 10
const maxHeadline = 160
const maxId = 80

/** What one issue holds: its articles with dates, each with a button that opens it. */
export function renderIssue(issue: Issue, page: number, texts: Messages): Message {
  const shown = pageOf(issue.articles, page, articlesPerPage)
  const screen: ListScreen = { kind: 'issue', ref: refOf(issue.id), page: shown.page }
  const open = shown.items.map(
    (article): Button => ({
      kind: 'press',
      label: texts.buttons.open(article.place),
      data: encodeScreen({ kind: 'article', ref: refOf(article.id), page: 1, back: screen }),
    }),
  )
  const summary = {
    id: shorten(issue.id, maxId),
    date: issue.date,
    articles: issue.articles.length,
  }
  return {
    html: [
      bold(texts.issues.line(summary)),
      texts.answer.contents(issue.articles.length),
      ...shown.items.map(
        (article) =>
          `${article.place}. ${escapeHtml(shorten(headline(article), maxHeadline))}\n    ${texts.article.date(article.date, article.dateInferred)}`,
      ),
    ].join('\n'),
    buttons: [...rows(open, 4), ...rows(pagerRow(screen, shown.pages, texts), 2)],
  }
}

/** All issues, newest first, each with a button that shows what it holds. */
export function renderIssues(issues: readonly Issue[], page: number, texts: Messages): Message {
  if (issues.length === 0) return { html: escapeHtml(texts.issues.none), buttons: [] }
  const shown = pageOf(issues, page, issuesPerPage)
  const screen: ListScreen = { kind: 'issues', page: shown.page }
  const line = (issue: Issue): string =>
    texts.issues.line({ id: shorten(issue.id, maxId), date: issue.date, articles: issue.articles.length })
  const open = shown.items.map(
    (issue): Button => ({
      kind: 'press',
      label: shorten(issue.id, maxId),
      data: encodeScreen({ kind: 'issue', ref: refOf(issue.id), page: 1 }),
    }),
  )
  return {
    html: [
      bold(texts.issues.title(issues.length)),
      ...shown.items.map((issue, index) => `${shown.offset + index + 1}. ${escapeHtml(line(issue))}`),
    ].join('\n'),
    buttons: [...rows(open, 2), ...rows(pagerRow(screen, shown.pages, texts), 2)],
  }
}

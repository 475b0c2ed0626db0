import type { Messages } from '../i18n/zh-CN.ts'
import { headline } from '../model/article.ts'
import type { Digest, LedArticle } from '../model/digest.ts'
import { refOf } from '../text/ref.ts'
import { shorten } from './excerpt.ts'
import { bold, escapeHtml, italic } from './html.ts'
import type { Button, Message } from './message.ts'
import { pageOf, pagerRow, rows } from './pager.ts'
import { subscriptionRow } from './render-subscriptions.ts'
import { encodeScreen, type Screen } from './screen.ts'

const articlesPerPage = 6
const mostMoves = 6
const maxHeadline = 120
const maxLead = 160
const maxMove = 120
const maxId = 60

/** What is new, a page of it: the articles of each issue with their leads, then the projects that moved on. */
export function renderDigest(
  digest: Digest,
  screen: Extract<Screen, { kind: 'digest' }>,
  texts: Messages,
): Message {
  const shown = pageOf(digest.articles, screen.page, articlesPerPage)
  const here = { ...screen, page: shown.page }
  const open = shown.items.map(
    ({ article }, index): Button => ({
      kind: 'press',
      label: texts.buttons.open(shown.offset + index + 1),
      data: encodeScreen({ kind: 'article', ref: refOf(article.id), page: 1, back: here }),
    }),
  )
  const range = texts.digest.range(
    shown.offset + 1,
    shown.offset + shown.items.length,
    digest.articles.length,
  )
  return {
    html: [
      bold(texts.digest.title(digest.articles.length)),
      ...shown.items.map((item, index) =>
        articleLines(item, shown.offset + index + 1, shown.items[index - 1], texts),
      ),
      ...(shown.page === 1 && digest.moves.length > 0 ? [moveLines(digest, texts)] : []),
      ...(shown.pages > 1 ? [italic(range)] : []),
    ].join('\n\n'),
    buttons: [
      ...rows(open, 3),
      ...rows(pagerRow(here, shown.pages, texts), 2),
      ...(screen.subscription === null ? [] : [subscriptionRow(screen.subscription, texts)]),
    ],
  }
}

/** The issue is named above the first of its articles. */
function articleLines(
  { article, lead }: LedArticle,
  number: number,
  before: LedArticle | undefined,
  texts: Messages,
): string {
  const issue = before?.article.issue === article.issue ? [] : [italic(shorten(article.issue, maxId))]
  const date = texts.article.date(article.date, article.dateInferred)
  const quote = lead === '' ? [] : [`<blockquote>${escapeHtml(shorten(lead, maxLead))}</blockquote>`]
  const title = `${number}. ${bold(shorten(headline(article), maxHeadline))} ${escapeHtml(date)}`
  return [...issue, title, ...quote].join('\n')
}

function moveLines({ moves }: Digest, texts: Messages): string {
  const lines = moves
    .slice(0, mostMoves)
    .map(({ project, from, to }) => `· ${escapeHtml(shorten(texts.digest.move(project, from, to), maxMove))}`)
  const more = moves.length - lines.length
  return [
    bold(texts.digest.moves),
    ...lines,
    ...(more > 0 ? [escapeHtml(texts.digest.moreMoves(more))] : []),
  ].join('\n')
}

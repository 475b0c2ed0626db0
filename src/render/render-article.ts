import type { Messages } from '../i18n/zh-CN.ts'
import { type Article, headline } from '../model/article.ts'
import { shorten } from './excerpt.ts'
import { bold, escapeHtml, italic } from './html.ts'
import type { Button, Message } from './message.ts'
import { pageOf, pagerRow } from './pager.ts'
import { encodeScreen, type Screen } from './screen.ts'
import { splitText } from './split-text.ts'

/** Body text on one page, in UTF-16 units: with headline and imprint it stays under Telegram's 4,096. */
const maxBody = 3000
const maxHeadline = 300
const maxLabel = 200

/** A whole article, in pages cut at sentence ends; the screen says which page, and where “back” leads. */
export function renderArticle(
  article: Article,
  screen: Extract<Screen, { kind: 'article' }>,
  texts: Messages,
): Message {
  const { items, page, pages } = pageOf(splitText(article.paragraphs, maxBody), screen.page, 1)
  const imprint = [
    texts.article.date(article.date, article.dateInferred),
    ...(article.byline.length > 0 ? [shorten(texts.article.byline(article.byline), maxLabel)] : []),
    shorten(texts.article.issue(article.issue), maxLabel),
  ].join(' · ')
  const back: Button[] =
    screen.back === null
      ? []
      : [{ kind: 'press', label: texts.buttons.back, data: encodeScreen(screen.back) }]
  const share: Button = { kind: 'share', label: texts.buttons.share, query: shorten(article.title, 60) }
  return {
    html: [
      `${bold(shorten(headline(article), maxHeadline))}\n${italic(imprint)}`,
      ...items.map(escapeHtml),
      ...(pages > 1 ? [italic(texts.article.page(page, pages))] : []),
    ].join('\n\n'),
    buttons: [pagerRow({ ...screen, page }, pages, texts), [...back, share]].filter((row) => row.length > 0),
  }
}

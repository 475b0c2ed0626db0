import type { Messages } from '../i18n/zh-CN.ts'
import type { Hit } from '../model/answer.ts'
import type { Article } from '../model/article.ts'
import { headline } from '../model/article.ts'
import { refOf } from '../text/ref.ts'
import { citation } from './citation.ts'
import { excerpt, shorten } from './excerpt.ts'
import { bold, escapeHtml } from './html.ts'

/** One choice in inline mode: how it looks in the list, and the message that it becomes. */
export interface InlineChoice {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly html: string
}

const maxTitle = 100
const maxDescription = 150
const maxQuotation = 1200

/** An article found, as a message that stands on its own: the sentence and its source. */
export function renderInlineHit({ article, passage }: Hit, texts: Messages): InlineChoice {
  return {
    ...choice(article),
    description: shorten(passage.text, maxDescription),
    html: `<blockquote>${excerpt(passage, maxQuotation)}</blockquote>\n${escapeHtml(citation(article, texts))}`,
  }
}

/** An article as such: its headline, its first sentence and its source. */
export function renderInlineArticle(article: Article, texts: Messages): InlineChoice {
  const opening = shorten(article.paragraphs[0] ?? '', maxDescription)
  const body = opening === '' ? '' : `<blockquote>${escapeHtml(opening)}</blockquote>\n`
  return {
    ...choice(article),
    description: opening,
    html: `${bold(shorten(headline(article), maxTitle))}\n${body}${escapeHtml(citation(article, texts))}`,
  }
}

function choice(article: Article): Pick<InlineChoice, 'id' | 'title'> {
  return { id: refOf(article.id), title: shorten(article.title, maxTitle) }
}

import type { Messages } from '../i18n/zh-CN.ts'
import { type Article, headline } from '../model/article.ts'
import { shorten } from './excerpt.ts'

const maxHeadline = 160

/** Where a quotation stands: title, date, issue; title and issue are cut to `most` UTF-16 units each. */
export function citation(article: Article, texts: Messages, most = maxHeadline): string {
  return texts.citation({
    title: shorten(headline(article), most),
    date: article.date,
    inferred: article.dateInferred,
    issue: shorten(article.issue, most),
  })
}

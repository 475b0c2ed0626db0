import type { StatedCount } from '../model/ledger.ts'
import { newestFirst, quotationsOf } from './quotations.ts'
import type { ReadArticle } from './readings.ts'

/** Every stated count with what is listed for it, newest first. */
export function countsOf(articles: readonly ReadArticle[]): StatedCount[] {
  return articles
    .flatMap(({ article, mentions }) => {
      const quote = quotationsOf(article)
      return mentions.counts.map(({ what, stated, items, whole, spot }) => ({
        what,
        stated,
        listed: items.length,
        agree: items.length === stated,
        whole,
        items,
        ...quote(spot),
      }))
    })
    .sort(newestFirst)
}

import type { Article } from '../model/article.ts'
import type { Statement } from '../model/statement.ts'
import type { Telling } from '../model/told.ts'
import { sentences } from '../text/sentences.ts'
import type { Finding } from './finding.ts'
import { fitting } from './fit.ts'

/** An article begins with what it reports: so many of its sentences are quoted, … */
const mostLeading = 2
/** … then the heads of the parts that it numbers. */
const mostParts = 5
const numbered = /^(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[,，]|首先|其次|再次|最后)[,，]?/u

/** How the best article begins, and the heads of its parts, in its own words. */
export function summaryStatement({ asked, query, matches, library }: Finding): Statement | null {
  const [best] = matches
  const article = best && library.corpus.articles[best.document]
  const isNamed = asked.names.articles.length > 0
  if (
    !article ||
    (!isNamed && (asked.words.length === 0 || !fitting(query.words, library.corpus)(best.document)))
  )
    return null
  return { kind: 'summary', article, quotes: leadOf(article) }
}

function leadOf(article: Article): Telling[] {
  const { id, date } = article
  const [first = '', ...rest] = article.paragraphs
  const leading = sentences(first).slice(0, mostLeading)
  const parts = rest.flatMap((paragraph) =>
    sentences(paragraph)
      .filter(({ text }) => numbered.test(text))
      .slice(0, mostParts),
  )
  return [...leading, ...parts.slice(0, mostParts)].map(({ text }) => ({
    citation: { article: id, date, quote: text },
    words: [],
  }))
}

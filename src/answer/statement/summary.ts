import type { Article } from '../../model/article.ts'
import type { Statement } from '../../model/statement.ts'
import type { Telling } from '../../model/told.ts'
import { sentences } from '../../text/sentences.ts'
import type { Finding } from '../finding.ts'
import { fitting } from '../fit.ts'
import type { Library } from '../library.ts'

/** An article begins with what it reports: so many of its sentences are quoted, … */
const mostLeading = 3
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
  return { kind: 'summary', article, quotes: leadOf(article, library) }
}

/** True for a sentence that only tells who was there. */
function attends(text: string, { askingWords }: Library['lexicon']): boolean {
  return !/\d/.test(text) && [...askingWords.joined].some((word) => text.includes(word))
}

function leadOf(article: Article, { lexicon }: Library): Telling[] {
  const { id, date } = article
  const [first = '', ...rest] = article.paragraphs
  const [opening, ...others] = sentences(first)
  const telling = others.filter(({ text }) => !attends(text, lexicon)).slice(0, mostLeading - 1)
  const leading = [...(opening === undefined ? [] : [opening]), ...telling]
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

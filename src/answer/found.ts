import type { Answer, Hit, Passage } from '../model/answer.ts'
import { type Article, headline } from '../model/article.ts'
import type { Question } from '../model/question.ts'
import { bylineParagraph, candidates, headlineParagraph } from '../search/candidates.ts'
import { stands } from '../search/corpus.ts'
import { bestPassage } from '../search/passage.ts'
import { type Query, queryOf } from '../search/query.ts'
import { rank } from '../search/rank.ts'
import { reword } from '../search/reword.ts'
import type { Library } from './library.ts'

type Words = Extract<Question, { kind: 'search' | 'byline' }>

/** The articles that hold the words of the question, best first, each with the passage that fits it best. */
export function found(question: Words, library: Library, page: { offset: number; limit: number }): Answer {
  const { corpus } = library
  const stretches = reword(question, library)
  const unknown = question.words.filter(
    (word) => !stands(corpus, word) && stretches.some((stretch) => stretch.includes(word)),
  )
  const query = queryOf(question, stretches)
  const matches = rank(corpus, query)
  if (matches.length === 0) return { kind: 'nothing', question: question.text, unknown }
  const hits = matches.slice(page.offset, page.offset + page.limit).flatMap(({ document, score }): Hit[] => {
    const article = corpus.articles[document]
    return article === undefined ? [] : [{ article, score, passage: passageOf(question, article, query) }]
  })
  return {
    kind: 'found',
    question: question.text,
    hits,
    offset: page.offset,
    total: matches.length,
    unknown,
    searchedInstead: stretches === question.stretches ? null : stretches.join(' '),
  }
}

function passageOf(question: Words, article: Article, query: Query): Passage {
  if (question.kind === 'byline' && article.byline.length > 0)
    return { text: article.byline.join(' '), marks: [], paragraph: bylineParagraph }
  return (
    bestPassage(candidates(article), query) ?? {
      text: headline(article),
      marks: [],
      paragraph: headlineParagraph,
    }
  )
}

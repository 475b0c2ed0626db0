import type { Answer, Hit, Passage, Stated } from '../model/answer.ts'
import { type Article, headline } from '../model/article.ts'
import type { LedgerAsk } from '../model/ledger-ask.ts'
import type { Question } from '../model/question.ts'
import { bylineParagraph, candidates, headlineParagraph } from '../search/candidates.ts'
import { stands } from '../search/corpus.ts'
import { bestPassage } from '../search/passage.ts'
import { type Query, queryOf } from '../search/query.ts'
import { rank } from '../search/rank.ts'
import { reword } from '../search/reword.ts'
import type { Match } from '../search/text-index.ts'
import { citedBy } from './cited.ts'
import { askedOf, type Read, readFor } from './extracted.ts'
import { fits } from './fit.ts'
import type { Library } from './library.ts'
import { statementOf } from './statement.ts'

type Asked = Extract<Question, { kind: 'search' | 'byline' | 'ledger' }>

/**
 * The articles that hold the words of the question, best first, each with the passage that fits it best; or that
 * nothing fits, when the best of them leaves out too much of the question.
 */
export function found(asked: Asked, library: Library, page: { offset: number; limit: number }): Answer {
  const { corpus } = library
  const instead = reword(asked, library)
  const query = queryOf(asked, instead ?? asked, library)
  const { matches, total } = rank(corpus, query, page.offset + page.limit)
  const hits = matches.slice(page.offset).flatMap((match) => hitOf(match, asked, query, library))
  const stated = asked.kind === 'ledger' ? statedOf(asked.ask, library) : null
  const read = page.offset > 0 ? null : readBest(asked, matches[0], query, library)
  const unknown = query.words.filter((word) => !stands(corpus, word))
  if (stated === null && !fits(query.words, matches[0], corpus))
    return {
      kind: 'nothing',
      question: asked.text,
      unknown,
      nearest: hits.length > 0 ? hits : byNearestName(asked, library, page),
    }
  return {
    kind: 'found',
    question: asked.text,
    stated,
    hits: hits.map((hit, at) => (at === 0 && read !== null ? { ...hit, passage: read.passage } : hit)),
    extract: stated === null && unknown.length === 0 ? (read?.answer ?? null) : null,
    offset: page.offset,
    total,
    unknown,
    searchedInstead: instead === null ? null : query.stretches.join(' '),
  }
}

/** Where nothing holds any of the words: what names the project or person whose name they begin. */
function byNearestName(asked: Asked, library: Library, page: { offset: number; limit: number }): Hit[] {
  const [name] = library.nameIndex.nearest(asked.text, 1)
  if (name === undefined) return []
  const query = queryOf({ ...asked, seeks: [] }, { words: [name], stretches: [name] }, library)
  const { matches } = rank(library.corpus, query, page.offset + page.limit)
  return matches.slice(page.offset).flatMap((match) => hitOf(match, asked, query, library))
}

/** What the best article states in answer, unless the question asks for something that no sentence can state. */
function readBest(asked: Asked, match: Match | undefined, query: Query, library: Library): Read | null {
  const article = match && library.corpus.articles[match.document]
  if (article === undefined || asked.kind === 'byline' || asked.seeks.includes('demand')) return null
  const wanted = askedOf(asked.text, query, library)
  return wanted && readFor(wanted, article, query, library)
}

function statedOf(ask: LedgerAsk, library: Library): Stated | null {
  const statement = statementOf(ask, library)
  return statement && { statement, cited: citedBy(statement, library) }
}

function hitOf({ document, score }: Match, asked: Asked, query: Query, { corpus }: Library): Hit[] {
  const article = corpus.articles[document]
  return article === undefined
    ? []
    : [{ article, score, passage: passageOf(asked, article, corpus.index.text(document), query) }]
}

function passageOf(asked: Asked, article: Article, indexed: string, query: Query): Passage {
  if (asked.kind === 'byline' && article.byline.length > 0)
    return { text: article.byline.join(' '), marks: [], paragraph: bylineParagraph }
  const best = bestPassage(candidates(article, indexed), query)
  return best ?? { text: headline(article), marks: [], paragraph: headlineParagraph }
}

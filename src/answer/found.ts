import type { Answer, Hit, Passage } from '../model/answer.ts'
import { type Article, headline } from '../model/article.ts'
import type { Facet } from '../model/facet.ts'
import type { Asked } from '../model/question.ts'
import { bylineParagraph, headlineParagraph } from '../search/candidates.ts'
import { type Corpus, stands } from '../search/corpus.ts'
import { type Looked, lookInto } from '../search/look-into.ts'
import { bestPassage } from '../search/passage.ts'
import { type Query, queryOf } from '../search/query.ts'
import { rank } from '../search/rank.ts'
import { unheldOf } from '../search/restriction.ts'
import { holds } from '../search/terms.ts'
import type { Match } from '../search/top.ts'
import { fold } from '../text/normalise.ts'
import { type AskedLook, askedLook } from './extract/asked-look.ts'
import { isPasted, mayBeExtracted, tellsOfProject } from './extract/extractable.ts'
import { askedOf, type Read, readFor } from './extract/extracted.ts'
import { lacksAsked, thingWords } from './extract/lacking.ts'
import { facetsOf, mostCounted } from './facets.ts'
import type { Library } from './library.ts'
import { type LookedFor, lookFor } from './look-for.ts'
import { isOfPlace, otherNames } from './names/other-names.ts'
import type { Page } from './page.ts'
import { statedFor } from './statement/stated.ts'

/**
 * The articles that hold the words of the question, best first, each with the passage that fits it best; or that
 * nothing fits, when the best of them leaves out too much of the question.
 */
export function found(asked: Asked, library: Library, page: Required<Page>): Answer {
  const { corpus } = library
  const most = page.offset + page.limit
  const found = lookFor(asked, library, page.facets ? Math.max(most, mostCounted) : most)
  const { query, total, constraints, missedTime, ...looked } = found
  const matches = found.matches.slice(0, most)
  const [best] = matches
  const isQuoted = constraints.phrases.length > 0
  const unheld = isQuoted && best === undefined ? unheldOf(constraints, corpus) : []
  // What is known of another time is no answer; that of a day nothing is known may be one.
  const isOfTime = missedTime === null || asked.kind === 'by-date'
  const others = otherNames(fold(asked.text), library)
  const mayState = unheld.length === 0 && isOfTime && others.length === 0
  const stated = mayState ? statedFor({ asked, query, matches, library }) : null
  const unknown = [...new Set([...unknownOf(looked.words, best, corpus), ...others])]
  const searchedInstead = looked.isReworded ? query.stretches.join(' ') : null
  const fits = (document: number): boolean =>
    looked.fits(document) && isOfPlace(asked.names.places, document, library)
  if (stated === null && (best === undefined || !(isQuoted || fits(best.document)))) {
    const near = isQuoted ? rank(corpus, query, most).matches : matches
    const nearest = hitsOf(near.slice(page.offset), asked, looked.quoting, library)
    const nothing = { kind: 'nothing', question: asked.text, unknown, missedTime, unheld } as const
    if (nearest.length > 0) return { ...nothing, searchedInstead, nearest }
    return { ...nothing, ...byNearestName(asked, library, page) }
  }
  const shown = matches.slice(page.offset)
  const read = stated === null && page.offset === 0 ? readBest(asked, best, looked.quoting, library) : null
  const isSure = unknown.length === 0 && isOfTime && best !== undefined && looked.tellsTime(best.document)
  const extract = isSure ? (read?.answer ?? null) : null
  return {
    kind: 'found',
    question: asked.text,
    stated,
    lacking:
      page.offset === 0 &&
      stated === null &&
      extract === null &&
      lacksAsked(lookOf(asked, query, library), query, matches, library),
    hits: hitsOf(shown, asked, looked.quoting, library, read?.passage),
    extract,
    offset: page.offset,
    total,
    unknown,
    searchedInstead,
    constraints,
    missedTime,
    facets: page.facets ? facetsFor(found, page.limit, library) : [],
  }
}

/** By what those results that fit can be narrowed, when there are more of them than are shown at once. */
function facetsFor({ matches, fits }: LookedFor, shown: number, library: Library): Facet[] {
  const fitting = matches.map(({ document }) => document).filter(fits)
  return fitting.length > shown ? facetsOf(fitting, library) : []
}

/** The words that stand nowhere; most of them stand in the best match, which is looked into first. */
function unknownOf(words: readonly string[], match: Match | undefined, corpus: Corpus): string[] {
  const best = match === undefined ? '' : corpus.index.text(match.document)
  return words.filter((word) => !holds(best, word) && !stands(corpus, word))
}

/** Where nothing holds any of the words: what names the project or person whose name they begin. */
function byNearestName(
  asked: Asked,
  library: Library,
  page: Required<Page>,
): { readonly searchedInstead: string | null; readonly nearest: readonly Hit[] } {
  const [name] = library.nameIndex.nearest(asked.text, 1)
  if (name === undefined) return { searchedInstead: null, nearest: [] }
  const query = queryOf({ text: name, seeks: [] }, { words: [name], stretches: [name] }, library)
  const { matches } = rank(library.corpus, query, page.offset + page.limit)
  const nearest = hitsOf(matches.slice(page.offset), asked, () => query, library)
  return { searchedInstead: name, nearest }
}

/** What the best article states in answer, unless the question asks for something that no sentence can state. */
function readBest(
  asked: Asked,
  match: Match | undefined,
  quoting: LookedFor['quoting'],
  library: Library,
): Read | null {
  if (!match || !mayBeExtracted(asked)) return null
  const query = quoting(match.document)
  // 投资多少, and of what is not said: whatever sum comes first is no answer.
  if (thingWords(query, library).length === 0) return null
  const wanted = askedOf(asked, query, library)
  const read = wanted && readFor(wanted, lookOf(asked, query, library), match.document, query, library)
  const article = library.corpus.articles[match.document]
  if (!read?.answer || !article) return read
  return tellsOfProject(read.passage, article, query.words, asked, library) ? read : { ...read, answer: null }
}

function lookOf(
  { text, wanted, names: { people } }: Asked,
  { seeks }: Query,
  { lexicon, segmenter }: Library,
): AskedLook | null {
  return isPasted(text) ? null : askedLook({ wanted, seeks, people, folded: fold(text) }, lexicon, segmenter)
}

/** The matches with what is quoted of them; of the first that is `best`, where it was read already. */
function hitsOf(
  matches: readonly Match[],
  asked: Asked,
  quoting: LookedFor['quoting'],
  { corpus }: Library,
  best?: Passage,
): Hit[] {
  return matches.flatMap(({ document, score }, at) => {
    const article = corpus.articles[document]
    if (article === undefined) return []
    const query = quoting(document)
    const known = at === 0 ? best : undefined
    return [
      {
        article,
        score,
        passage: known ?? passageOf(asked, article, lookInto(document, query, corpus), query),
      },
    ]
  })
}

function passageOf(asked: Asked, article: Article, looked: Looked, query: Query): Passage {
  if (asked.kind === 'byline' && article.byline.length > 0)
    return { text: article.byline.join(' '), marks: [], paragraph: bylineParagraph }
  const best = bestPassage(looked, query)
  return best ?? { text: headline(article), marks: [], paragraph: headlineParagraph }
}

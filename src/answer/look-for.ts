import { type AskedTime, type Constraints, unconstrained } from '../model/constraints.ts'
import type { Asked } from '../model/question.ts'
import type { SoughtWords } from '../model/sought-words.ts'
import type { TimeSaid } from '../model/time-said.ts'
import type { Accepts } from '../search/part-scores.ts'
import { type Query, queryOf } from '../search/query.ts'
import { rank } from '../search/rank.ts'
import { acceptedBy } from '../search/restriction.ts'
import { type DateOf, timeFrame } from '../search/time-frame.ts'
import type { Match } from '../search/top.ts'
import { yearsBefore } from '../text/calendar.ts'
import { fitting } from './fit.ts'
import type { Library } from './library.ts'
import { narrowed } from './narrowing.ts'

/** What was looked for, and what was found. */
export interface LookedFor {
  readonly query: Query
  /** The words that must be held, those of the time not among them where it counts. */
  readonly words: readonly string[]
  readonly isReworded: boolean
  readonly matches: readonly Match[]
  readonly total: number
  /** What the matches hold to. */
  readonly constraints: Constraints
  /** The time asked about, when nothing is of it. */
  readonly missedTime: TimeSaid | null
  /** What is looked for within a document. */
  readonly quoting: (document: number) => Query
  readonly fits: Accepts
  /** False for a document that is of the time asked about without saying so: its figures may be of another. */
  readonly tellsTime: Accepts
}

/**
 * The documents for a question, best first, `most` at most. A time counts when something that fits is of it; else the
 * words are looked for at any time.
 */
export function lookFor(asked: Asked, library: Library, most: number): LookedFor {
  const { constraints } = asked
  const { time } = constraints
  if (asked.names.articles.length > 0) return named(asked, library, most)
  if (time === null) return search(asked, asked, constraints, library, most)
  const timely = ofTime(asked, time, library, most)
  if (timely !== null) return timely
  const anyTime = { ...constraints, time: null }
  // What no report prints is not looked for; what may be printed may be content.
  const words = time.reckonedFrom === null ? asked : time.without
  const nothing = { ...search(asked, asked, constraints, library, 0), matches: [], total: 0 }
  const found = time.without.words.length === 0 ? nothing : search(asked, words, anyTime, library, most)
  return { ...found, constraints: anyTime, missedTime: time }
}

/** The articles that the question names, whatever they hold; those of one name ranked by the words. */
function named(asked: Asked, library: Library, most: number): LookedFor {
  const { corpus } = library
  const matches = corpus.articles.flatMap(({ id }, document) =>
    asked.names.articles.includes(id) ? [{ document, score: 0 }] : [],
  )
  const found = search(asked, asked, unconstrained, library, 0)
  const places = new Set(matches.map(({ document }) => document))
  const ranked = rank(corpus, found.query, most, { accepts: (document) => places.has(document) }).matches
  const held = new Set(ranked.map(({ document }) => document))
  const others = matches.filter(({ document }) => !held.has(document))
  return { ...found, matches: [...ranked, ...others].slice(0, most), total: matches.length, fits: () => true }
}

/** What is of the time and fits; of one without a year, what is of the last such that something is of. */
function ofTime(asked: Asked, time: AskedTime, library: Library, most: number): LookedFor | null {
  for (const each of [time, ...earlier(time, library)]) {
    const found = search(asked, time.without, { ...asked.constraints, time: each }, library, most)
    const [best] = found.matches
    if (best !== undefined && found.fits(best.document)) return found
  }
  return null
}

/** A time without a year is looked for in so many earlier years. */
const mostYears = 10

/** The same time of earlier years of which there are issues, newest first. */
export function earlier(time: AskedTime, { issues }: Library): AskedTime[] {
  if (!time.yearless) return []
  const years = new Set(issues.flatMap(({ date }) => (date === null ? [] : [Number(date.slice(0, 4))])))
  return [...years].slice(0, mostYears).flatMap((year) => {
    const before = Number(time.from.slice(0, 4)) - year
    const [from, to] = [yearsBefore(time.from, before), yearsBefore(time.to, before)]
    return before > 0 && from !== null && to !== null ? [{ ...time, from, to }] : []
  })
}

/**
 * Ranks by all words that reports may print, the time among them; whether something fits the words beside the time tell.
 */
function search(
  asked: Asked,
  words: SoughtWords,
  constraints: Constraints,
  library: Library,
  most: number,
): LookedFor {
  const { corpus } = library
  const { time } = constraints
  const wordless = time !== null && time.without.words.length === 0
  const { instead, ...typed } = time?.reckonedFrom === null && !wordless ? asked : words
  const query = queryOf(asked, instead ?? typed, library)
  const timeless = time === null ? query : queryOf(asked, words.instead ?? words, library)
  const needed = time === null ? query.words : (words.instead ?? words).words
  const hasFit = fitting(needed, corpus)
  const frame = time && timeFrame(time, corpus, dateOf(library))
  const among = constraints.narrowings.length === 0 ? null : narrowed(constraints.narrowings, library)
  const accepts = acceptedBy(constraints, frame, { corpus, fits: hasFit, narrowed: among, wordless })
  const newest = constraints.newestFirst ? { dateOf: dateOf(library), fits: hasFit } : null
  return {
    query,
    words: needed,
    isReworded: instead !== null,
    ...rank(corpus, query, most, { accepts, newest }),
    constraints,
    missedTime: null,
    fits: hasFit,
    // What is of the time itself need not name it in the sentence that is quoted.
    quoting: (document) => (frame?.isDated(document) ? timeless : query),
    tellsTime: (document) => frame === null || frame.mentions(document),
  }
}

/** An article's own day, or that of its issue. */
function dateOf({ corpus, issues }: Library): DateOf {
  const ofIssue = new Map(issues.map(({ id, date }) => [id, date]))
  return (document) => {
    const article = corpus.articles[document]
    return article?.date ?? (article && ofIssue.get(article.issue)) ?? null
  }
}

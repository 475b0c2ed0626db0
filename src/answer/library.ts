import { setImmediate } from 'node:timers/promises'
import { ledgerSteps } from '../ledger/build-ledger.ts'
import type { Steps } from '../ledger/steps.ts'
import type { Article } from '../model/article.ts'
import type { Issue } from '../model/issue.ts'
import type { Ledger } from '../model/ledger.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Reading } from '../model/reading.ts'
import { buildCorpus, type Corpus } from '../search/corpus.ts'
import { createNameIndex, type NameIndex } from '../search/name-index.ts'
import type { Vocabulary } from '../search/vocabulary.ts'
import type { Segmenter } from '../text/segment.ts'
import { type Names, namesOf } from './names/names.ts'
import { ownPlace } from './names/own-place.ts'

/** Everything that answers are made of: an immutable snapshot of the bulletins, swapped whole. */
export interface Library extends Vocabulary {
  /** Newest first. */
  readonly issues: readonly Issue[]
  /** By id, in the order of the issues. */
  readonly articles: ReadonlyMap<string, Article>
  readonly ledger: Ledger
  readonly names: Names
  /** The names of projects and people, for words that find nothing else: unfinished, or in unfinished pinyin. */
  readonly nameIndex: NameIndex
  /** The county that the bulletins are of, where they let it be known. */
  readonly place: string | null
}

/** Makes articles ready to be searched, in this order. */
export type Indexer = (articles: readonly Article[]) => Promise<Corpus>

/** Builds the library of these readings. Gives way to other work while it does. */
export async function buildLibrary(
  readings: readonly Reading[],
  lexicon: Lexicon,
  segmenter: Segmenter,
  index: Indexer = buildCorpus,
): Promise<Library> {
  const newestFirst = [...readings].sort((a, b) => newerFirst(a.issue, b.issue))
  const sorted = newestFirst.map(({ issue }) => issue)
  const articles = sorted.flatMap((issue) => issue.articles)
  await setImmediate()
  const ledger = await inTurns(ledgerSteps(newestFirst, lexicon))
  await setImmediate()
  const names = namesOf(ledger, placesIn(newestFirst))
  await setImmediate()
  return {
    issues: sorted,
    articles: new Map(articles.map((article) => [article.id, article])),
    ledger,
    names,
    nameIndex: createNameIndex(
      [...names.projects.flatMap((project) => project.names), ...names.people.keys()],
      segmenter,
    ),
    place: ownPlace(newestFirst),
    corpus: await index(articles),
    lexicon,
    segmenter,
  }
}

/** Does work step by step, and gives way to other work between. */
async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await setImmediate()
  }
}

/** The name of every place that the articles name, again and again. */
function* placesIn(readings: readonly Reading[]): Generator<string> {
  for (const { mentions } of readings)
    for (const { places } of mentions) for (const { name } of places) yield name
}

/** Undated issues last; of one day, by id. */
function newerFirst(a: Issue, b: Issue): number {
  return compare(b.date ?? '', a.date ?? '') || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

import type { Ledger } from '../model/ledger.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Reading } from '../model/reading.ts'
import { countsOf } from './counts.ts'
import { peopleOf } from './people.ts'
import { projectsOf } from './projects.ts'
import { distinctArticles, homePlace, placeHeads } from './readings.ts'
import { atOnce, type Steps } from './steps.ts'

/** The part of the lexicon that the ledger needs. */
export type LedgerWords = Pick<
  Lexicon,
  'projectNouns' | 'genericProjectWords' | 'officeBodies' | 'stageWords'
>

/** A place that so many of all articles name is the bulletin's own. */
const homeShare = 1 / 3

/** The ledger of these readings. Never throws; takes time in proportion to what they mention. */
export function buildLedger(readings: readonly Reading[], lexicon: LedgerWords): Ledger {
  return atOnce(ledgerSteps(readings, lexicon))
}

/** The same in steps: for years of bulletins it takes longer than an answer may be kept waiting. */
export function* ledgerSteps(readings: readonly Reading[], lexicon: LedgerWords): Steps<Ledger> {
  const articles = yield* distinctArticles(readings)
  yield
  const places = {
    home: homePlace(
      articles.map(({ mentions }) => mentions),
      homeShare,
    ),
    heads: placeHeads(articles),
  }
  yield
  const projects = yield* projectsOf(articles, places, lexicon)
  const people = yield* peopleOf(articles, places.heads, lexicon)
  yield
  return { projects, people, counts: countsOf(articles) }
}

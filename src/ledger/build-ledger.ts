import type { Ledger } from '../model/ledger.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Reading } from '../model/reading.ts'
import { countsOf } from './counts.ts'
import { peopleOf } from './people.ts'
import { projectsOf } from './projects.ts'
import { distinctArticles, homePlace } from './readings.ts'

/** The ledger of these readings. Never throws; takes time in proportion to what they mention. */
export function buildLedger(readings: readonly Reading[], lexicon: Pick<Lexicon, 'projectNouns'>): Ledger {
  const articles = distinctArticles(readings)
  return {
    projects: projectsOf(articles, homePlace(articles), lexicon),
    people: peopleOf(articles),
    counts: countsOf(articles),
  }
}

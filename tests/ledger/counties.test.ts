import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readJson } from '../../src/commands/read-json.ts'
import { bulletinFile } from '../../src/corpus/bulletin-files.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { readFileWhole } from '../../src/corpus/read-file.ts'
import { messages } from '../../src/i18n/locale.ts'
import { buildLedger } from '../../src/ledger/build-ledger.ts'
import { createSegmenter } from '../../src/text/segment.ts'
import { factScores } from '../acceptance/check/fact-scores.ts'
import { ledgerScores } from '../acceptance/check/ledger-scores.ts'
import { figureRows, peopleScores } from '../acceptance/check/mention-scores.ts'
import type { PrintedArticle } from '../acceptance/check/printed.ts'
import { readTruth } from '../acceptance/check/truth.ts'

const folder = 'tests/fixtures/counties'
const truths = readdirSync(folder).filter((name) => name.endsWith('.truth.json'))

/** What is right of what is there, over all bulletins; what is missing, by name. */
interface Tally {
  right: number
  found: number
  expected: number
  readonly missing: string[]
}

/**
 * Ten bulletins of ten counties, written with what is in them before they were read. The floors are what was measured,
 * less a little: a rule that gains on one bulletin must not lose on the others.
 */
describe('bulletins of other counties', () => {
  const tallies = new Map<string, Tally>()
  beforeAll(async () => {
    const lexicon = await readLexicon(lexiconFolder)
    const recogniser = { lexicon, segmenter: createSegmenter(lexicon) }
    for (const name of truths) {
      const truth = readTruth(join(folder, name))
      const path = join(folder, truth.source)
      const file = bulletinFile(path, truth.source, statSync(path))
      const { reading } = await readFileWhole({ file, id: basename(truth.source, '.txt') }, recogniser)
      const printed = readJson(reading, messages('zh-CN')) as { articles: PrintedArticle[] }
      const ledger = buildLedger([reading], lexicon)
      const { names, roles, parts } = peopleScores(truth, printed.articles)
      add('people', names)
      add('roles', roles)
      add('parts', parts)
      const { rows } = figureRows(truth, printed.articles)
      add('figures', {
        right: rows.filter(({ measures }) => measures).length,
        expected: rows.length,
        missing: rows.filter(({ measures }) => !measures).map((row) => row.truth.text),
      })
      const scores = ledgerScores(truth, ledger)
      add('listed', scores.listed)
      add('others', scores.others)
      add('counts', scores.counts)
      const facts = factScores(truth, ledger)
      add('facts', facts)
      add('further', { right: facts.further.length, expected: 0, missing: facts.further })
      add('merges', { right: scores.wrongMerges.length, expected: 0, missing: scores.wrongMerges })
    }
  })

  it.each([
    ['people', 0.9],
    ['roles', 0.85],
    ['parts', 0.75],
    ['figures', 0.85],
    ['listed', 1],
    ['others', 0.7],
    ['counts', 0.9],
    ['facts', 0.7],
  ])('have their %s found, at least %d of them', (kind, least) => {
    const { right, expected, missing } = tallyOf(kind)
    expect(right / expected, missing.join('\n')).toBeGreaterThanOrEqual(least)
  })

  it.each([
    ['people', 0.95],
    ['roles', 0.9],
  ])('have few %s found that are not there', (kind, least) => {
    const { right, found } = tallyOf(kind)
    expect(right / found).toBeGreaterThanOrEqual(least)
  })

  it('have few projects found that are none, and none that are two', () => {
    const { right, missing } = tallyOf('further')
    expect(right, missing.join('\n')).toBeLessThanOrEqual(12)
    expect(tallyOf('merges').missing).toEqual([])
  })

  function tallyOf(kind: string): Tally {
    return tallies.get(kind) ?? { right: 0, found: 0, expected: 0, missing: [] }
  }

  function add(
    kind: string,
    {
      found = 0,
      ...scores
    }: Omit<Tally, 'found' | 'missing'> & { found?: number; missing: readonly string[] },
  ): void {
    const tally = tallyOf(kind)
    tallies.set(kind, {
      right: tally.right + scores.right,
      found: tally.found + found,
      expected: tally.expected + scores.expected,
      missing: [...tally.missing, ...scores.missing],
    })
  }
})

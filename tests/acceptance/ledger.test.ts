import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acceptanceFolder } from './acceptance-folder.ts'
import { ledgerScores } from './check/ledger-scores.ts'
import { printedLedger } from './check/printed.ts'
import { readTruth } from './check/truth.ts'

describe('what ledger --json prints of the real bulletin', () => {
  const truth = readTruth(join(acceptanceFolder, 'truth', 'jiangxian-2022-07.json'))
  const scores = ledgerScores(truth, printedLedger(join(acceptanceFolder, 'bulletins', truth.source)))

  it('has all 27 listed projects at their stage, and no other at one of these', () => {
    expect(scores.listed).toEqual({ right: 27, expected: 27, missing: [] })
    expect(scores.falselyListed).toEqual([])
  })

  it('has 14 at least of the 17 other projects, with their sums of money', () => {
    expect(scores.others.expected).toBe(17)
    expect(scores.others.right, scores.others.missing.join(', ')).toBeGreaterThanOrEqual(14)
    expect(scores.sums.missing).toEqual([])
  })

  it('holds every stated count against what is listed', () => {
    expect(scores.counts).toEqual({ right: 9, expected: 9, missing: [] })
  })

  it('makes no two projects one', () => {
    expect(scores.wrongMerges).toEqual([])
  })
})

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acceptanceFolder } from './acceptance-folder.ts'
import { figureRows, peopleScores, precision, recall } from './check/mention-scores.ts'
import { printedArticles } from './check/printed.ts'
import { readTruth } from './check/truth.ts'

describe('what read --json prints of the real bulletin', () => {
  const truth = readTruth(join(acceptanceFolder, 'truth', 'jiangxian-2022-07.json'))
  const articles = printedArticles(join(acceptanceFolder, 'bulletins', truth.source))

  it('names the people that are in it and no others, 0.95 at least of each', () => {
    const { names } = peopleScores(truth, articles)
    expect(Math.min(precision(names), recall(names)), report(names)).toBeGreaterThanOrEqual(0.95)
  })

  it('names them with their roles as printed, 0.95 at least', () => {
    const { roles } = peopleScores(truth, articles)
    expect(Math.min(precision(roles), recall(roles)), report(roles)).toBeGreaterThanOrEqual(0.95)
  })

  it('holds 22 at least of its 25 figures with value, unit and what they measure, and few others', () => {
    const { rows, further } = figureRows(truth, articles)
    const right = rows.filter(({ value, measures }) => value && measures)
    expect(rows).toHaveLength(25)
    expect(right.length).toBeGreaterThanOrEqual(22)
    expect(further.map(({ text }) => text).length).toBeLessThanOrEqual(2)
  })
})

function report({ missing, wrong }: { missing: readonly string[]; wrong: readonly string[] }): string {
  return `missing: ${missing.join(', ')}; wrong: ${wrong.join(', ')}`
}

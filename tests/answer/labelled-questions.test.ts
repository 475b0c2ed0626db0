import { beforeAll, describe, expect, it } from 'vitest'
import { askLabelled, type Judged } from '../labelled/ask-labelled.ts'
import { reachedFile, readReached, type Tally, tallyOf } from '../labelled/tally.ts'

/**
 * Questions in every way that people ask, over bulletins of our own, labelled by reading these. What is reached now is
 * kept in a file, question by question: nothing that was right may become wrong, and a gain is written down at once.
 */
describe('the labelled questions', () => {
  const reached = readReached()
  let judged: readonly Judged[]
  let now: Tally
  beforeAll(async () => {
    judged = await askLabelled()
    now = tallyOf(judged)
  })

  it('that were answered or refused rightly still are', () => {
    expect(without(now.fallShort, reached.fallShort), 'these fell').toEqual([])
  })

  it('get no wrong direct answer that they did not get before', () => {
    expect(without(now.claimWrongly, reached.claimWrongly), 'these claim wrongly').toEqual([])
  })

  it('that got better are written down: raise the floor', () => {
    expect(now, `raise the floor in ${reachedFile}: npm run label -- --write`).toEqual(reached)
  })

  it('are 180 and more, a third of them without an answer', () => {
    const unanswerable = judged.filter(({ question }) => question.right.kind !== 'answer')
    expect(judged.length).toBeGreaterThanOrEqual(180)
    expect(unanswerable.length / judged.length).toBeGreaterThanOrEqual(1 / 3)
    expect(new Set(judged.map(({ question }) => question.id)).size).toBe(judged.length)
  })
})

function without(lines: readonly string[], known: readonly string[]): string[] {
  return lines.filter((line) => !known.includes(line))
}

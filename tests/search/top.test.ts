import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTop } from '../../src/search/top.ts'

describe('the documents of the highest scores', () => {
  it('are the first of all when sorted, equal ones by their numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 })), fc.nat(12), (scores, most) => {
        const all = scores.map((score, document) => ({ score, document }))
        const expected = all.toSorted((a, b) => b.score - a.score || a.document - b.document).slice(0, most)
        const top = createTop(most)
        for (const { document, score } of all.toReversed()) top.offer(document, score)
        expect(top.ranked()).toEqual(expected)
        if (most > 0 && all.length >= most) expect(top.least()).toBe(expected.at(-1)?.score)
      }),
    )
  })
})

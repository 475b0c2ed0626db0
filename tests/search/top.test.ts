import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { top } from '../../src/search/top.ts'

describe('the documents of the highest scores', () => {
  it('are the first of all when sorted, equal ones by their numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 })), fc.nat(12), (scores, most) => {
        const all = scores.map((score, document) => ({ score, document }))
        const expected = all.toSorted((a, b) => b.score - a.score || a.document - b.document).slice(0, most)
        const shuffled = Uint32Array.from(all, ({ document }) => document).reverse()
        expect(top(shuffled, Float64Array.from(scores), most)).toEqual(
          expected.map(({ document }) => document),
        )
      }),
    )
  })
})

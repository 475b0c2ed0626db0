import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPairTable } from '../../src/search/pair-table.ts'

const part = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0x4e00, max: 0x10ffff }))

describe('the table of pairs', () => {
  it('keeps the first number of each pair, as a map does, also when it grows', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { maxLength: 200 }), (few) => {
        const many = few.flatMap(([first, second]) =>
          Array.from({ length: 40 }, (_, at) => [first + at, second] as const),
        )
        const table = createPairTable()
        const known = new Map<string, number>()
        for (const [number, [first, second]] of many.entries()) {
          const name = `${first} ${second}`
          expect(table.get(first, second)).toBe(known.get(name))
          if (!known.has(name)) known.set(name, number)
          expect(table.getOrSet(first, second, number)).toBe(known.get(name))
        }
      }),
      { numRuns: 20 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dimensions } from '../../src/model/facet.ts'
import {
  type CardScreen,
  decodeScreen,
  encodeScreen,
  type ListScreen,
  type RefinedScreen,
  type Screen,
} from '../../src/render/screen.ts'
import { groupRef, refOf } from '../../src/text/ref.ts'

const page = fc.integer({ min: 1, max: 9999 })
const ref = fc.string({ unit: 'grapheme' }).map(refOf)
const short = fc.string({ unit: 'grapheme' }).map(groupRef)
const group = fc.option(fc.string({ unit: 'grapheme' }).map(groupRef))
const question = fc.nat(2 ** 40)
const list: fc.Arbitrary<ListScreen> = fc.oneof(
  fc.record({ kind: fc.constantFrom('results', 'named-projects', 'named-people'), question, page }),
  fc.record({ kind: fc.constantFrom('issues', 'overview', 'people'), page }),
  fc.record({ kind: fc.constant('issue' as const), ref, page }),
  fc.record({ kind: fc.constant('projects' as const), stage: group, cluster: group, page }),
)
const card: fc.Arbitrary<CardScreen> = fc.record({
  kind: fc.constantFrom('project', 'person'),
  ref,
  page,
  back: fc.option(list),
})
const month = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)
const narrowings = fc
  .tuple(...dimensions.map((dimension) => fc.option(dimension === 'month' ? month : short)))
  .map((refs) =>
    dimensions.flatMap((dimension, at) => {
      const ref = refs[at]
      return typeof ref === 'string' ? [{ dimension, ref }] : []
    }),
  )
const refined: fc.Arbitrary<RefinedScreen> = fc
  .record({
    kind: fc.constant('refined' as const),
    question,
    page,
    refinement: fc.record({
      unquoted: fc.boolean(),
      anyTime: fc.boolean(),
      asTyped: fc.boolean(),
      narrowings,
    }),
    choosing: fc.option(fc.constantFrom(...dimensions)),
  })
  .filter(({ refinement: { unquoted, anyTime, asTyped, narrowings }, choosing }) => {
    return unquoted || anyTime || asTyped || narrowings.length > 0 || choosing !== null
  })
const screen: fc.Arbitrary<Screen> = fc.oneof(
  list,
  refined,
  card,
  fc.record({
    kind: fc.constant('article' as const),
    ref,
    page,
    back: fc.option(fc.oneof(list, refined, card)),
  }),
)

describe('callback data', () => {
  it('name every screen within 64 bytes, and give it back', () => {
    fc.assert(
      fc.property(screen, (given) => {
        const data = encodeScreen(given)
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
        expect(decodeScreen(data)).toEqual(given)
      }),
    )
  })

  it('that nobody made give nothing, and never throw', () => {
    for (const data of [
      '',
      'q',
      'q..1',
      'q.1.0',
      'q.1.1.',
      'q.1.1.x',
      'q.1.1.OQ',
      'i.0',
      'n.short.1',
      'l.short..1',
      'l.abcdef.1',
      'o.',
      'a.abcdefghij.1',
      'a.abcdefghij.1|x',
      'j.abcdefghij.1',
      'j.abcdefghij.1|j.abcdefghij.1|',
      'a.abcdefghij.1|j.abcdefghij.1',
      'x.1',
    ])
      expect(decodeScreen(data)).toBeNull()
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (data) => void decodeScreen(data)))
  })
})

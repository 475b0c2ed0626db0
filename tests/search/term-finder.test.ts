import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTermFinder } from '../../src/search/term-finder.ts'
import { holds, type Term, terms, termTexts } from '../../src/search/terms.ts'

const piece = fc.constantFrom('水', '库', '河', '𠮷', 'gdp', 'gd', '5', '5.2', '.', ' ', ',', '。')
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))

describe('the finder of a query’s terms', () => {
  it('finds the same terms in a text as are found one by one', () => {
    fc.assert(
      fc.property(text, text, (query, folded) => {
        const wanted = termTexts(query)
        const expected = wanted.flatMap((term, at) => (holds(folded, term) ? [at] : []))
        expect(createTermFinder(wanted).held(folded)).toEqual(expected)
      }),
    )
  })

  it('finds every place where they stand', () => {
    fc.assert(
      fc.property(text, text, (query, folded) => {
        const wanted = termTexts(query)
        const found: Term[] = []
        createTermFinder(wanted).each(folded, (term, start, end) =>
          found.push({ text: wanted[term] ?? '', start, end }),
        )
        const expected = terms(folded).filter((term) => wanted.includes(term.text))
        expect(found.sort(inOrder)).toEqual(expected.sort(inOrder))
      }),
    )
  })
})

function inOrder(a: Term, b: Term): number {
  return a.start - b.start || a.end - b.end
}

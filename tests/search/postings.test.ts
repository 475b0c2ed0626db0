import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatherPostings } from '../../src/search/postings.ts'
import { terms } from '../../src/search/terms.ts'

const word = fc.constantFrom('水', '库', '水库', '青河', '𠮷', 'gdp', '22.64', ' ', ',', '。')
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''))

describe('postings', () => {
  it('tell of every term in which texts it stands and how often', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 8 }), async (texts) => {
        const postings = await gatherPostings(texts)
        const counted = texts.map((each) => Map.groupBy(terms(each), (term) => term.text))
        expect([...postings.lengths]).toEqual(counted.map((counts) => counts.size))
        for (const term of new Set(counted.flatMap((counts) => [...counts.keys()]))) {
          const holding = counted.flatMap((counts, document) => (counts.has(term) ? [document] : []))
          const posting = postings.of(term)
          expect([...(posting?.documents ?? [])]).toEqual(holding)
          expect([...(posting?.counts ?? [])]).toEqual(
            holding.map((document) => counted[document]?.get(term)?.length),
          )
        }
      }),
    )
  })

  it('know nothing of what stands nowhere', async () => {
    const postings = await gatherPostings(['青河水库', 'gdp'])
    for (const term of ['', '河青', '库', '青河水', 'gd', '山']) {
      const posting = postings.of(term)
      expect(posting === null).toBe(term !== '库')
    }
  })
})

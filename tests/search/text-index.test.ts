import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { buildSegment } from '../../src/search/build-segment.ts'
import { gone, type IndexPart } from '../../src/search/part-scores.ts'
import { openSegment } from '../../src/search/segment.ts'
import { terms, termTexts } from '../../src/search/terms.ts'
import { createTextIndex, type TextIndex } from '../../src/search/text-index.ts'

const texts = ['柳泉镇小学改造', '石门镇小学改造,镇小学食堂投用', 'gdp 增长 5.2', '柳泉镇小学改造']

const word = fc.constantFrom('水', '库', '水库', '青河', '青山', '投资', 'gdp', '5.2', ',')
const document = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(''))
const query = fc.uniqueArray(fc.constantFrom('水', '库', '水库', '青河', '青', '投资', 'gdp', '5.2', '山'), {
  minLength: 1,
})

async function part(some: readonly string[], numbers: readonly number[]): Promise<IndexPart> {
  const segment = openSegment(await buildSegment(some))
  if (segment === null) throw new Error('no segment')
  return { segment, numbers: Uint32Array.from(numbers) }
}

async function indexOf(some: readonly string[]): Promise<TextIndex> {
  return createTextIndex([
    await part(
      some,
      some.map((_, at) => at),
    ),
  ])
}

function weighted(wanted: readonly string[]) {
  return wanted.map((text) => ({ text, weight: /^[a-z0-9]/.test(text) ? 1.5 : 1 }))
}

/** The same search by minisearch, whose multiplication by the number of terms matched is taken back. */
function byMiniSearch(some: readonly string[], wanted: readonly string[]) {
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => terms(text).map((term) => term.text),
    processTerm: (term) => term,
  })
  index.addAll(some.map((text, id) => ({ id, text })))
  const query = weighted(wanted)
  return index
    .search('', {
      tokenize: () => [...wanted],
      boostTerm: (_term, at) => query[at]?.weight ?? 1,
      bm25: { k: 1.2, b: 0.25, d: 1 },
    })
    .map(({ id, score, queryTerms }) => ({ document: id as number, score: score / queryTerms.length }))
    .sort((a, b) => a.document - b.document)
}

describe('the index of texts', () => {
  it('counts the documents of a term', async () => {
    const index = await indexOf(texts)
    expect(index.size).toBe(4)
    expect(index.documentFrequency('小学')).toBe(3)
    expect(index.documentFrequency('gdp')).toBe(1)
    expect(index.documentFrequency('水库')).toBe(0)
  })

  it('ranks rare terms over common ones, and equal documents as they came', async () => {
    const { matches, total } = (await indexOf(texts)).search(weighted(['柳泉', '小学']), 10)
    expect(matches.map(({ document }) => document)).toEqual([0, 3, 1])
    expect(matches[0]?.score).toBe(matches[1]?.score)
    expect(total).toBe(3)
  })

  it('gives only as many as are asked for, and counts all', async () => {
    const index = await indexOf(texts)
    const { matches, total } = index.search(weighted(['小学']), 1)
    expect(matches.map(({ document }) => document)).toEqual([1])
    expect(total).toBe(3)
    expect(index.search(weighted(['增长']), 10).total).toBe(1)
  })

  it('scores as minisearch does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(document, { minLength: 1, maxLength: 12 }), query, async (some, wanted) => {
        const { matches, total } = (await indexOf(some)).search(weighted(wanted), some.length)
        const expected = byMiniSearch(some, wanted)
        const byDocument = matches.toSorted((a, b) => a.document - b.document)
        expect(total).toBe(expected.length)
        expect(byDocument.map((match) => match.document)).toEqual(expected.map((match) => match.document))
        for (const [at, { score }] of byDocument.entries())
          expect(score).toBeCloseTo(expected[at]?.score ?? 0, 9)
      }),
    )
  })

  it('is the same of many segments, some of whose documents are gone, as of one', async () => {
    const held = fc.record({ text: document, segment: fc.nat(2), gone: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(held, { minLength: 1, maxLength: 12 }), query, async (all, wanted) => {
        const live = all.filter((each) => !each.gone)
        const whole = await indexOf(live.map((each) => each.text))
        const parts = await Promise.all(
          [0, 1, 2].map((segment) => {
            const some = all.filter((each) => each.segment === segment)
            return part(
              some.map((each) => each.text),
              some.map((each) => (each.gone ? gone : live.indexOf(each))),
            )
          }),
        )
        const index = createTextIndex(parts)
        expect(index.size).toBe(live.length)
        expect(live.map((_, at) => index.text(at))).toEqual(live.map((each) => each.text))
        expect(index.search(weighted(wanted), 5)).toEqual(whole.search(weighted(wanted), 5))
        expect([...index.holding(wanted)].sort()).toEqual([...whole.holding(wanted)].sort())
        for (const term of wanted) expect(index.documentFrequency(term)).toBe(whole.documentFrequency(term))
      }),
    )
  })

  it('finds the documents that hold every term', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(document, { maxLength: 12 }), query, async (some, wanted) => {
        const expected = some.flatMap((text, at) =>
          wanted.every((term) => termTexts(text).includes(term)) ? [at] : [],
        )
        expect([...(await indexOf(some)).holding(wanted)]).toEqual(expected)
      }),
    )
  })

  it('is empty without texts', async () => {
    const index = await indexOf([])
    expect(index.search(weighted(['小学']), 10)).toEqual({ matches: [], total: 0 })
  })
})

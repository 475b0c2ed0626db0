import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildSegment } from '../../src/search/build-segment.ts'
import { openSegment, type Segment } from '../../src/search/segment.ts'
import { terms } from '../../src/search/terms.ts'

const word = fc.constantFrom('水', '库', '水库', '青河', '𠮷', 'gdp', 'gd', '22.64', ' ', ',', '。')
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''))

async function segmentOf(texts: readonly string[]): Promise<Segment> {
  const segment = openSegment(await buildSegment(texts))
  if (segment === null) throw new Error('no segment')
  return segment
}

function posting(segment: Segment, term: string) {
  const { documents, counts, start, end } = segment.posting(term) ?? {
    documents: [],
    counts: [],
    start: 0,
    end: 0,
  }
  return { documents: [...documents.slice(start, end)], counts: [...counts.slice(start, end)] }
}

describe('a segment', () => {
  it('tells of every term in which texts it stands and how often', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 8 }), async (texts) => {
        const segment = await segmentOf(texts)
        const counted = texts.map((each) => Map.groupBy(terms(each), (term) => term.text))
        expect(texts.map((_, at) => segment.text(at))).toEqual(texts)
        expect([...segment.lengths]).toEqual(counted.map((counts) => counts.size))
        for (const term of new Set(counted.flatMap((counts) => [...counts.keys()]))) {
          const documents = counted.flatMap((counts, document) => (counts.has(term) ? [document] : []))
          const counts = documents.map((document) => counted[document]?.get(term)?.length)
          expect(posting(segment, term)).toEqual({ documents, counts })
        }
      }),
    )
  })

  it('knows nothing of what stands nowhere', async () => {
    const segment = await segmentOf(['青河水库', 'gdp'])
    for (const term of ['', '河青', '库青', '青河水', 'gd', 'gdpa', '山', '青山'])
      expect(segment.posting(term)).toBeNull()
  })

  it('keeps texts folded', async () => {
    const segment = await segmentOf(['青河縣ＧＤＰ'])
    expect(segment.text(0)).toBe('青河县gdp')
    expect(posting(segment, '河县')).toEqual({ documents: [0], counts: [1] })
  })

  it('counts up to 255', async () => {
    expect(posting(await segmentOf(['水,'.repeat(300)]), '水').counts).toEqual([255])
  })

  it('opens where it begins in a file, and nothing else opens', async () => {
    const bytes = await buildSegment(['青河水库'])
    const file = new Uint8Array(bytes.byteLength + 8)
    file.set(new Uint8Array(bytes), 8)
    expect(openSegment(file.buffer, 8)?.text(0)).toBe('青河水库')
    expect(openSegment(file.buffer)).toBeNull()
    expect(openSegment(bytes.slice(0, -1))).toBeNull()
    expect(openSegment(bytes.slice(0, 10))).toBeNull()
  })

  it('gives other work its turn while it is built', async () => {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 0)
    await segmentOf(Array.from({ length: 20 }, (_, at) => `第${at}篇${'青河水库蓄水正常。'.repeat(4000)}`))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(0)
  })
})

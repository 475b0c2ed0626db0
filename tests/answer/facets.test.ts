import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { Library } from '../../src/answer/library.ts'
import { refined } from '../../src/answer/question/constraints.ts'
import { understand } from '../../src/answer/understand.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'
import { unrefined } from '../../src/model/constraints.ts'
import type { Dimension } from '../../src/model/facet.ts'
import { groupRef } from '../../src/text/ref.ts'

/** Ten articles of January 2023, one of February, three of March. */
describe('what results can be narrowed to', () => {
  let library: Library
  beforeAll(async () => {
    library = await loadLibrary('tests/fixtures/library', await readLexicon(lexiconFolder))
  })
  const found = (text: string, narrowings: readonly { dimension: Dimension; ref: string }[] = []) => {
    const question = refined(understand(text, library), { ...unrefined, narrowings }, library)
    const answer = answerQuestion(question, library, { limit: 4, facets: true })
    if (answer.kind !== 'found') throw new Error(`${text}: ${answer.kind}`)
    return answer
  }
  const values = (text: string, wanted: Dimension) =>
    found(text)
      .facets.find(({ dimension }) => dimension === wanted)
      ?.values.map(({ label, count }) => [label, count])

  it('is counted in the results themselves', () => {
    expect(values('本报讯', 'month')).toEqual([
      ['2023-03', 3],
      ['2023-02', 1],
      ['2023-01', 10],
    ])
    expect(values('本报讯', 'source')).toContainEqual(['qinghe-2023-01', 10])
    expect(values('本报讯', 'person')).toContainEqual(['赵立新', 1])
    expect(values('本报讯', 'project')).toContainEqual(['青河抽水蓄能电站', 1])
  })

  it('leaves out what all results share, and says nothing of a few', () => {
    expect(values('高标准农田建设', 'month')).toBeUndefined()
    expect(found('抽水蓄能电站投资').facets).toEqual([])
  })

  it('leaves as many results as were counted', () => {
    const january = found('本报讯', [{ dimension: 'month', ref: '2023-01' }])
    expect(january.total).toBe(10)
    expect(january.hits.every(({ article }) => article.date?.startsWith('2023-01'))).toBe(true)
    const march = found('本报讯', [{ dimension: 'source', ref: groupRef('qinghe-2023-03') }])
    expect(march.total).toBe(3)
  })

  it('can be several things at once', () => {
    const [person] = library.ledger.people.filter(({ name }) => name === '赵立新')
    const both = found('本报讯', [
      { dimension: 'month', ref: '2023-03' },
      { dimension: 'person', ref: groupRef(person?.id ?? '') },
    ])
    expect(both.hits.map(({ article }) => article.title)).toEqual(['赵立新调研重点项目建设'])
    expect(both.constraints.narrowings.map(({ label }) => label)).toEqual(['2023-03', '赵立新'])
  })

  it('is nothing that is no longer there', () => {
    const all = found('本报讯', [{ dimension: 'source', ref: groupRef('qinghe-2019-01') }])
    expect(all).toMatchObject({ total: found('本报讯').total, constraints: { narrowings: [] } })
  })

  it('keeps the ledger out: it knows nothing of what articles are narrowed to', () => {
    expect(found('抽水蓄能电站投资多少').stated).not.toBeNull()
    expect(found('抽水蓄能电站投资多少', [{ dimension: 'month', ref: '2023-03' }]).stated).toBeNull()
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { Library } from '../../src/answer/library.ts'
import { refined } from '../../src/answer/question/constraints.ts'
import { understand } from '../../src/answer/understand.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'
import { type Refinement, unrefined } from '../../src/model/constraints.ts'

/** Ten articles of January 2023, a long one of February, three of March; the newest day is 2023-03-12. */
describe('a question that names a time', () => {
  let library: Library
  beforeAll(async () => {
    library = await loadLibrary('tests/fixtures/library', await readLexicon(lexiconFolder))
  })
  const ask = (text: string, refinement: Partial<Refinement> = {}) =>
    answerQuestion(refined(understand(text, library), { ...unrefined, ...refinement }, library), library, {
      limit: 20,
    })
  const found = (text: string, refinement: Partial<Refinement> = {}) => {
    const answer = ask(text, refinement)
    if (answer.kind !== 'found') throw new Error(`${text}: ${answer.kind}`)
    return answer
  }
  const dates = (text: string) => found(text).hits.map(({ article }) => article.date)

  it.each([
    ['1月5日的高标准农田', ['2023-01-05']],
    ['1月5号有什么报道', ['2023-01-05']],
    ['1月上旬的柳泉镇', ['2023-01-03']],
    ['3月9日', ['2023-03-09']],
  ])('finds what is of it: %s', (text, expected) => {
    const answer = ask(text)
    const hits = answer.kind === 'found' && answer.missedTime === null ? answer.hits : []
    expect(hits.map(({ article }) => article.date)).toEqual(expected)
  })

  it('finds nothing of another time, as long as something that fits is of it', () => {
    expect(new Set(dates('一月份的高标准农田').map((date) => date?.slice(0, 7)))).toEqual(
      new Set(['2023-01']),
    )
    expect(found('高标准农田').total).toBeGreaterThan(found('1月3日的高标准农田').total)
  })

  it('says which time that is, and from which day it was reckoned', () => {
    expect(found('上半年的断头路').constraints.time).toMatchObject({ from: '2023-01-01', reckonedFrom: null })
    expect(found('本月的断头路').constraints.time).toMatchObject({
      from: '2023-03-01',
      to: '2023-03-31',
      reckonedFrom: '2023-03-12',
    })
  })

  it('finds it at any time when nothing that fits is of it, says so, and states nothing', () => {
    const answer = found('上周的高标准农田建了多少亩')
    expect(answer).toMatchObject({ missedTime: { text: '上周' }, constraints: { time: null }, extract: null })
    expect(answer.total).toBeGreaterThan(1)
    expect(found('去年7月的断头路').missedTime).not.toBeNull()
  })

  it('leaves the time aside when its reader wants that', () => {
    expect(found('1月5日的高标准农田', { anyTime: true }).total).toBeGreaterThan(1)
  })

  it('asks for whatever is of the time when nothing else is said: the issue, or all articles', () => {
    expect(ask('1月有哪些报道')).toMatchObject({ kind: 'contents', issue: { id: 'qinghe-2023-01' } })
    expect(ask('上个月的新闻')).toMatchObject({ kind: 'contents', issue: { id: 'qinghe-2023-02' } })
    expect(dates('一季度有哪些报道')).toHaveLength(14)
    expect(ask('2022年8月有哪些报道')).toMatchObject({ missedTime: { text: '2022年8月' } })
  })

  it('takes what is yet to come for content: the ledger or a report may tell of it', () => {
    expect(found('县人民医院新院区2023年底封顶吗').constraints.time).toBeNull()
    expect(found('青河抽水蓄能电站2028年投产投资多少').stated).not.toBeNull()
  })

  it('takes nothing for a time that stands in a passage that was pasted', () => {
    const passage = '1月5日,南塬乡高标准农田建设项目通过县级验收,建成面积4000亩,受益农户550户,'.repeat(2)
    expect(found(passage)).toMatchObject({ constraints: { time: null }, missedTime: null })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { Library } from '../../src/answer/library.ts'
import { understand } from '../../src/answer/understand.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'

/** Ten towns finished their fields, one on each day from 3 to 12 January. */
describe('a question for the newest', () => {
  let library: Library
  beforeAll(async () => {
    library = await loadLibrary('tests/fixtures/library', await readLexicon(lexiconFolder))
  })
  const found = (text: string) => {
    const answer = answerQuestion(understand(text, library), library)
    if (answer.kind !== 'found') throw new Error(`${text}: ${answer.kind}`)
    return answer
  }
  const dates = (text: string) => found(text).hits.map(({ article }) => article.date)

  it.each(['最新的高标准农田', '最近的高标准农田建设', '高标准农田最新消息', 'latest 高标准农田'])(
    'has the newest of those first that fit alike: %s',
    (text) => {
      expect(dates(text).slice(0, 3)).toEqual(['2023-01-12', '2023-01-11', '2023-01-10'])
      expect(found(text).unknown).toEqual([])
    },
  )

  it('has what fits clearly better first, however old', () => {
    expect(dates('柳泉镇最新的高标准农田')[0]).toBe('2023-01-03')
    expect(dates('最近柳泉镇高标准农田验收')[0]).toBe('2023-01-03')
  })

  it('is no question for the newest when it names a time or asks for the issue', () => {
    expect(understand('最近三个月的高标准农田', library)).toMatchObject({
      constraints: { newestFirst: false },
    })
    expect(understand('最新一期有哪些报道', library)).toMatchObject({ kind: 'contents', issue: null })
  })
})

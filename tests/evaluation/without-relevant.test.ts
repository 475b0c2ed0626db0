import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { askJson } from '../../src/answer/ask-json.ts'
import { buildLibrary } from '../../src/answer/library.ts'
import { understand } from '../../src/answer/understand.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { issuesOf, parseDocument } from '../../src/evaluation/labelled-set.ts'
import { createExclusion, withoutTheirWord } from '../../src/evaluation/without-relevant.ts'
import { readMentions } from '../../src/mentions/read-mentions.ts'
import { createSegmenter } from '../../src/text/segment.ts'

const documents = [
  {
    id: 'dam',
    title: '水库',
    text: '青河水库除险加固项目总投资4200万元,目前项目已经开工。',
    date: '2023-03-02',
  },
  { id: 'school', title: '小学', text: '石门镇小学食堂投用,可供600名学生用餐。', date: '2023-03-03' },
  { id: 'road', title: '公路', text: '青河水库环库公路通车,全长12公里。', date: '2023-03-03' },
]

async function library() {
  const lexicon = await readLexicon(lexiconFolder)
  const segmenter = createSegmenter(lexicon)
  const issues = issuesOf(documents.map((document) => parseDocument(JSON.stringify(document))))
  const readings = issues.map((issue) => ({
    issue,
    mentions: issue.articles.map((article) => readMentions(article, { lexicon, segmenter })),
  }))
  return buildLibrary(readings, lexicon, segmenter)
}

describe('a library without some documents', () => {
  it('finds the others as ever and none of these', async () => {
    const whole = await library()
    const without = createExclusion(whole)
    const found = (text: string, ids: readonly string[]) => {
      const part = without(ids)
      return askJson(answerQuestion(understand(text, part), part)).results.map(({ article }) => article)
    }
    expect(new Set(found('青河水库', []))).toEqual(new Set(['dam', 'road']))
    expect(found('青河水库', ['dam'])).toEqual(['road'])
    expect(found('青河水库', ['dam', 'road'])).toEqual([])
    expect(found('小学食堂', ['dam'])).toEqual(['school'])
  })

  it('takes words that stood in these alone for unknown', async () => {
    const part = createExclusion(await library())(['school'])
    const { unknown } = askJson(answerQuestion(understand('小学食堂', part), part))
    expect(unknown).toContain('食堂')
  })

  it('lets the ledger state nothing on the word of these alone', async () => {
    const whole = await library()
    const stated = askJson(answerQuestion(understand('青河水库除险加固项目投资多少', whole), whole))
    expect(stated.answer).toContain('4200万元')
    expect(withoutTheirWord(stated, ['dam']).answer).toBeNull()
    expect(withoutTheirWord(stated, ['road']).answer).toBe(stated.answer)
  })
})

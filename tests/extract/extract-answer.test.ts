import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { askJson } from '../../src/answer/ask-json.ts'
import { buildLibrary } from '../../src/answer/library.ts'
import { understand } from '../../src/answer/understand.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { issuesOf, parseDocument } from '../../src/evaluation/labelled-set.ts'
import { messages } from '../../src/i18n/locale.ts'
import { renderAnswer } from '../../src/render/render-answer.ts'
import { createSegmenter } from '../../src/text/segment.ts'

const lexicon = await readLexicon(lexiconFolder)
const texts = [
  '石桥镇图书馆于1987年建成开放。馆舍由本县建筑师周文启设计。馆内藏书十二万册,其中地方志三百余种。2019年,图书馆迁到文昌路。',
  '白云山茶场成立于1962年。茶场第一任场长是林国栋。茶场主要出产绿茶,销往沿海各地。',
  '青河纪念馆收藏的铁钟铸于明代。铁钟重一千二百斤,原先悬挂在青河寺。',
]
const documents = texts.map((text, at) => parseDocument(JSON.stringify({ id: `d${at}`, title: '', text })))
const library = await buildLibrary(
  issuesOf(documents).map((issue) => ({ issue, mentions: [] })),
  lexicon,
  createSegmenter(lexicon),
)
const ask = (question: string) => askJson(answerQuestion(understand(question, library), library))

describe('an answer read out of a sentence', () => {
  it.each([
    ['石桥镇图书馆是哪一年建成开放的?', '1987年'],
    ['白云山茶场成立于哪一年?', '1962年'],
    ['白云山茶场第一任场长是谁?', '林国栋'],
  ])('%s %s', (question, answer) => {
    const { answer: said, citations } = ask(question)
    expect(said).toContain(answer)
    expect(citations[0]?.quote).toContain(said)
  })

  it('stands in front of its quotation in the message', () => {
    const answer = answerQuestion(understand('白云山茶场成立于哪一年?', library), library)
    const { html } = renderAnswer(answer, { question: 1, page: 1, examples: [] }, messages('zh-CN'))
    expect(html.indexOf('<b>1962年</b>')).toBeGreaterThanOrEqual(0)
    expect(html.indexOf('<b>1962年</b>')).toBeLessThan(html.indexOf('<blockquote>'))
  })

  it('comes with the sentence that states it, not with one that only shares more words', () => {
    expect(ask('图书馆哪一年迁到文昌路?').citations[0]?.quote).toBe('2019年,图书馆迁到文昌路。')
  })

  it.each(['石桥镇图书馆哪一年被洪水淹没过?', '白云山茶场的电话号码是多少?', '红星纪念馆的铁钟是谁铸造的?'])(
    'is not given where no sentence states it: %s',
    (question) => {
      expect(ask(question).answer).toBeNull()
    },
  )

  it('is not sought for a passage, which asks to be found', () => {
    const passage = `白云山茶场成立于哪一年?${'茶场主要出产绿茶,销往沿海各地。'.repeat(4)}`
    expect(ask(passage)).toMatchObject({ kind: 'found', answer: null })
  })

  it('is words of the sentence quoted, whatever is asked', () => {
    const words = [
      '石桥镇',
      '图书馆',
      '谁',
      '哪一年',
      '多少',
      '茶场',
      '铁钟',
      '「',
      '《',
      '重',
      '是',
      '?',
      '1987',
      '𠮷',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 9 }), (parts) => {
        const { answer, citations } = ask(parts.join(''))
        expect(answer === null || citations.some(({ quote }) => quote.includes(answer))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

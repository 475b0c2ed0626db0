import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { Library } from '../../src/answer/library.ts'
import { understand } from '../../src/answer/understand.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'

describe('the answer to a question', () => {
  let library: Library
  beforeAll(async () => {
    library = await loadLibrary('tests/fixtures/library', await readLexicon(lexiconFolder))
  })
  const ask = (text: string) => answerQuestion(understand(text, library), library, { offset: 0, limit: 5 })
  const found = (text: string) => {
    const answer = ask(text)
    if (answer.kind !== 'found') throw new Error(`${text}: ${answer.kind}`)
    return answer
  }
  const first = (text: string) => found(text).hits[0]

  it.each([
    ['keywords', '抽水蓄能 投资', '总投资62亿元'],
    ['a sentence', '青河的抽水蓄能电站总投资是多少?', '总投资62亿元'],
    ['everyday words', '县人民医院新院区要花多少钱', '投资3.4亿元'],
    ['a person', '常务副县长是谁', '苏敏'],
    ['Traditional script', '青河抽水蓄能電站投資多少', '总投资62亿元'],
    ['full width', '化肥１．２万吨', '1.2万吨'],
    ['a homophone', '抽水续能电站投资', '总投资62亿元'],
    ['a mistyped name', '赵力新调研', '赵立新'],
    ['pinyin', 'choushui xuneng dianzhan', '抽水蓄能电站'],
    ['pinyin without spaces', 'zhaolixin diaoyan', '赵立新'],
    ['English', 'pumped storage investment', '总投资62亿元'],
  ])('comes with the sentence that holds it, asked with %s', (_style, question, expected) => {
    expect(first(question)?.passage.text).toContain(expected)
  })

  it('quotes verbatim: the passage stands in the article, and the marks within it', () => {
    for (const question of ['抽水蓄能投资多少', '断头路打通了几条', '高标准农田建设面积']) {
      for (const { article, passage } of found(question).hits) {
        if (passage.paragraph >= 0) expect(article.paragraphs[passage.paragraph]).toContain(passage.text)
        for (const { start, end } of passage.marks) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(passage.text.length)
        }
      }
    }
  })

  it('marks whole words, not the characters they share with others', () => {
    const hit = first('断头路')
    const marked = hit?.passage.marks.map(({ start, end }) => hit.passage.text.slice(start, end))
    expect(marked).toEqual(['断头路'])
  })

  it('says what it searched instead of a slip', () => {
    expect(found('赵力新调研').searchedInstead).toContain('赵立新')
    expect(found('赵立新调研').searchedInstead).toBeNull()
  })

  it('names the words that stand in no article, and searches by the others', () => {
    const answer = found('赵立新的电话号码')
    expect(answer.unknown).toEqual(['电话号码'])
    expect(answer.hits[0]?.article.id).toBe('qinghe-2023-03-1')
  })

  it('takes a longer name for another one: 大柳泉镇 is not 柳泉镇', () => {
    expect(ask('大柳泉镇')).not.toMatchObject({ kind: 'found', unknown: [] })
  })

  it.each(['量子计算机芯片', '你好', 'xyzzy', '🙂 blockchain'])(
    'is that nothing stands there: %s',
    (question) => {
      expect(ask(question)).toMatchObject({ kind: 'nothing' })
    },
  )

  it('offers the articles of a name that was begun in pinyin', () => {
    const answer = ask('zhaolix')
    if (answer.kind !== 'nothing') throw new Error(answer.kind)
    expect(answer.nearest[0]?.passage.text).toContain('赵立新')
    expect(answer.searchedInstead).toBe('赵立新')
  })

  it.each(['', '   ', '???', '。。。', '🙂'])('is empty when nothing is asked: %j', (question) => {
    expect(ask(question)).toEqual({ kind: 'empty' })
  })

  it('lists what an issue holds: the newest, or the one that is named', () => {
    expect(ask('这期有几篇报道,标题是什么')).toMatchObject({
      kind: 'contents',
      issue: { id: 'qinghe-2023-03' },
    })
    expect(ask('qinghe-2023-01有哪些报道')).toMatchObject({
      kind: 'contents',
      issue: { id: 'qinghe-2023-01' },
    })
  })

  it('tells who wrote an article', () => {
    expect(first('春耕物资那篇是谁写的')?.passage.text).toContain('周明')
  })

  it('gives later pages of the same ranking', () => {
    const all = found('高标准农田建设').hits.map(({ article }) => article.id)
    const later = answerQuestion(understand('高标准农田建设', library), library, { offset: 2, limit: 2 })
    expect(later.kind === 'found' && later.hits.map(({ article }) => article.id)).toEqual(all.slice(2, 4))
  })

  it.each([
    ['very long', '抽水蓄能'.repeat(3000)],
    ['hostile', '\u202e\u0000</b><script>"; drop table updates; --'],
    ['broken', '\ud83d县\udc00'],
    ['one character', '县'],
  ])('never fails on a %s question', (_name, question) => {
    expect(ask(question)).toHaveProperty('kind')
  })
})

describe('a library without articles', () => {
  it('answers every question with nothing', async () => {
    const lexicon = await readLexicon(lexiconFolder)
    const { buildLibrary } = await import('../../src/answer/library.ts')
    const { createSegmenter } = await import('../../src/text/segment.ts')
    const library = await buildLibrary([], lexicon, createSegmenter(lexicon))
    expect(answerQuestion(understand('抽水蓄能', library), library)).toMatchObject({ kind: 'nothing' })
    expect(answerQuestion(understand('这期有哪些报道', library), library)).toMatchObject({ kind: 'nothing' })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { askJson } from '../../src/answer/ask-json.ts'
import type { Library } from '../../src/answer/library.ts'
import { understand } from '../../src/answer/understand.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'

describe('what is told of without what is asked', () => {
  let library: Library
  beforeAll(async () => {
    library = await loadLibrary('tests/fixtures/library', await readLexicon(lexiconFolder))
  })
  const ask = (text: string) => askJson(answerQuestion(understand(text, library), library))

  it.each([
    ['a sum of money', '储备的化肥花了多少钱', '储备化肥'],
    ['a length', '高标准农田项目有多长', '高标准农田'],
    ['an area, where a length is stated', '滨河南路占地面积', '滨河南路'],
    ["somebody's age", '赵立新多大年纪', '赵立新'],
  ])('is said to be, and what is told is quoted: %s', (_kind, question, quoted) => {
    const { kind, answer, citations } = ask(question)
    expect({ kind, answer }).toEqual({ kind: 'not-stated', answer: null })
    expect(citations[0]?.quote).toContain(quoted)
  })

  it.each([
    ['a length that is stated', '三条断头路全长多少'],
    ['a mass that is stated', '春耕储备了多少吨化肥'],
    ['a day that is stated', '断头路哪天通车的'],
    ['a word with nothing asked', '断头路'],
  ])('is not said of %s', (_kind, question) => {
    expect(ask(question).kind).not.toBe('not-stated')
  })
})

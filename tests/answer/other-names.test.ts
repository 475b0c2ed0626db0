import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { askJson } from '../../src/answer/ask-json.ts'
import type { Library } from '../../src/answer/library.ts'
import { otherNames } from '../../src/answer/names/other-names.ts'
import { understand } from '../../src/answer/understand.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'

describe('a name that is like another', () => {
  let library: Library
  beforeAll(async () => {
    library = await loadLibrary('tests/fixtures/counties', await readLexicon(lexiconFolder))
  })
  const ask = (text: string) => askJson(answerQuestion(understand(text, library), library))

  it.each([
    ['东龙潭县县委书记是谁', '东龙潭县'],
    ['清凉河综合治理一期批复投资多少', '综合治理一期'],
    ['龙潭市有哪些项目', '龙潭市'],
  ])('is named as one that stands nowhere, and nothing is stated of it: %s', (question, name) => {
    expect(otherNames(question, library)).toEqual([name])
    expect(ask(question)).toMatchObject({ answer: null })
    expect(ask(question).unknown).toContain(name)
  })

  it.each([
    '来龙潭县考察的是谁',
    '新临水县500千伏变电站投资多少',
    '华新锂电隔膜一期投资多少',
    '东方电缆二期',
  ])('is none in %s', (question) => {
    expect(otherNames(question, library)).toEqual([])
  })

  it('is not answered for by an issue of another county', () => {
    expect(ask('玉泉县文旅局局长是谁').kind).toBe('nothing')
    expect(ask('龙潭县文旅局局长是谁').kind).not.toBe('nothing')
  })
})

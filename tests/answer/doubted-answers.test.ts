import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { askJson } from '../../src/answer/ask-json.ts'
import { mayBePerson } from '../../src/answer/extract/person-asked.ts'
import type { Library } from '../../src/answer/library.ts'
import { understand } from '../../src/answer/understand.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'

describe('a direct answer', () => {
  let library: Library
  beforeAll(async () => {
    library = await loadLibrary('tests/fixtures/counties', await readLexicon(lexiconFolder))
  })
  const answer = (text: string) => askJson(answerQuestion(understand(text, library), library)).answer

  it('is nobody who holds another office than the one asked for', () => {
    expect(mayBePerson('庞秀英', ['县人大常委会主任'], library)).toBe(false)
    expect(mayBePerson('罗建新', ['县人大常委会主任'], library)).toBe(true)
  })

  it('is no body and no deed where a person is asked for', () => {
    expect(mayBePerson('管委会', ['党工委书记'], library)).toBe(false)
    expect(mayBePerson('考察', ['氧化铁项目'], library)).toBe(false)
  })

  it('is no stage where a number or a person is asked for', () => {
    expect(answer('双溪县打通了几条断头路')).not.toBe('全部打通')
  })

  it('is nothing for a question that names nothing', () => {
    expect(answer('投资多少?')).toBeNull()
  })

  it('is no part of what was asked for: one of a row of people, one of several things', () => {
    expect(answer('颜丽和谁参加了市长的调研')).not.toBe('汪海涛')
    expect(answer('焦振国考察了哪些企业')).toBeNull()
  })

  it('is a number whole', () => {
    expect(answer('县妇幼保健院迁建概算投资多少') ?? '1.45亿元').toContain('1.45')
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { renumber } from '../../src/search/renumber.ts'
import type { Vocabulary } from '../../src/search/vocabulary.ts'
import { vocabularyOf } from './vocabulary-of.ts'

describe('numbers of a question', () => {
  let vocabulary: Vocabulary
  beforeAll(async () => {
    vocabulary = await vocabularyOf(
      '全县39个重点项目总投资171.18亿元,其中亿元以上工业项目二十八个。',
      '发放节能灯一百二十盏,惠及三百二十名独居老人,覆盖率达到百分之三十。',
      '新增岗位2.4万个,培训12,500人次,铺设管网320公里,修建两座水厂。',
      '城区段长7.8公里,二期工程开工。',
    )
  })

  it.each([
    ['一百七十一点一八亿的总投资', '171.18亿的总投资'],
    ['总投资一百七十一亿的项目', '总投资171.18亿的项目'],
    ['171亿元', '171.18亿元'],
    ['28个亿元以上工业项目', '二十八个亿元以上工业项目'],
    ['三十九个重点项目', '39个重点项目'],
    ['120盏节能灯', '一百二十盏节能灯'],
    ['320名独居老人', '三百二十名独居老人'],
    ['覆盖率30%', '覆盖率百分之三十'],
    ['两万四千个岗位', '2.4万个岗位'],
    ['24000个岗位', '2.4万个岗位'],
    ['一万二千五百人次', '12,500人次'],
    ['三百二十公里管网', '320公里管网'],
    ['2座水厂', '两座水厂'],
    ['长七点八公里', '长7.8公里'],
  ])('take the form that stands in the bulletins: %s', (asked, expected) => {
    expect(renumber(asked, vocabulary)).toBe(expected)
  })

  it.each([
    ['stand as typed', '39个重点项目总投资171.18亿元'],
    ['stand as typed', '二十八个'],
    ['stand as typed', '2.4万个岗位'],
    ['stand in no form', '999个重点项目'],
    ['stand in no form', '172亿元'],
    ['stand of other things alone', '三百二十个'],
    ['are part of a name', '二期工程'],
    ['are of the calendar', '7月28日'],
    ['are a range', '3至5万个'],
    ['are none', '一下子就通车了'],
  ])('are left alone when they %s: %s', (_why, asked) => {
    expect(renumber(asked, vocabulary)).toBeNull()
  })
})

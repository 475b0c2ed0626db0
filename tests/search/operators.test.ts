import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import type { Lexicon } from '../../src/model/lexicon.ts'
import { type Operators, operatorsIn } from '../../src/search/operators.ts'
import { fold } from '../../src/text/normalise.ts'

describe('what a question says of the articles themselves', () => {
  let lexicon: Lexicon
  beforeAll(async () => {
    lexicon = await readLexicon(lexiconFolder)
  })
  const read = (text: string): Operators => operatorsIn(fold(text), lexicon)

  it.each([
    ['“断头路”打通了几条', ['断头路']],
    ['「斷頭路」打通了幾條', ['断头路']],
    ['『断头路』', ['断头路']],
    ['"Pumped Storage" 投资', ['pumped storage']],
    ['＂断头路＂', ['断头路']],
    ['“断头路”和“高标准农田,”', ['断头路', '高标准农田']],
    ['《关于春耕的通知》说了什么', []],
    ['“断头路打通了几条', []],
    ['“”投资', []],
    ['投资 5" 管道', []],
  ])('are the phrases in quotation marks: %s', (text, phrases) => {
    expect(read(text).phrases).toEqual(phrases)
  })

  it.each([
    ['光伏 -储能', ['储能'], '光伏'],
    ['光伏 －储能', ['储能'], '光伏'],
    ['光伏,-储能', ['储能'], '光伏'],
    ['-储能 光伏', ['储能'], '光伏'],
    ['光伏 -储能 -风电', ['储能', '风电'], '光伏'],
    ['光伏 -“储能 电站”', ['储能 电站'], '光伏'],
    ['光伏 不含储能', ['储能'], '光伏'],
    ['solar without Storage', ['storage'], 'solar'],
  ])('are the words that it wants to be spared: %s', (text, excluded, rest) => {
    const said = read(text)
    expect(said.excluded).toEqual(excluded)
    expect(said.rest.replace(/[\s,]+/g, ' ').trim()).toBe(rest)
  })

  it.each([
    '2022-07 项目',
    '2022-07-26',
    '3-5万吨',
    '3 -5万吨',
    '气温 -5度',
    'B-20 战机',
    '绛县-垣曲高速',
    '投资 - 光伏',
    '一月 -三月 用电量',
    '周一 -周五 上班时间',
    '项目不含光伏的有哪些',
    '-光伏',
    '- ',
  ])('are no minus that excludes nothing: %s', (text) => {
    expect(read(text)).toMatchObject({ excluded: [], rest: fold(text) })
  })

  it('are read from any text', () => {
    const piece = fc.constantFrom(
      '-',
      '－',
      '“',
      '”',
      '"',
      '「',
      '」',
      ' ',
      ',',
      '光伏',
      '不含',
      '5',
      'a',
      '月',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = fold(pieces.join(''))
        const { rest, phrases, excluded } = operatorsIn(text, lexicon)
        expect(rest.length).toBeLessThanOrEqual(text.length)
        for (const said of [...phrases, ...excluded]) expect(text).toContain(said)
      }),
    )
  })
})

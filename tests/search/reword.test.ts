import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reword } from '../../src/search/reword.ts'
import { parses } from '../../src/search/romanised.ts'
import { textRuns } from '../../src/search/terms.ts'
import { fold } from '../../src/text/normalise.ts'
import { vocabularyOf } from './vocabulary-of.ts'

const vocabulary = await vocabularyOf(
  '本报讯 3月1日,县委书记赵立新到泃水新城调研,单娜陪同。',
  '青河抽水蓄能电站总投资62亿元,晟辉碳纤维项目即将落地。',
  '王氏凉茶项目达成合作意向,县农业发展银行给予支持。',
  '县城的断头路打通了3条,体育馆正在建设。罗小燕到场检查。',
)

/** The words searched instead; null when those typed are. */
function instead(text: string): string | null {
  const stretches = textRuns(fold(text))
  const words = reword({ text, stretches }, vocabulary)
  return words === null ? null : words.stretches.join(' ')
}

describe('what is searched instead of words that do not stand anywhere', () => {
  it.each([
    ['a name that sounds the same', '赵力新 调研', '赵立新 调研'],
    ['a name of which only the surname is right', '赵力鑫', '赵立新'],
    ['a place that sounds the same', '居水新城', '泃水新城'],
    ['two slips in a longer name', '胜辉碳纤维项木', '晟辉碳纤维项目'],
    ['a name of which only the family name is spelt right', '罗晓雁', '罗小燕'],
    ['a word that is said the same', '检察 断头路', '检查 断头路'],
    ['one character that does not even sound right', '抽水续能电站', '抽水蓄能电站'],
    ['pinyin, a word each', 'choushui xuneng dianzhan', '抽水蓄能电站'],
    ['pinyin without spaces', 'zhaolixin', '赵立新'],
    ['a surname with a reading of its own', 'shanna', '单娜'],
    ['pinyin with function words', 'choushui xuneng touzi duoshao', '抽水蓄能 投资'],
    ['initials beside pinyin', 'ws liangcha', '王氏凉茶'],
    ['English', 'pumped storage investment', '抽水蓄能 投资'],
    ['English in the plural', 'letters intent', '合作意向'],
    ['a synonym', '农发行', '农业发展银行'],
    ['an everyday word', '修通 断头路', '打通 断头路'],
    ['an English phrase before its word', 'projects under construction', '项目 正在建设'],
  ])('is %s', (_slip, typed, searched) => {
    expect(instead(typed)).toBe(searched)
  })

  it.each(['赵立新', '抽水二能电站', '抽水蓄能电站', '大泃水新城', '股价', '62', 'xyzzy', '🙂'])(
    'is nothing else for %s',
    (typed) => {
      expect(instead(typed)).toBeNull()
    },
  )

  it('never fails', () => {
    const unit = fc.constantFrom('赵', '力', '新', '续', '能', 'x', 'i', 'an', '6', ' ', '(', '[', '\\', '𠮷')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        instead(text)
      }),
      { numRuns: 50 },
    )
  })
})

describe('cutting letters into syllables', () => {
  const syllables = new Set(['xi', 'an', 'xian', 'lian', 'liang', 'guang', 'feng'])
  const isSyllable = (syllable: string): boolean => syllables.has(syllable)

  it('finds every way, fewer syllables first', () => {
    expect(parses('xian', isSyllable)).toEqual([['xian'], ['xi', 'an']])
    expect(parses('lianguangfeng', isSyllable)).toEqual([['lian', 'guang', 'feng']])
    expect(parses('wlj', isSyllable)).toEqual([])
  })

  it('gives the letters again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...syllables), { maxLength: 8 }), (parts) => {
        const letters = parts.join('')
        const found = parses(letters, isSyllable)
        expect(found.length).toBeGreaterThan(0)
        for (const each of found) expect(each.join('')).toBe(letters)
      }),
    )
  })
})

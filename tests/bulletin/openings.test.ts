import { describe, expect, it } from 'vitest'
import { bylineNames } from '../../src/bulletin/byline.ts'
import { datelineTest } from '../../src/bulletin/dateline.ts'
import { isMasthead } from '../../src/bulletin/masthead.ts'
import { lexicon, read } from './reading.ts'

const isDateline = datelineTest(lexicon)

describe('datelines of other media', () => {
  it.each([
    '清河网消息 7月1日,水库蓄水。',
    '清河新闻网讯(记者 苏晴)7月1日,水库蓄水。',
    '清河县讯 7月1日,水库蓄水。',
    '据新华社北京7月1日电 供水提前。',
    '（本报讯）水库蓄水。',
  ])('are known: %s', (text) => {
    expect(isDateline(text)).toBe(true)
  })

  it.each(['清河网红桥开放。', '全县讯息化平台上线。', '喜讯传到石桥镇。'])('refuses %s', (text) => {
    expect(isDateline(text)).toBe(false)
  })
})

describe('bylines of other papers', () => {
  it.each([
    ['□本报记者 苏晴', ['苏晴']],
    ['——苏 晴', ['苏晴']],
    ['融媒体记者 苏晴 何志远', ['苏晴', '何志远']],
    ['文/图 苏晴', ['苏晴']],
    ['何志远 供图', ['何志远']],
  ])('%s', (text, names) => {
    expect(bylineNames(text, lexicon)).toEqual(names)
  })
})

it('editors at the end of an issue are no authors', () => {
  const text = '桃园开园\n本报讯 4月2日,桃园开园。\n何志远\n责任编辑:苏晴 初审:周敏'
  expect(read(text).articles[0]?.byline).toEqual(['何志远'])
  expect(isMasthead('稿件来源:清河县融媒体中心', lexicon)).toBe(true)
})

it('page numbers in full width are page numbers', () => {
  const issue = read('桃园开园\n本报讯 4月2日,石桥镇桃\n－ ２ －\n园开园。')
  expect(issue.articles[0]?.paragraphs).toEqual(['本报讯 4月2日,石桥镇桃园开园。'])
})

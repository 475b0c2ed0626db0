import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import type { Lexicon } from '../../src/model/lexicon.ts'
import { fold } from '../../src/text/normalise.ts'
import { saidTime } from '../../src/text/said-time.ts'

describe('the time that a question names', () => {
  let lexicon: Lexicon
  beforeAll(async () => {
    lexicon = await readLexicon(lexiconFolder)
  })
  /** A Friday. */
  const today = '2022-07-29'
  const time = (text: string) => {
    const said = saidTime(fold(text), today, lexicon)
    return said && `${said.from} ${said.to}`
  }

  it.each([
    ['2022年7月28日', '2022-07-28 2022-07-28'],
    ['7月28日有什么报道', '2022-07-28 2022-07-28'],
    ['７月２８號的新聞', '2022-07-28 2022-07-28'],
    ['七月二十八日谁来了', '2022-07-28 2022-07-28'],
    ['2022-07-28', '2022-07-28 2022-07-28'],
    ['2022/7/28 调研', '2022-07-28 2022-07-28'],
    ['2022-07 项目', '2022-07-01 2022-07-31'],
    ['8月5日', '2021-08-05 2021-08-05'],
    ['28日的会议', '2022-07-28 2022-07-28'],
    ['30号谁来调研', '2022-06-30 2022-06-30'],
    ['二十八日的会议', '2022-07-28 2022-07-28'],
    ['5号的会议', '2022-07-05 2022-07-05'],
    ['今年初中招生', '2022-01-01 2022-12-31'],
    ['2022年7月', '2022-07-01 2022-07-31'],
    ['二〇二二年七月', '2022-07-01 2022-07-31'],
    ['七月份的项目', '2022-07-01 2022-07-31'],
    ['12月开了什么会', '2021-12-01 2021-12-31'],
    ['7月底', '2022-07-21 2022-07-31'],
    ['6月上旬', '2022-06-01 2022-06-10'],
    ['去年2月下旬', '2021-02-21 2021-02-28'],
    ['7月1日至15日', '2022-07-01 2022-07-15'],
    ['6月28日到7月3日', '2022-06-28 2022-07-03'],
    ['1至6月', '2022-01-01 2022-06-30'],
    ['5月到7月', '2022-05-01 2022-07-31'],
    ['2022年第二季度', '2022-04-01 2022-06-30'],
    ['二季度项目', '2022-04-01 2022-06-30'],
    ['四季度', '2021-10-01 2021-12-31'],
    ['上半年', '2022-01-01 2022-06-30'],
    ['去年下半年', '2021-07-01 2021-12-31'],
    ['去年', '2021-01-01 2021-12-31'],
    ['去年年底', '2021-12-01 2021-12-31'],
    ['2021年底', '2021-12-01 2021-12-31'],
    ['今年以来', '2022-01-01 2022-12-31'],
    ['今天', '2022-07-29 2022-07-29'],
    ['昨天', '2022-07-28 2022-07-28'],
    ['本周', '2022-07-25 2022-07-31'],
    ['上周', '2022-07-18 2022-07-24'],
    ['上周三', '2022-07-20 2022-07-20'],
    ['上个星期天', '2022-07-24 2022-07-24'],
    ['本月', '2022-07-01 2022-07-31'],
    ['上個月', '2022-06-01 2022-06-30'],
    ['上个月底', '2022-06-21 2022-06-30'],
    ['上个月28日', '2022-06-28 2022-06-28'],
    ['上季度', '2022-04-01 2022-06-30'],
    ['最近三天', '2022-07-27 2022-07-29'],
    ['近一周', '2022-07-23 2022-07-29'],
    ['过去3个月', '2022-04-30 2022-07-29'],
    ['最近半年', '2022-01-30 2022-07-29'],
    ['7月1日以来的项目', '2022-07-01 2022-07-29'],
    ['去年12月之后', '2021-12-01 2022-07-29'],
    ['projects of last year', '2021-01-01 2021-12-31'],
    ['Projects last month', '2022-06-01 2022-06-30'],
    ['news of July 2022', '2022-07-01 2022-07-31'],
  ])('%s', (text, expected) => {
    expect(time(text)).toBe(expected)
  })

  it('tells what it was reckoned from, when no report prints it so', () => {
    expect(saidTime('上周', today, lexicon)?.reckonedFrom).toBe(today)
    expect(saidTime('去年7月', today, lexicon)?.reckonedFrom).toBe(today)
    expect(saidTime('7月28日', today, lexicon)?.reckonedFrom).toBeNull()
  })

  it.each([
    ['is yet to come', '2025年底投产的项目'],
    ['is yet to come', '今年年底建成的项目'],
    ['is yet to come', '今年第四季度要开工哪些项目'],
    ['is of no year', '年底投产的项目有哪些'],
    ['is one of two', '5月和7月的投资'],
    ['is a number', '2022.7'],
    ['is a number', '28个项目'],
    ['is a number', '3号线'],
    ['is a number', '第28号文件'],
    ['is a number', '1号工程'],
    ['is a number', '15日元'],
    ['is part of a word', '60岁以上年龄'],
    ['is part of a word', '附近3天的工地'],
    ['is none', '一日三餐'],
    ['is none', '2月30日'],
    ['is none', '13月'],
    ['is asked for', '什么时候投产'],
    ['is a length', '工期3个月'],
  ])('is none where it %s: %s', (_why, text) => {
    expect(time(text)).toBeNull()
  })

  it('is a period or nothing, whatever the text', () => {
    const piece = fc.constantFrom(
      '7',
      '12',
      '2022',
      '年',
      '月',
      '日',
      '号',
      '底',
      '上旬',
      '上周',
      '二',
      '季度',
      '至',
      '-',
      '去年',
      '最近',
      '半',
      '个',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const said = saidTime(pieces.join(''), today, lexicon)
        if (said === null) return
        expect(said.from <= said.to && said.from <= today).toBe(true)
        expect(said.from).toMatch(/^\d{4}-\d\d-\d\d$/)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { bracketedNames, bylineNames } from '../../src/bulletin/byline.ts'
import { datelineTest } from '../../src/bulletin/dateline.ts'
import { headlineOf } from '../../src/bulletin/headline.ts'
import { isFinished } from '../../src/bulletin/line.ts'
import { isMasthead } from '../../src/bulletin/masthead.ts'
import { spaceBetween } from '../../src/bulletin/paragraphs.ts'
import { lexicon } from './reading.ts'

describe('headlineOf', () => {
  const of = (...lines: string[]) => headlineOf(lines, lexicon.kickers)

  it('parts the kicker where a clause leads into the next', () => {
    expect(of('苏晓梅在桃花节筹备会上强调 细节决定成败')).toEqual({
      kicker: '苏晓梅在桃花节筹备会上强调',
      title: '细节决定成败',
    })
    expect(of('苏晓梅督导景区安全时要求:', '隐患清零')).toEqual({
      kicker: '苏晓梅督导景区安全时要求:',
      title: '隐患清零',
    })
  })

  it('keeps other parts one title, and spaces beside figures as printed', () => {
    expect(of('石桥镇  2024 年桃花节', '迎来两万游客')).toEqual({
      kicker: null,
      title: '石桥镇 2024 年桃花节 迎来两万游客',
    })
    expect(of('全县干部大会强调')).toEqual({ kicker: null, title: '全县干部大会强调' })
  })
})

describe('bylineNames', () => {
  const names = (text: string) => bylineNames(text, lexicon)

  it.each([
    ['何志远', ['何志远']],
    ['苏 晴', ['苏晴']],
    ['苏 晴　何志远', ['苏晴', '何志远']],
    ['欧阳春', ['欧阳春']],
    ['(苏晴、何志远)', ['苏晴', '何志远']],
    ['本报记者 苏晴 通讯员 何志远', ['苏晴', '何志远']],
    ['记者苏晴', ['苏晴']],
    ['文/图 苏晴', ['苏晴']],
    ['苏晴 摄', ['苏晴']],
    ['苏晴 文/图', ['苏晴']],
    ['通讯员 阿依古丽', ['阿依古丽']],
    ['本报评论员', ['本报评论员']],
  ])('reads %s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each(['桃园里的笑声', '高质量发展', '苏晴说。', '记者看到,果农忙开了', '阿依古丽', '12', ''])(
    'refuses %s',
    (text) => {
      expect(names(text)).toBeNull()
    },
  )

  it('reads brackets behind a dateline only at its place', () => {
    expect(bracketedNames('本报讯(记者 苏晴)5月6日,通车。', 'opening', lexicon)).toEqual(['苏晴'])
    expect(bracketedNames('本报讯 石桥(集团)公司开业。', 'opening', lexicon)).toEqual([])
  })
})

describe('datelineTest', () => {
  const isDateline = datelineTest(lexicon)

  it.each([
    '本报讯 5月6日,通车。',
    '本报讯5月6日,通车。',
    '【本报讯】通车。',
    '本报讯(记者 苏晴)通车。',
    '白云县融媒体中心讯 5月6日,通车。',
    '新华社北京5月6日电 通车。',
    '新华社北京5月6日电(记者苏晴)通车。',
    '本报记者 苏晴 报道:通车。',
  ])('knows %s', (text) => {
    expect(isDateline(text)).toBe(true)
  })

  it.each(['新华社记者在现场看到,桥通了。', '通讯 报道桃花节', '据本报讯息部,桥通了。', '5月6日,通车。'])(
    'refuses %s',
    (text) => {
      expect(isDateline(text)).toBe(false)
    },
  )
})

describe('isMasthead', () => {
  it.each([
    '2024年4月2日 星期二 第30期',
    '白云县报 2024年4月2日 第2版',
    '第12期(总第345期)',
    '责任编辑:苏晴',
    '本版编辑 苏晴 校对 何志远',
    '投稿邮箱:news@example.org',
    '要闻',
    '(2024年4月2日)',
  ])('knows %s', (text) => {
    expect(isMasthead(text, lexicon)).toBe(true)
  })

  it.each([
    '县委党校第3期培训班开班',
    '编辑部的故事',
    '2024年4月2日,全县大会召开。',
    '综合施策 治理水患',
    '苏晴:守桥人',
  ])('refuses %s', (text) => {
    expect(isMasthead(text, lexicon)).toBe(false)
  })
})

describe('line ends', () => {
  it.each(['桥通了。', '“桥通了。”', '桥通了!', '桥通了。(苏晴)', '桥通了……', 'The bridge is open.'])(
    'finished: %s',
    (text) => {
      expect(isFinished(text)).toBe(true)
    },
  )

  it.each(['桥通了', '修了“断桥”', '分别是:', '总长3.', '桥、'])('unfinished: %s', (text) => {
    expect(isFinished(text)).toBe(false)
  })

  it('are joined without a space between Han and figures, with one between Latin words', () => {
    expect(spaceBetween('新建', '三座')).toBe('')
    expect(spaceBetween('投资3.', '5亿元')).toBe('')
    expect(spaceBetween('county', 'road')).toBe(' ')
    expect(spaceBetween('photo-', 'voltaic')).toBe('')
    expect(spaceBetween('county,', '石桥')).toBe('')
  })
})

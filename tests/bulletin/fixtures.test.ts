import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { read } from './reading.ts'

const fixture = (name: string) =>
  read(readFileSync(new URL(`../fixtures/bulletins/${name}`, import.meta.url), 'utf8'), name)

const codes = (name: string) => fixture(name).problems.map(({ line, code }) => `${line} ${code}`)

describe('a county paper with pages, a masthead and one article without a dateline', () => {
  const issue = fixture('qingshui-2023-01.txt')

  it('is cut into its articles', () => {
    expect(issue.articles.map(({ kicker, title }) => [kicker, title])).toEqual([
      ['全县冬季安全生产工作会议召开 韩立新强调', '把责任落到每个岗位'],
      [null, '王家沟水库除险加固完工'],
      [null, '老城菜市场换新颜'],
      [null, '养老服务送上门'],
    ])
    expect(issue.articles.map(({ id }) => id)).toContain('qingshui-2023-01-4')
  })

  it('is dated by its masthead, over the turn of the year', () => {
    expect(issue.date).toBe('2023-01-06')
    expect(issue.articles.map(({ date }) => date)).toEqual(['2022-12-28', '2023-01-03', null, null])
    expect(issue.articles[0]?.dateInferred).toBe(true)
  })

  it('has bylines behind the dateline, set wide, and of pictures', () => {
    expect(issue.articles.map(({ byline }) => byline)).toEqual([
      ['周敏', '欧阳春'],
      ['周敏', '吴娟'],
      ['吴娟'],
      [],
    ])
  })

  it('has its broken lines together and the repetition of the page before left out', () => {
    expect(issue.articles[0]?.paragraphs.slice(1)).toEqual([
      '会议要求,各乡镇要逐户排查,做到不漏一户、不留死角。',
      '对仍在整改的7处隐患,要有专人盯守。',
    ])
    expect(issue.articles[1]?.paragraphs).toHaveLength(1)
  })

  it('reports what was left out and what is wrong, with lines', () => {
    expect(codes('qingshui-2023-01.txt')).toEqual([
      '1 masthead',
      '2 masthead',
      '3 masthead',
      '4 masthead',
      '16 page-mark',
      '18 repeated-tail',
      '23 stray-latin',
      '27 page-mark',
      '29 dateline-missing',
      '37 date-invalid',
      '40 separator',
      '41 masthead',
    ])
  })
})

describe('a weekly broken at one width, its paragraphs told by their indent', () => {
  const issue = fixture('baiyun-weekly.txt')

  it('has whole paragraphs and headlines of several lines', () => {
    expect(issue.articles.map(({ title }) => title)).toEqual([
      '白云县举办首届桃花节',
      '县医院开通 夜间儿科门诊',
    ])
    expect(issue.articles.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 2])
    expect(issue.articles[0]?.paragraphs[0]).toContain('在石桥镇开幕，来自')
    expect(issue.articles[0]?.paragraphs[0]).toContain('掌声不断。县文旅局')
  })

  it('has its bylines at the right margin', () => {
    expect(issue.articles.map(({ byline }) => byline)).toEqual([['何志远'], ['苏晴']])
  })

  it('says that nothing tells the year', () => {
    expect(issue.date).toBeNull()
    expect(codes('baiyun-weekly.txt')).toEqual(['1 year-unknown', '11 year-unknown'])
  })
})

describe('a Markdown issue with front matter', () => {
  const issue = fixture('hekou-2024-11.md')

  it('has its headings as headlines and no marks in the text', () => {
    expect(issue.articles.map(({ kicker, title }) => [kicker, title])).toEqual([
      ['罗建平调研秋粮收购时要求', '守好粮仓 让农民放心卖粮'],
      [null, '河口大桥合龙'],
      [null, '冬季供暖服务热线开通'],
    ])
    expect(issue.articles[0]?.paragraphs).toEqual([
      '本报讯 11月12日,县长罗建平到城关粮站调研秋粮收购。他说,要做到“车到即收、收完即付”。',
      '截至当天,全县入库秋粮4.6万吨:',
      '稻谷3.1万吨',
      '玉米1.5万吨',
      '下一步',
      '粮站夜间照常开磅。',
    ])
  })

  it('is dated by the front matter; a printed year is not inferred', () => {
    expect(issue.date).toBe('2024-11-18')
    expect(issue.articles.map(({ date, dateInferred }) => [date, dateInferred])).toEqual([
      ['2024-11-12', true],
      ['2024-11-15', true],
      ['2024-11-10', false],
    ])
  })
})

it('a file of nothing but pictures is empty', () => {
  expect(read('![](桃园.jpg)\n', 'a.md').problems).toEqual([{ line: 0, code: 'empty-file', text: '' }])
})

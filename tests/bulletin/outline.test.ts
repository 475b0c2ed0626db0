import { describe, expect, it } from 'vitest'
import { read } from './reading.ts'

const page = (...lines: string[]): string => lines.join('\n\n')
const titles = (text: string): string[] => read(text).articles.map(({ title }) => title)

const ROAD = '本报讯 5月6日,南坪乡至县城的公路完成改造,全长18公里,12个村受益。'
const SCHOOL = '本报讯 5月7日,实验小学新教学楼启用,可容纳学生900名。'

describe('headlines', () => {
  it('end the article before, even when its last line lacks a full stop', () => {
    const issue = read(
      page('南坪公路改造完工', ROAD, '县交通局负责人参加了通车活动,并', '实验小学新楼启用', SCHOOL),
    )
    expect(issue.articles.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 1])
    expect(issue.articles[0]?.paragraphs[1]).toBe('县交通局负责人参加了通车活动,并')
  })

  it('may end in a call and stand right above the dateline', () => {
    expect(titles(`南坪公路,通了!\n${ROAD}\n孩子们,欢迎回家!\n${SCHOOL}`)).toEqual([
      '南坪公路,通了!',
      '孩子们,欢迎回家!',
    ])
  })

  it('are found by their shape under a byline, a rule, or text without one', () => {
    expect(
      titles(page('南坪公路改造完工', ROAD, '何志远', '桃园里的笑声', '一大早,果农苏大姐就忙开了。')),
    ).toHaveLength(2)
    expect(
      titles(page('南坪公路改造完工', ROAD, '————', '桃园里的笑声', '一大早,果农就忙开了。')),
    ).toHaveLength(2)
    expect(titles(page('南坪公路改造完工', ROAD, '桃园夜话说丰收', '5月8日,石桥镇办起夜校。'))).toHaveLength(
      2,
    )
    expect(
      titles(page('南坪公路改造完工', ROAD, '石桥镇桃农喜迎采摘旺季', '一大早,果农就忙开了。')),
    ).toHaveLength(2)
  })

  it('within an article stay in it, as paragraphs of their own', () => {
    const issue = read(page('南坪公路改造完工', ROAD, '路通了', '过去进城要两小时,现在四十分钟。'))
    expect(issue.articles).toHaveLength(1)
    expect(issue.articles[0]?.paragraphs[1]).toBe('路通了')
  })

  it('that are missing are said to be, and the article opens with its first words', () => {
    const issue = read(page('南坪公路改造完工', ROAD, SCHOOL))
    expect(issue.articles.map(({ title }) => title)).toEqual(['南坪公路改造完工', '实验小学新教学楼启用'])
    expect(issue.problems.map(({ code }) => code)).toContain('headline-missing')
  })

  it('without any text under them are unplaced', () => {
    expect(read('南坪公路改造完工').articles).toEqual([])
    expect(read('南坪公路改造完工').problems).toEqual([
      { line: 1, code: 'unplaced-line', text: '南坪公路改造完工' },
    ])
  })
})

describe('bylines', () => {
  const byline = (...lines: string[]) => read(page('南坪公路改造完工', ...lines)).articles[0]?.byline

  it('stand at the end or under the headline', () => {
    expect(byline(ROAD, '何志远')).toEqual(['何志远'])
    expect(byline('本报记者 何志远 苏晴', ROAD)).toEqual(['何志远', '苏晴'])
    expect(byline(ROAD, '何志远', '实验小学新楼启用', SCHOOL)).toEqual(['何志远'])
  })

  it('may stand in brackets behind the last sentence', () => {
    expect(byline(`${ROAD}(记者 何志远)`)).toEqual(['何志远'])
  })

  it('are not names in the middle of the text', () => {
    const issue = read(page('南坪公路改造完工', ROAD, '一同通车的还有', '高家湾', '、石桥和柳林三处路口。'))
    expect(issue.articles[0]?.byline).toEqual([])
    expect(issue.articles[0]?.paragraphs.at(-1)).toBe('一同通车的还有高家湾、石桥和柳林三处路口。')
  })
})

describe('running heads', () => {
  it('are left out of the sentence they interrupt', () => {
    const issue = read(
      ['南坪公路改造完工', ROAD, '县里还要新建', '\f白云新闻', '三座桥,另修', '\f白云新闻', '五个站。'].join(
        '\n',
      ),
    )
    expect(issue.articles[0]?.paragraphs[1]).toBe('县里还要新建三座桥,另修五个站。')
    expect(issue.problems.filter(({ code }) => code === 'masthead')).toHaveLength(2)
  })
})

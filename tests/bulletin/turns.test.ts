import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ProblemCode } from '../../src/model/issue.ts'
import { read } from './reading.ts'

const name = 'qinghe-2024-07-pages.txt'
const issue = read(readFileSync(new URL(`../fixtures/bulletins/${name}`, import.meta.url), 'utf8'), name)
const texts = (code: ProblemCode, of = issue) =>
  of.problems.filter((problem) => problem.code === code).map(({ line, text }) => `${line} ${text}`)

describe('an article that goes on on another page', () => {
  it('is one, told by its headline though that is set shorter there', () => {
    expect(issue.articles[0]?.title).toBe('清河县召开汛期防灾工作推进会 把隐患排在雨前')
    expect(issue.articles[0]?.paragraphs[0]).toContain('挂牌督办,确保6月底前查出的23处隐患全部销号。')
    expect(issue.articles[1]?.paragraphs.join('\n')).toContain('课程由农技员和种桃能手轮流讲。')
  })

  it('has its marks and the headline printed again left out with that as the reason', () => {
    expect(texts('turn-mark')).toEqual(['5 (下转第3版)', '9 (下转第2版)', '19 (上接第1版)', '26 (上接第1版)'])
    expect(texts('repeated-headline')).toEqual(['18 石桥镇夜校开到田埂上', '25 汛期防灾工作推进会'])
  })

  it('is said to lack the part that is not in the issue', () => {
    expect(texts('continuation-missing')).toEqual(['37 (下转第4版)'])
    expect(texts('beginning-missing')).toEqual(['39 (上接第2版)'])
  })

  it.each([
    ['本报讯 5月6日,水渠清淤后再(下转A3版)', '（上接A1版）铺护坡。'],
    ['本报讯 5月6日,水渠清淤后再\n▶▶▶下转第三版', '上接第一版\n铺护坡。'],
    ['本报讯 5月6日,水渠清淤后再（下转０２版）', '【上接01版】铺护坡。'],
  ])('is found without a headline over its second part: %j', (first, second) => {
    const one = read(['水渠清淤', first, '夜校开课', '本报讯 5月7日,夜校开课。', second].join('\n\n'))
    expect(one.articles.map(({ title }) => title)).toEqual(['水渠清淤', '夜校开课'])
    expect(one.articles[0]?.paragraphs).toEqual(['本报讯 5月6日,水渠清淤后再铺护坡。'])
  })

  it('may go on twice, and may have its second part before its first', () => {
    const twice = read(
      [
        '水渠清淤三百里',
        '本报讯 5月6日,清淤(下转第2版)',
        '水渠清淤三百里',
        '(上接第1版)之后(下转第3版)',
        '水渠清淤三百里',
        '(上接第2版)铺护坡。',
      ].join('\n'),
    )
    expect(twice.articles.map(({ paragraphs }) => paragraphs)).toEqual([['本报讯 5月6日,清淤之后铺护坡。']])
    const turned = read(
      [
        '水渠清淤三百里',
        '(上接第1版)铺护坡。',
        '水渠清淤三百里 今冬不再断流',
        '本报讯 5月6日,清淤后(下转第2版)',
      ].join('\n'),
    )
    expect(turned.articles.map(({ paragraphs }) => paragraphs)).toEqual([['本报讯 5月6日,清淤后铺护坡。']])
  })
})

describe('an article printed twice', () => {
  it('is kept once, whatever the width of its characters, and the copy reported whole', () => {
    expect(issue.articles.filter(({ title }) => title === '县医院门诊楼启用')).toHaveLength(2)
    expect(texts('repeated-article')).toEqual(['29 县医院门诊楼启用'])
    expect(issue.problems.find(({ code }) => code === 'repeated-article')?.dropped).toContain('何志远')
  })

  it('with another figure is kept, and said to be much the same', () => {
    expect(texts('near-copy')).toEqual(['33 县医院门诊楼启用'])
  })
})

import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFigures } from '../../src/mentions/figures/figures.ts'
import type { Recogniser } from '../../src/mentions/recogniser.ts'
import { articleOf, recogniser } from './article-of.ts'

describe('the figures of an article', () => {
  let tools: Recogniser
  beforeAll(async () => {
    tools = await recogniser()
  })
  const read = (...paragraphs: string[]) => readFigures(articleOf(paragraphs), tools)

  it.each([
    ['总投资12.5亿元的柳泉新区项目开工。', '12.5亿元', 12.5, '亿元', '柳泉新区项目总投资'],
    ['全县46个重点项目完成投资8300万元。', '46个', 46, '个', '重点项目'],
    ['正在建设的项目有5个,包括水厂。', '5个', 5, '个', '正在建设的项目'],
    ['年产4000吨有机肥项目投产。', '4000吨', 4000, '吨/年', '有机肥项目年产'],
    ['培育四大产业集群。', '四大', 4, '个', '产业集群'],
    ['掘进隧洞600余米。', '600余米', 600, '米', '掘进隧洞'],
    ['文化馆、体育馆等3馆一中心封顶。', '3馆一中心', 3, '馆/中心', '文化馆、体育馆'],
    ['持股比例为百分之六十。', '百分之六十', 60, '%', '持股比例'],
    ['７.２公里滨河路通车。', '７.２公里', 7.2, '公里', '滨河路'],
  ])('%s', (text, printed, value, unit, measures) => {
    expect(read(text)[0]).toMatchObject({ text: printed, value, unit, measures })
  })

  it('amount to the same in the plain unit', () => {
    const [money, length] = read('投资3.5亿元,全长12公里。')
    expect(money?.amount).toEqual({ low: 350_000_000, high: 350_000_000, unit: '元' })
    expect(length?.amount).toEqual({ low: 12_000, high: 12_000, unit: '米' })
  })

  it.each([
    ['河口县签约30个项目。', '30个', 'exact'],
    ['覆盖约3万亩农田。', '约3万亩', 'about'],
    ['安置群众不足200户。', '不足200户', 'under'],
    ['合格率在95%以上。', '95%', 'over'],
    ['路宽12米左右。', '12米', 'about'],
    ['总投资上百亿元。', '上百亿元', 'over'],
  ])('say how exact they claim to be: %s', (text, printed, precision) => {
    expect(read(text)).toMatchObject([{ text: printed, precision }])
  })

  it.each([
    ['每户补助3—5万元。', 30_000, 50_000, '元'],
    ['参训二三十人。', 20, 30, '人'],
    ['三分之二的村通了气。', 66.67, 66.67, '%'],
    ['回收率超过九成。', 90, 90, '%'],
    ['白云镇有七万六千人。', 76_000, 76_000, '人'],
    ['完成投资1亿2000万元。', 120_000_000, 120_000_000, '元'],
    ['开挖土方 3.5 万立方米。', 35_000, 35_000, '立方米'],
  ])('amount to a range, a share, a sum: %s', (text, low, high, unit) => {
    expect(read(text)[0]?.amount).toEqual({ low, high, unit })
  })

  it('are yearly where the words before say so, not where a year is told', () => {
    const units = (text: string) => read(text).map(({ unit }) => unit)
    expect(units('年产各类砖瓦6000万块,年处理秸秆2万吨。')).toEqual(['万块/年', '万吨/年'])
    expect(units('今年产粮3万吨,2023年生产水泥5万吨。')).toEqual(['万吨', '万吨'])
  })

  it('are measured by the row that they count', () => {
    expect(read('完成选址、即将签约4个。')[0]?.measures).toBe('完成选址、即将签约')
    expect(read('总投资20亿元的15个重点项目的同时')[0]?.measures).toBe('15个重点项目总投资')
  })

  it('tell the parts of a composite', () => {
    expect(read('图书馆等3馆一中心封顶。')[0]?.parts).toEqual([
      { value: 3, unit: '馆' },
      { value: 1, unit: '中心' },
    ])
  })

  it('join two counts that stand side by side', () => {
    expect(read('规划展览馆等5馆两中心正在装修。')[0]).toMatchObject({ text: '5馆两中心', value: 5 })
  })

  it('flag a mass that is printed as an investment, and never make money of it', () => {
    expect(read('年投资200万吨石灰石项目。')[0]).toMatchObject({
      doubt: 'mass-as-investment',
      unit: '万吨/年',
      amount: { unit: '吨/年' },
    })
  })

  it.each([
    '7月26日,2022年第二季度,二〇二三年三月。',
    '建鼎型材二期和机电五厂。',
    '第28个项目,一行人先后来到一家企业。',
    '迎接党的二十大,服务三农,落实“四库”模式。',
  ])('are none where nothing is counted: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('stand where they say, in any text', () => {
    const piece = fc.constantFrom(
      '投资',
      '3.5亿元',
      '二十',
      '个',
      '项目',
      '百分之',
      '约',
      '12',
      '公里',
      '7馆',
      '两中心',
      '。',
      '、',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        for (const { spot, text: printed } of read(text))
          expect(text.slice(spot.start, spot.end)).toBe(printed)
      }),
    )
  })
})

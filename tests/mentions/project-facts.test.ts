import { beforeAll, describe, expect, it } from 'vitest'
import { readMentions } from '../../src/mentions/read-mentions.ts'
import type { Recogniser } from '../../src/mentions/recogniser.ts'
import { articleOf, recogniser } from './article-of.ts'

describe('the facts of the projects of an article', () => {
  let tools: Recogniser
  beforeAll(async () => {
    tools = await recogniser()
  })
  const read = (...paragraphs: string[]) => readMentions(articleOf(paragraphs), tools)

  it('have their facts: planned and completed investment, capacity, size, due date, partner', () => {
    const facts = (text: string) =>
      read(text).projects[0]?.facts.map(({ what, text: words }) => [what, words])
    expect(facts('与华岳集团合作总投资3亿元的柳泉新区项目,预计2025年底前建成。')).toEqual(
      expect.arrayContaining([
        ['investment', '3亿元'],
        ['partner', '华岳集团'],
        ['due', '预计2025年底前建成'],
      ]),
    )
    expect(facts('柳泉新区项目总投资3亿元,已完成投资8000万元。')).toEqual(
      expect.arrayContaining([
        ['investment', '3亿元'],
        ['investment-completed', '8000万元'],
      ]),
    )
    expect(facts('察看年产6万吨有机肥项目。')).toContainEqual(['capacity', '6万吨'])
    expect(facts('察看二十万头生猪养殖项目。')).toContainEqual(['capacity', '二十万头'])
    // A name may be made of a number.
    expect(facts('察看四只鹅食品加工项目。')).toEqual([])
    expect(facts('7.2公里柳泉河生态修复工程正在施工。')).toContainEqual(['size', '7.2公里'])
  })

  it('keep what the next sentences say of 项目 or 该项目', () => {
    const [project] = read(
      '3月18日，总投资2.8亿元的县中医院整体搬迁项目正式开工。项目占地56亩，一期投资6000万元，预计2025年10月投用。',
    ).projects
    expect(project).toMatchObject({ name: '县中医院整体搬迁项目', stage: '正式开工' })
    expect(project?.facts.map(({ what, text }) => [what, text])).toEqual([
      ['investment', '2.8亿元'],
      ['size', '56亩'],
      ['due', '预计2025年10月投用'],
    ])
  })

  const factsOf = (text: string, name: string) =>
    read(text)
      .projects.find((project) => project.name === name)
      ?.facts.map(({ what, text: words }) => [what, words])

  it.each([
    ['石桥水厂项目于2022年5月开工。', 'started', '2022年5月开工'],
    ['石桥水厂项目计划2024年9月开工。', 'started', '2024年9月开工'],
    ['石桥水厂项目去年10月建成投产。', 'opened', '去年10月建成投产'],
    ['石桥水厂项目于2023年3月竣工。', 'opened', '2023年3月竣工'],
    ['石桥水厂项目2026年3月竣工。', 'due', '2026年3月竣工'],
    ['石桥水厂项目确保国庆节前投入使用。', 'due', '确保国庆节前投入使用'],
    ['石桥水厂项目日处理污水5000吨。', 'capacity', '5000吨'],
    ['石桥水厂项目铺设管网120公里。', 'size', '120公里'],
    ['石桥水厂项目设置床位300张。', 'size', '300张'],
    ['石桥水厂项目进展顺利,形象进度达到55%。', 'progress', '形象进度达到55%'],
    ['由河口水务集团与石桥县合作建设的石桥水厂项目。', 'partner', '河口水务集团'],
  ])(
    'tell when they begin, open and are due, what they consist of and who shares them: %s',
    (text, what, words) => {
      expect(factsOf(text, '石桥水厂项目')).toContainEqual([what, words])
    },
  )

  it('a firm that is led to a site on the way to talks is no partner in what is built there', () => {
    const text = '星河纳米集团副总裁何宇一行来到青石新区项目建设现场,考察年产3万吨石英砂项目投资环境。'
    expect(factsOf(text, '青石新区项目')).not.toContainEqual(['partner', '星河纳米集团'])
  })

  it('a number of people who gain by one is no size of it', () => {
    expect(factsOf('石桥水厂项目总投资2亿元,带动就业400人。', '石桥水厂项目')).toEqual([
      ['investment', '2亿元'],
    ])
  })

  it('are spoken of further on by 该项目, by their noun, or by name, with other talk between', () => {
    const { projects } = read(
      '赵立新来到清水湖大桥项目现场。他详细了解了施工情况,要求保证质量。该项目总投资3亿元。大桥全长900米,预计明年6月通车。',
    )
    expect(projects.map(({ name }) => name)).toEqual(['清水湖大桥项目'])
    expect(projects[0]?.facts.map(({ text }) => text)).toEqual(['3亿元', '900米', '预计明年6月通车'])
  })

  it('are known again without 项目, and 二期 alone behind 一期 is of the same works', () => {
    const found = read(
      '赵立新察看了金岭铸造一期、金岭铸造二期、城东变电站扩建等项目。金岭铸造一期总投资2亿元,二期总投资3亿元。城东变电站扩建总投资5000万元。',
    ).projects.map(({ name, facts }) => [name, ...facts.map(({ text }) => text)])
    expect(found).toContainEqual(['金岭铸造一期', '2亿元'])
    expect(found).toContainEqual(['金岭铸造二期', '3亿元'])
    expect(found).toContainEqual(['城东变电站扩建', '5000万元'])
  })

  it('never take a mass for an investment', () => {
    const [project] = read('考察年投资200万吨石灰石项目。').projects
    expect(project?.facts.map(({ what }) => what)).not.toContain('investment')
  })
})

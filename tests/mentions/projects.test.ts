import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readMentions } from '../../src/mentions/read-mentions.ts'
import type { Recogniser } from '../../src/mentions/recogniser.ts'
import { articleOf, recogniser } from './article-of.ts'

describe('the projects of an article', () => {
  let tools: Recogniser
  beforeAll(async () => {
    tools = await recogniser()
  })
  const read = (...paragraphs: string[]) => readMentions(articleOf(paragraphs), tools)
  const named = (text: string) => read(text).projects.map(({ name, stage }) => [name, stage])

  it.each([
    ['分别是', '新开工的3个,分别是:金穗粮油加工、白鹭湖民宿和城北冷链物流。', '新开工'],
    ['a colon', '已竣工项目有3个:金穗粮油加工、白鹭湖民宿和城北冷链物流。', '已竣工'],
    ['包括', '停工的3个,包括金穗粮油加工、白鹭湖民宿、城北冷链物流。', '停工'],
  ])('are read from a list behind %s, at the stage in its own words', (_form, text, stage) => {
    expect(named(text)).toEqual([
      ['金穗粮油加工', stage],
      ['白鹭湖民宿', stage],
      ['城北冷链物流', stage],
    ])
  })

  it('a stated count settles which 和 parts two of them', () => {
    const text = '签约的有3个,分别是:力同和新材料、白鹭湖民宿和城北冷链物流。'
    expect(named(text).map(([name]) => name)).toEqual(['力同和新材料', '白鹭湖民宿', '城北冷链物流'])
  })

  it.each([
    ['加快推进总投资3亿元的柳泉新区项目。', '柳泉新区项目', '加快推进'],
    ['建成了县敬老院康养中心。', '县敬老院康养中心', '建成'],
    ['城东污水处理厂已经通水试运行。', '城东污水处理厂', null],
    ['柳泉河综合治理工程正在收尾。', '柳泉河综合治理工程', '正在收尾'],
    ['实施了滨河路改造。', '滨河路改造', '实施'],
    ['赵立新深入石桥镇光伏电站项目现场。', '石桥镇光伏电站项目', null],
  ])('are named by sentences: %s', (text, name, stage) => {
    const found = read(text).projects.find((project) => project.name === name)
    expect(found?.name ?? read(text).projects.map((project) => project.name)).toBe(name)
    if (stage !== null) expect(found?.stage).toBe(stage)
  })

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
    expect(facts('7.2公里柳泉河生态修复工程正在施工。')).toContainEqual(['size', '7.2公里'])
  })

  it('are read a line each under headings that tell their stage', () => {
    const { projects, counts } = read(
      '一、竣工项目（2个）',
      '1.河口镇中心小学教学楼',
      '2.城北热力管网工程',
      '二、在建项目（3个）',
      '（一）清河县殡仪馆迁建项目，总投资3200万元，主体已封顶。',
      '（二）东山水库除险加固工程，完成投资1800万元。',
    )
    expect(projects.map(({ name, stage }) => [name, stage])).toEqual([
      ['河口镇中心小学教学楼', '竣工'],
      ['城北热力管网工程', '竣工'],
      ['清河县殡仪馆迁建项目', '在建'],
      ['东山水库除险加固工程', '在建'],
    ])
    expect(counts).toMatchObject([
      { stated: 2, items: ['河口镇中心小学教学楼', '城北热力管网工程'] },
      { stated: 3, items: { length: 2 } },
    ])
    expect(projects[3]?.facts).toMatchObject([{ what: 'investment-completed', text: '1800万元' }])
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

  it.each([
    ['停工一年的西关旧城改造项目昨日复工。', '西关旧城改造项目', '复工'],
    ['白云大道提升改造工程于4月全面复工。', '白云大道提升改造工程', '全面复工'],
    ['与华创科技有限公司洽谈智能终端产业园项目。', '智能终端产业园项目', '洽谈'],
    ['永安公司投资3.5亿元建设的年产50万套汽车轮毂项目试生产成功。', '年产50万套汽车轮毂项目', '试生产成功'],
    ['东山隧道、城南变电站等2个项目正在建设。', '城南变电站', '正在建设'],
    [
      '河东灌区续建配套与现代化改造、白云至石桥公路改建等2个项目完工。',
      '河东灌区续建配套与现代化改造',
      '完工',
    ],
    ['清河县殡仪馆迁建项目，总投资3200万元，主体已封顶。', '清河县殡仪馆迁建项目', '主体已封顶'],
    ['清河县城建成了4个口袋公园。', '4个口袋公园', '建成'],
    ['白云县城区段的西环路连接线实施了改造。', '白云县城区段的西环路连接线', '实施了改造'],
  ])('are at the stage that is said of them now: %s', (text, name, stage) => {
    expect(named(text)).toContainEqual([name, stage])
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

  it.each([
    ['深入清河县石桥村生活污水处理项目现场。', '石桥村生活污水处理项目'],
    ['调研古城保护与活化利用项目。', '古城保护与活化利用项目'],
    ['来到县档案馆新馆,察看布展。新馆建筑面积8000平方米。', '县档案馆新馆'],
    ['该公司在清河县建设年产2万吨酱、醋生产线。', '年产2万吨酱、醋生产线'],
    ['东山特大桥顺利合龙。', '东山特大桥'],
  ])('have the name that they go by: %s', (text, name) => {
    expect(read(text).projects.map((project) => project.name)).toEqual([name])
  })

  it.each([
    '扎实推进全民健身工程和名师培养工程。',
    '截至目前，建成投产项目12个。',
    '举行春季招商引资项目集中签约仪式。',
    '来到实验小学，与师生座谈。',
  ])('are none where only programmes, stages or places are named: %s', (text) => {
    expect(read(text).projects).toEqual([])
  })

  it('are listed behind a sentence that counts them', () => {
    const { projects, counts } = read(
      '本次共签约项目3个,总投资9亿元,涵盖食品、能源等领域。签约的项目分别是:金穗粮油加工、白鹭湖民宿和城北冷链物流。',
    )
    expect(projects.map(({ name, stage }) => [name, stage])).toEqual([
      ['金穗粮油加工', '签约'],
      ['白鹭湖民宿', '签约'],
      ['城北冷链物流', '签约'],
    ])
    expect(counts).toMatchObject([{ stated: 3, items: { length: 3 } }])
  })

  it('a total is held against the lists of a later paragraph', () => {
    const { counts } = read(
      '今年全县实施亿元以上产业项目5个。',
      '投产的2个:金穗粮油加工、白鹭湖民宿。在建的2个:城北冷链物流、东山矿泉水。',
    )
    expect(counts[0]).toMatchObject({ stated: 5, items: { length: 4 } })
  })

  it('never take a mass for an investment', () => {
    const [project] = read('考察年投资200万吨石灰石项目。').projects
    expect(project?.facts.map(({ what }) => what)).not.toContain('investment')
  })

  it.each([
    '全县强力推进项目建设,坚持项目为王。',
    '加快推进46个重点项目。',
    '用好项目管理模式,谋划一批好项目、大项目。',
    '县上领导来到3个项目现场。',
    '如果条件成熟，将争取实施城际铁路项目。',
    '目前还没有高速公路项目。',
    '她是中国工程院院士。',
  ])('are none where only projects in general are spoken of: %s', (text) => {
    expect(named(text)).toEqual([])
  })

  it('are counted: a total stands against the lists that make it up', () => {
    const { counts } = read(
      '滚动推动6个亿元以上工业项目;已投产的2个,分别是:金穗粮油加工、白鹭湖民宿。正在建设的有3个:城北冷链物流、柳泉水泥和石桥光伏。',
    )
    expect(counts).toContainEqual(
      expect.objectContaining({ stated: 6, items: expect.arrayContaining(['石桥光伏']) }),
    )
    expect(counts.find(({ stated }) => stated === 6)?.items).toHaveLength(5)
  })

  it('are counted only as far as named where 等 leaves out the rest', () => {
    const { counts } = read('文化馆、体育馆、图书馆等5馆两中心年底完工。')
    expect(counts).toMatchObject([
      { stated: 5, whole: false, items: ['文化馆', '体育馆', '图书馆'] },
      { stated: 2, items: [] },
    ])
  })

  it('stand where they say, and no text makes reading fail', () => {
    const piece = fc.constantFrom(
      '项目',
      '工程',
      '3个',
      '分别是:',
      '、',
      '和',
      '等',
      '正在建设',
      '总投资',
      '5亿元',
      '柳泉',
      '的',
      '。',
      ',',
      '建成了',
      '中心',
      '第',
      '年产',
      '8吨',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        for (const { name, spot } of read(text).projects) expect(text.slice(spot.start, spot.end)).toBe(name)
      }),
    )
  })
})

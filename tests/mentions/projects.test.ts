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

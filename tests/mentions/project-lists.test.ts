import { beforeAll, describe, expect, it } from 'vitest'
import { readMentions } from '../../src/mentions/read-mentions.ts'
import type { Recogniser } from '../../src/mentions/recogniser.ts'
import { articleOf, recogniser } from './article-of.ts'

describe('the lists of projects of an article', () => {
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
})

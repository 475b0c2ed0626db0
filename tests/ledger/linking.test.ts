import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { buildLedger } from '../../src/ledger/build-ledger.ts'
import type { Lexicon } from '../../src/model/lexicon.ts'
import { type Named, readingsOf, type Told } from './readings-of.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await readLexicon(lexiconFolder)
})

/** Articles of 清河县, a day each, every one naming one project. */
function ledgerOf(...named: readonly (string | Named)[]) {
  return buildLedger(
    readingsOf(
      named.map((each, index) => {
        const project = typeof each === 'string' ? { name: each } : each
        const facts = (project.facts ?? []).map(([, text]) => text).join('，')
        return {
          date: `2024-05-${String(index + 10)}`,
          text: `清河县在第${index}天的报道：${facts}${project.name}。`,
          projects: [project],
          places: ['清河县'],
        }
      }),
    ),
    lexicon,
  )
}

const twins = (...names: readonly (string | Named)[]) =>
  ledgerOf(...names).projects.map(({ name, possiblySame }) => [name, possiblySame.map((twin) => twin.name)])

describe('mentions that are certainly of one project', () => {
  it.each([
    ['老陈醋产业园', '老陈醋产业园项目'],
    ['老陈醋产业园', '老陈醋产业园建设工程'],
    ['清河县城区供热改造工程', '城区供热改造'],
    ['“白鹭湖”农旅综合体', '白鹭湖农旅综合体'],
    ['白鷺湖農旅綜合體', '白鹭湖农旅综合体'],
    ['8个沿河村污水处理站', '沿河村污水处理站'],
  ])('%s and %s are', (one, other) => {
    const { projects } = ledgerOf(one, other)
    expect(projects).toHaveLength(1)
    expect([projects[0]?.name, ...(projects[0]?.aliases ?? [])].sort()).toEqual([one, other].sort())
  })
})

describe('names that may be of one project stay two, each shown with the other and a sentence of both', () => {
  it.each([
    ['a name and a part of it', '华岳机电铸造', '华岳机电铸造二期'],
    ['a name and its short form', '县医院改扩建二期', '县医院二期'],
    ['a company in full and in short', '恒远环保新材料石英砂', '恒远石英砂'],
    ['one product of two companies', '恒远科技钠电池正极材料', '汇能钠电池正极材料'],
  ])('%s', (_, one, other) => {
    const { projects } = ledgerOf(one, other)
    expect(projects).toHaveLength(2)
    for (const { name, possiblySame } of projects) {
      expect(possiblySame).toHaveLength(1)
      const [mine, theirs] = possiblySame[0]?.quotes ?? []
      expect(mine?.quote).toContain(`：${name}。`)
      expect(theirs?.quote).toContain(`：${name === one ? other : one}。`)
    }
  })

  it("a company's project and one named by what the company goes by", () => {
    const owned = '恒远环保科技有限公司'
    expect(twins({ name: '年产2万吨正极材料', facts: [['owner', owned]] }, '恒远固废利用')).toEqual([
      ['恒远固废利用', ['年产2万吨正极材料']],
      ['年产2万吨正极材料', ['恒远固废利用']],
    ])
  })

  it('but a company that begins as its county does lends it no name', () => {
    expect(twins({ name: '自来水改造', facts: [['owner', '清河供水有限公司']] }, '清河大桥')).toEqual([
      ['清河大桥', []],
      ['自来水改造', []],
    ])
  })
})

describe('names that are of two projects', () => {
  it.each([
    ['phases', '华岳机电铸造一期', '华岳机电铸造二期'],
    ['sizes', '恒远年产2万吨石英砂', '恒远年产3万吨石英砂'],
    ['years', '2023年老旧小区改造', '2024年老旧小区改造'],
    ['directions', '县城南环路雨污分流改造', '县城北环路雨污分流改造'],
    ['schools', '县城第二小学教学楼', '县城第三小学教学楼'],
    ['villages', '石桥镇污水管网', '白云镇污水管网'],
    ['places of one kind of thing', '清水湖文旅综合体', '白鹭湖文旅综合体'],
    ['companies of one kind of plant', '亿源污水处理厂提标改造', '恒远污水处理厂提标改造'],
    ['buildings of one house', '县人民医院新院区', '县人民医院停车场'],
  ])('of other %s', (_, one, other) => {
    expect(twins(one, other).map(([, others]) => others)).toEqual([[], []])
  })

  it('listed apart by one article', () => {
    const { projects } = buildLedger(
      readingsOf([
        {
          date: '2024-05-10',
          text: '分别是：华岳铸造。华岳铸造扩建。',
          projects: [
            { name: '华岳铸造', how: 'listed' },
            { name: '华岳铸造扩建', how: 'listed' },
          ],
        },
      ]),
      lexicon,
    )
    expect(projects.map(({ possiblySame }) => possiblySame)).toEqual([[], []])
  })

  it('of a county whose name holds that of the bulletin’s own', () => {
    const { projects } = ledgerOf('青河大桥', { name: '青河大桥', facts: [['place', '新清河县']] })
    expect(projects.map(({ possiblySame }) => possiblySame)).toEqual([[], []])
    expect(new Set(projects.map(({ id }) => id)).size).toBe(2)
  })

  it('but 我县 is the bulletin’s own county, and a development zone lies within it', () => {
    const { projects } = ledgerOf(
      '青河大桥',
      { name: '青河大桥', facts: [['place', '我县']] },
      { name: '青河大桥', facts: [['place', '清河县']] },
      { name: '青河大桥', facts: [['place', '开发区']] },
    )
    expect(projects).toHaveLength(1)
  })
})

describe('what the ledger is made of', () => {
  const told: Told[] = [
    { date: '2024-05-12', text: '老陈醋产业园开工。', projects: [{ name: '老陈醋产业园', stage: '开工' }] },
    { date: null, text: '老陈醋产业园项目签约。', projects: [{ name: '老陈醋产业园项目', stage: '签约' }] },
    { date: '2024-04-02', text: '老陈醋产业园 开工。', projects: [{ name: '老陈醋产业园', stage: '开工' }] },
    {
      date: '2024-06-01',
      text: '食品产业集群有老陈醋产业园。县长高远到场。',
      projects: [{ name: '老陈醋产业园', cluster: '食品' }],
      people: [['高远', '县长']],
    },
  ]

  it('does not depend on the order in which the issues are read', () => {
    const expected = buildLedger(readingsOf(told), lexicon)
    fc.assert(
      fc.property(fc.shuffledSubarray(readingsOf(told), { minLength: told.length }), (readings) => {
        expect(buildLedger(readings, lexicon)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })

  it('counts an article that is printed again once, as first printed; what is undated stands last', () => {
    const [project] = buildLedger(readingsOf(told), lexicon).projects
    expect(project?.facts.map(({ text, date }) => [text, date])).toEqual([
      ['开工', '2024-04-02'],
      ['签约', null],
    ])
    expect(project?.stage).toBe('开工')
    expect(project?.cluster).toBe('食品')
  })

  it('gives a project an id of its name alone', () => {
    const [now] = ledgerOf('老陈醋产业园').projects
    const [later] = ledgerOf('青河大桥', '白鹭湖农旅综合体', '老陈醋产业园项目').projects
    expect(now?.id).toMatch(/^p[\w-]{11}$/)
    expect(later?.id).toBe(now?.id)
  })

  it('is made of any names without a fault', () => {
    const name = fc.stringMatching(/^[县城恒远铸造一二期项目工程的（）()*+\d \n]{0,12}$/)
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (names) => {
        const { projects } = ledgerOf(...names)
        expect(projects.flatMap(({ mentions }) => mentions).length).toBe(names.length)
      }),
      { numRuns: 50 },
    )
  })
})

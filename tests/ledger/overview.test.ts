import { describe, expect, it } from 'vitest'
import { overviewOf } from '../../src/ledger/overview.ts'
import type { Fact } from '../../src/model/fact.ts'
import type { Project } from '../../src/model/ledger.ts'

const stageWords = new Map([
  ['签约', '签约'],
  ['开工', '开工'],
  ['正在建设', '建设'],
  ['在建', '建设'],
  ['投产', '投产'],
])
const investment = (value: number, unit: string, what: Fact['what'] = 'investment'): Fact => ({
  what,
  value,
  unit,
  text: `${value}${unit}`,
  article: 'a-1',
  date: '2024-05-06',
  quote: '',
})
const project = (
  stage: string | null,
  facts: readonly Fact[] = [],
  more: Partial<Project> = {},
): Project => ({
  id: `${stage}`,
  name: `${stage}`,
  aliases: [],
  stage,
  cluster: null,
  facts,
  conflicts: [],
  mentions: [],
  possiblySame: [],
  ...more,
})
const names = (projects: readonly Project[]) =>
  overviewOf(projects, stageWords).stages.map(({ name, projects: { length } }) => [name, length])

describe('projects by stage', () => {
  it('stand in the order of a project’s life, own words after them, what is not stated last', () => {
    expect(names([null, '谋篇布局', '投产', '在建', '签约'].map((stage) => project(stage)))).toEqual([
      ['签约', 1],
      ['建设', 1],
      ['投产', 1],
      ['谋篇布局', 1],
      [null, 1],
    ])
  })

  it('are grouped by the stage whose words they hold, and the printed words are kept', () => {
    const [group] = overviewOf(
      [project('正在建设'), project('在建'), project('目前仍在建')],
      stageWords,
    ).stages
    expect(group?.name).toBe('建设')
    expect(group?.words.map(({ text }) => text)).toEqual(['正在建设', '在建', '目前仍在建'])
  })

  it('are not grouped by what their words deny', () => {
    expect(names([project('尚未开工')])).toEqual([['尚未开工', 1]])
  })
})

describe('planned investment', () => {
  it('is added up in 元 over the projects that state an amount, completed investment left out', () => {
    const { money } = overviewOf(
      [
        project('在建', [investment(1.5, '亿元')]),
        project('在建', [investment(3000, '万元'), investment(9, '亿元', 'investment-completed')]),
        project('签约', [investment(300, '万吨')]),
        project('签约'),
      ],
      stageWords,
    )
    expect(money).toEqual({ yuan: 180_000_000, stated: 2, disputed: 0 })
  })

  it('of a project with several amounts is the newest one, and the disagreement is counted', () => {
    const facts = [investment(6, '亿元'), investment(5, '亿元')]
    const disputed = project('在建', facts, { conflicts: [{ what: 'investment', facts }] })
    expect(overviewOf([disputed], stageWords).money).toEqual({ yuan: 6e8, stated: 1, disputed: 1 })
  })
})

describe('projects by cluster', () => {
  it('stand by size, those without a stated cluster last', () => {
    const of = (cluster: string | null) => project('在建', [], { cluster })
    const { clusters } = overviewOf(
      [of(null), of(null), of(null), of('新材料'), of('新装备'), of('新装备')],
      stageWords,
    )
    expect(clusters.map(({ name }) => name)).toEqual(['新装备', '新材料', null])
  })
})

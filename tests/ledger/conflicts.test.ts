import { beforeAll, describe, expect, it } from 'vitest'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { buildLedger } from '../../src/ledger/build-ledger.ts'
import type { Lexicon } from '../../src/model/lexicon.ts'
import { type Named, readingsOf } from './readings-of.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await readLexicon(lexiconFolder)
})

type Said = readonly [date: string, text: string, about: Omit<Named, 'name'>]

function bridge(...said: readonly Said[]) {
  const [project] = buildLedger(
    readingsOf(
      said.map(([date, text, about]) => ({ date, text, projects: [{ name: '青河大桥', ...about }] })),
    ),
    lexicon,
  ).projects
  return project?.conflicts.map(({ what, facts }) => [what, ...facts.map(({ text }) => text)])
}

const five = ['investment', '5亿元', 5, '亿元'] as const
const six = ['investment', '6亿元', 6, '亿元'] as const

describe('statements that do not agree', () => {
  it('stand side by side, the newest first', () => {
    expect(
      bridge(
        ['2024-05-01', '青河大桥总投资5亿元。', { facts: [five] }],
        ['2024-07-01', '总投资6亿元的青河大桥。', { facts: [six] }],
      ),
    ).toEqual([['investment', '6亿元', '5亿元']])
  })

  it('in one article only when the same words lead to both figures', () => {
    expect(bridge(['2024-05-01', '青河大桥总投资5亿元，而非总投资6亿元。', { facts: [five, six] }])).toEqual([
      ['investment', '5亿元', '6亿元'],
    ])
    expect(
      bridge(['2024-05-01', '青河大桥总投资6亿元，其中一期投资5亿元。', { facts: [six, five] }]),
    ).toEqual([])
  })

  it('of the stage only when they are of one day', () => {
    const on = (first: string, second: string) =>
      bridge(
        [first, '青河大桥正在建设。', { stage: '正在建设' }],
        [second, '青河大桥已建成。', { stage: '已建成' }],
      )
    expect(on('2024-05-01', '2024-05-01')?.map(([what]) => what)).toEqual(['stage'])
    expect(on('2024-05-01', '2024-06-01')).toEqual([])
  })
})

describe('statements that agree', () => {
  it('one value in two units', () => {
    expect(
      bridge(
        ['2024-05-01', '青河大桥总投资5亿元。', { facts: [five] }],
        ['2024-06-01', '青河大桥总投资50000万元。', { facts: [['investment', '50000万元', 50000, '万元']] }],
      ),
    ).toEqual([])
  })

  it('the whole in one article, the whole and a part in another', () => {
    expect(
      bridge(
        ['2024-05-01', '青河大桥总投资6亿元。', { facts: [six] }],
        ['2024-06-01', '青河大桥总投资6亿元，其中引桥5亿元。', { facts: [six, five] }],
      ),
    ).toEqual([])
  })

  it('one date in other words', () => {
    expect(
      bridge(
        ['2024-05-01', '青河大桥预计2025年6月建成。', { facts: [['due', '预计2025年6月建成']] }],
        ['2024-06-01', '青河大桥2025年6月通车。', { facts: [['due', '2025年6月通车']] }],
      ),
    ).toEqual([])
  })

  it('two names of one stage', () => {
    expect(
      bridge(
        ['2024-05-01', '青河大桥正在建设。', { stage: '正在建设' }],
        ['2024-05-01', '青河大桥加快推进。', { stage: '加快推进' }],
      ),
    ).toEqual([])
  })

  it('what is done, which grows', () => {
    expect(
      bridge(
        ['2024-05-01', '完成投资5亿元。青河大桥', { facts: [['investment-completed', '5亿元', 5, '亿元']] }],
        ['2024-06-01', '完成投资6亿元。青河大桥', { facts: [['investment-completed', '6亿元', 6, '亿元']] }],
      ),
    ).toEqual([])
  })
})

import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zhCN as messages } from '../../src/i18n/zh-CN.ts'
import type { Fact } from '../../src/model/fact.ts'
import type { Project } from '../../src/model/ledger.ts'
import { ledgerCsv, ledgerTable } from '../../src/render/ledger-table.ts'

function fact(what: Fact['what'], text: string, date: string, more: Partial<Fact> = {}): Fact {
  return {
    what,
    text,
    date,
    value: null,
    unit: null,
    article: `qinghe-${date}-1`,
    quote: `${text}。`,
    ...more,
  }
}

function project(name: string, facts: readonly Fact[] = [], more: Partial<Project> = {}): Project {
  const mentions = [{ article: 'qinghe-2024-05-1', date: '2024-05-01', quote: `${name}写在这里。` }]
  return {
    id: name,
    name,
    aliases: [],
    stage: null,
    cluster: null,
    facts,
    conflicts: [],
    mentions,
    possiblySame: [],
    ...more,
  }
}

const rowsOf = (...projects: Project[]): Record<string, string>[] =>
  parse(ledgerCsv(ledgerTable(projects, messages)), { bom: true, columns: true })

describe('the ledger as CSV', () => {
  it('begins with a byte order mark and ends its lines as Windows does, so that Excel reads it as UTF-8', () => {
    const csv = ledgerCsv(ledgerTable([project('青河大桥')], messages))
    expect(csv.startsWith('\uFEFF项目,')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
  })

  it('has a row for each fact, with its date, its article and the sentence', () => {
    const newer = fact('investment', '6亿元', '2024-07-01', { value: 6, unit: '亿元' })
    const older = fact('investment', '5亿元', '2024-05-01', { value: 5, unit: '亿元' })
    const due = fact('due', '2025年6月建成', '2024-05-01')
    const bridge = project('青河大桥', [newer, older, due], {
      aliases: ['青河特大桥'],
      stage: '正在建设',
      conflicts: [{ what: 'investment', facts: [newer, older] }],
    })
    const rows = rowsOf(bridge)
    expect(rows.map((row) => [row.项目, row.原文表述, row.数值, row.单位, row.说法, row.报道日期])).toEqual([
      ['青河大桥', '6亿元', '6', '亿元', '不一致', '2024-07-01'],
      ['青河大桥', '5亿元', '5', '亿元', '不一致', '2024-05-01'],
      ['青河大桥', '2025年6月建成', '', '', '', '2024-05-01'],
    ])
    expect(rows[0]).toMatchObject({ 又称: '青河特大桥', 最新阶段: '正在建设', 原文: '6亿元。' })
  })

  it('marks stages as disputed only where one day states two', () => {
    const [now, also, before] = [
      fact('stage', '已建成', '2024-07-01'),
      fact('stage', '正在建设', '2024-07-01'),
      fact('stage', '签约', '2024-05-01'),
    ]
    const conflicts = [{ what: 'stage' as const, facts: [now, also] }]
    expect(rowsOf(project('青河大桥', [now, also, before], { conflicts })).map((row) => row.说法)).toEqual([
      '不一致',
      '不一致',
      '',
    ])
  })

  it('has one row, with a sentence, for a project of which no fact is stated', () => {
    expect(rowsOf(project('青河大桥'))).toMatchObject([{ 项目: '青河大桥', 原文: '青河大桥写在这里。' }])
  })

  it('has no cell that a spreadsheet takes for a formula, and keeps all else as it is', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '清')
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        const name = `${first}${rest}x`
        const [row] = rowsOf(project(name))
        expect(row?.项目).toBe(first === '清' ? name : `'${name}`)
      }),
    )
  })
})

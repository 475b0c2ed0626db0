import { beforeAll, describe, expect, it } from 'vitest'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'
import type { Ledger } from '../../src/model/ledger.ts'

describe('the ledger of two issues, a month apart', () => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = (await loadLibrary('tests/fixtures/ledger', await readLexicon(lexiconFolder))).ledger
  })
  const project = (name: string) => {
    const found = ledger.projects.filter((each) => each.name === name)
    expect(found.length, name).toBeGreaterThan(0)
    return found[0]
  }
  const facts = (name: string, what: string) =>
    project(name)
      ?.facts.filter((fact) => fact.what === what)
      .map(({ text, date }) => [text, date])

  it('keeps every stage of a project with its date, the newest first', () => {
    expect(facts('华岳机电铸造二期', 'stage')).toEqual([
      ['已建成投产', '2024-09-15'],
      ['正在建设', '2024-08-12'],
    ])
    expect(project('华岳机电铸造二期')?.stage).toBe('已建成投产')
  })

  it('keeps both values of a figure that changed, side by side with their dates', () => {
    expect(facts('青河大桥项目', 'investment')).toEqual([
      ['5.6亿元', '2024-09-15'],
      ['5亿元', '2024-08-12'],
    ])
    expect(project('青河大桥项目')?.conflicts.map(({ what }) => what)).toEqual(['investment', 'due'])
  })

  it('keeps planned and completed investment apart, and takes growth for no contradiction', () => {
    expect(facts('县人民医院新院区项目', 'investment')).toEqual([['1.2亿元', '2024-08-12']])
    expect(facts('县人民医院新院区项目', 'investment-completed')).toEqual([
      ['8000万元', '2024-09-15'],
      ['3000万元', '2024-08-12'],
    ])
    expect(project('县人民医院新院区项目')?.conflicts).toEqual([])
  })

  it('tells who holds an office since which report, and who did before', () => {
    const terms = (name: string) => ledger.people.find((person) => person.name === name)?.terms
    expect(terms('苏敏')?.find(({ role }) => role === '县长')).toMatchObject({ since: '2024-09-15' })
    expect(terms('高远')?.find(({ role }) => role === '县长')).toMatchObject({ until: '2024-08-20' })
    expect(terms('田野')?.[0]).toMatchObject({ role: '市领导', group: true })
  })

  it('does not take another county for this one', () => {
    const bridges = ledger.projects.filter(({ name }) => name === '青河大桥项目')
    expect(bridges).toHaveLength(2)
    expect(bridges[1]?.facts.find(({ what }) => what === 'investment')?.text).toBe('8亿元')
    expect(bridges.map(({ possiblySame }) => possiblySame)).toEqual([[], []])
  })

  it('does not take one phase for another', () => {
    expect(project('华岳机电铸造一期')?.stage).toBe('投产')
    expect(project('华岳机电铸造一期')?.possiblySame).toEqual([])
  })

  it('shows what may be the same project as that, with a sentence for each, and merges nothing', () => {
    const [twin] = project('恒远科技有限公司储能电池项目')?.possiblySame ?? []
    expect(twin?.name).toBe('恒远新材料年产2万吨石英砂')
    expect(twin?.quotes[0].quote).toContain('恒远科技有限公司储能电池项目')
    expect(twin?.quotes[1].quote).toContain('恒远新材料年产2万吨石英砂')
  })

  it('takes a cluster only where one is stated', () => {
    expect(project('恒远新材料年产2万吨石英砂')?.cluster).toBe('新材料')
    expect(project('金穗粮油加工')?.cluster).toBeNull()
  })

  it('holds stated counts against the lists', () => {
    const count = (stated: number) => ledger.counts.find((each) => each.stated === stated)
    expect(count(9)).toMatchObject({ listed: 8, agree: false })
    expect(count(4)).toMatchObject({ listed: 4, agree: true })
  })

  it('quotes a sentence of the article for every fact', async () => {
    const { articles } = await loadLibrary('tests/fixtures/ledger', await readLexicon(lexiconFolder))
    for (const { facts: all } of ledger.projects)
      for (const { article, quote, text } of all) {
        expect(articles.get(article)?.paragraphs.some((paragraph) => paragraph.includes(quote))).toBe(true)
        expect(quote).toContain(text)
      }
  })
})

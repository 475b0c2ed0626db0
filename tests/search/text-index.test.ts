import { describe, expect, it } from 'vitest'
import { buildTextIndex } from '../../src/search/text-index.ts'

const texts = ['柳泉镇小学改造', '石门镇小学改造,镇小学食堂投用', 'gdp 增长 5.2', '柳泉镇小学改造']

describe('the index of texts', () => {
  it('counts the documents of a term', async () => {
    const index = await buildTextIndex(texts)
    expect(index.size).toBe(4)
    expect(index.documentFrequency('小学')).toBe(3)
    expect(index.documentFrequency('gdp')).toBe(1)
    expect(index.documentFrequency('水库')).toBe(0)
  })

  it('ranks rare terms over common ones, and equal documents as they came', async () => {
    const index = await buildTextIndex(texts)
    const found = index.search([
      { text: '柳泉', weight: 1 },
      { text: '小学', weight: 1 },
    ])
    expect(found.map(({ document }) => document)).toEqual([0, 3, 1])
    expect(found[0]?.score).toBe(found[1]?.score)
  })

  it('finds the documents that hold every term', async () => {
    const index = await buildTextIndex(texts)
    expect(index.holding(['小学', '食堂'])).toEqual([1])
    expect(index.holding(['小学', '水库'])).toEqual([])
  })

  it('gives other work its turn while it builds', async () => {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 0)
    await buildTextIndex(
      Array.from({ length: 20 }, (_, at) => `第${at}篇${'青河水库蓄水正常。'.repeat(4000)}`),
    )
    clearInterval(timer)
    expect(turns).toBeGreaterThan(0)
  })

  it('is empty without texts', async () => {
    const index = await buildTextIndex([])
    expect(index.search([{ text: '小学', weight: 1 }])).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { marks } from '../../src/search/marks.ts'
import { createTermFinder } from '../../src/search/term-finder.ts'
import { termTexts } from '../../src/search/terms.ts'
import { fold, foldWithOffsets } from '../../src/text/normalise.ts'

function marked(text: string, query: string): string[] {
  const terms = termTexts(fold(query))
  return marks(foldWithOffsets(text), { terms, finder: createTermFinder(terms) }).map(({ start, end }) =>
    text.slice(start, end),
  )
}

describe('the marks in a passage', () => {
  it('run through words that touch', () => {
    expect(marked('青河抽水蓄能电站开工', '抽水蓄能 电站')).toEqual(['抽水蓄能电站'])
  })

  it('leave out characters that merely occur', () => {
    expect(marked('污水处理厂投用,河水变清', '污水')).toEqual(['污水'])
  })

  it('are single characters when nothing longer is asked for', () => {
    expect(marked('河水变清', '水')).toEqual(['水'])
  })

  it('stand in the original, whatever its script and width', () => {
    expect(marked('青河縣投資６２億元', '投资62亿元')).toEqual(['投資６２億元'])
  })
})

import { describe, expect, it } from 'vitest'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { createNameIndex } from '../../src/search/name-index.ts'
import { createSegmenter } from '../../src/text/segment.ts'

const segmenter = createSegmenter(await readLexicon(lexiconFolder))
const index = createNameIndex(
  ['青河抽水蓄能电站', '白云县人民医院新院区', '赵立新', '赵立国', '晟辉碳纤维', '赵立新'],
  segmenter,
)

await index.fill()

describe('the index of names', () => {
  it.each([
    ['the beginning', '赵立', ['赵立新', '赵立国']],
    ['the beginning of a word in it', '抽水蓄', ['青河抽水蓄能电站']],
    ['unfinished pinyin', 'choushuixun', ['青河抽水蓄能电站']],
    ['unfinished pinyin in parts', 'zhao lix', ['赵立新']],
    ['initials', 'csxn', ['青河抽水蓄能电站']],
    ['Traditional script', '趙立國', ['赵立国']],
    ['a slip in pinyin', 'zhaolixim', ['赵立新']],
  ])('finds a name by %s', (_how, typed, names) => {
    expect(index.nearest(typed, 5).toSorted()).toEqual(names.toSorted())
  })

  it.each(['', 'z', '赵', '股价', 'blockchain', '🙂', 'x'.repeat(500)])('finds none for %j', (typed) => {
    expect(index.nearest(typed, 5)).toEqual([])
  })

  it('takes each name in once, whoever fills it', async () => {
    const names = createNameIndex(
      Array.from({ length: 300 }, (_, number) => `青河${number}号站`),
      segmenter,
    )
    await Promise.all([names.fill(), names.fill()])
    expect(names.nearest('青河', 500)).toHaveLength(300)
  })

  it('gives as many as are asked for', () => {
    expect(index.nearest('zhaoli', 1)).toHaveLength(1)
  })

  it('finds nothing before it is filled, nor without names', async () => {
    const names = createNameIndex(['赵立新'], segmenter)
    expect(names.nearest('赵立新', 5)).toEqual([])
    await names.fill()
    expect(names.nearest('赵立新', 5)).toEqual(['赵立新'])
    const none = createNameIndex([], segmenter)
    await none.fill()
    expect(none.nearest('赵立新', 5)).toEqual([])
  })
})

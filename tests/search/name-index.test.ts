import { describe, expect, it } from 'vitest'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { createNameIndex } from '../../src/search/name-index.ts'
import { createSegmenter } from '../../src/text/segment.ts'

const segmenter = createSegmenter(await readLexicon(lexiconFolder))
const index = await createNameIndex(
  ['青河抽水蓄能电站', '白云县人民医院新院区', '赵立新', '赵立国', '晟辉碳纤维', '赵立新'],
  segmenter,
)

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

  it('gives as many as are asked for', () => {
    expect(index.nearest('zhaoli', 1)).toHaveLength(1)
  })

  it('is empty without names', async () => {
    expect((await createNameIndex([], segmenter)).nearest('赵立新', 5)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { wantedOf } from '../../src/extract/wanted.ts'
import { createSegmenter } from '../../src/text/segment.ts'

const lexicon = await readLexicon(lexiconFolder)
const segmenter = createSegmenter(lexicon)
const wanted = (question: string) => wantedOf(question, lexicon, segmenter)

describe('what a question wants', () => {
  it.each([
    ['清河大桥哪一年通车', 'time', '年'],
    ['谁带队检查了桃园水厂', 'person', ''],
    ['水厂建在哪里', 'place', ''],
    ['水厂每天供水多少吨', 'number', '吨'],
    ['哪个国家的客商来考察', 'place', '国家'],
    ['由哪家公司承建', 'organisation', '公司'],
    ['为什么推迟开工', 'reason', ''],
    ['主讲的题目是什么', 'thing', '题目'],
  ])('%s: %s', (question, kind, head) => {
    expect(wanted(question)).toMatchObject({ kind, head })
  })

  it('has the words around the question word, the nearest first', () => {
    expect(wanted('清河大桥由谁设计施工')).toMatchObject({
      before: ['大桥', '清河'],
      after: ['设计', '施工'],
    })
  })

  it('is nothing for bare keywords', () => {
    expect(wanted('清河大桥 投资')).toBeNull()
  })
})

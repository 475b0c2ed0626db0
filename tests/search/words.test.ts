import { describe, expect, it } from 'vitest'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { joinsBefore } from '../../src/search/name-like.ts'
import { gather, isSpoken } from '../../src/search/words.ts'
import { createSegmenter } from '../../src/text/segment.ts'

const lexicon = await readLexicon(lexiconFolder)
const segmenter = createSegmenter(lexicon)

/** The words of a question without function words. */
function words(text: string): readonly string[] {
  const parts = (word: string): boolean => !isSpoken(word) || lexicon.functionWords.has(word)
  return gather(segmenter.cut(text), parts, (before, character) =>
    joinsBefore(before, character, { lexicon, segmenter }),
  ).words
}

describe('what a question is made of', () => {
  it('are the characters of a name together', () => {
    expect(words('罗晓雁')).toEqual(['罗晓雁'])
    expect(words('解芳')).toEqual(['解芳'])
  })

  it('is a verb apart from the thing before it', () => {
    expect(words('平洞挖了')).toEqual(['平洞', '挖'])
  })

  it('is a number whole, with its point', () => {
    expect(words('18.6公里')).toContain('18.6')
    expect(words('171.18')).toEqual(['171.18'])
    expect(words('7.30会议')).not.toContain('.')
  })
})

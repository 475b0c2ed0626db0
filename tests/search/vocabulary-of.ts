import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { buildCorpus } from '../../src/search/corpus.ts'
import type { Vocabulary } from '../../src/search/vocabulary.ts'
import { createSegmenter } from '../../src/text/segment.ts'

const lexicon = await readLexicon(lexiconFolder)
const segmenter = createSegmenter(lexicon)

/** Articles of one paragraph each, ready to be searched. */
export async function vocabularyOf(...paragraphs: string[]): Promise<Vocabulary> {
  const articles = paragraphs.map((paragraph, index) => ({
    id: `qinghe-${index + 1}`,
    issue: 'qinghe',
    place: index + 1,
    kicker: null,
    title: '青河要闻',
    date: '2023-03-02',
    dateInferred: false,
    byline: [],
    paragraphs: [paragraph],
  }))
  return { corpus: await buildCorpus(articles), lexicon, segmenter }
}

import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import type { Recogniser } from '../../src/mentions/recogniser.ts'
import type { Article } from '../../src/model/article.ts'
import { createSegmenter } from '../../src/text/segment.ts'

/** An article of these paragraphs. */
export function articleOf(paragraphs: readonly string[], title = '清河县推进项目建设'): Article {
  return {
    id: 'qinghe-2024-05-1',
    issue: 'qinghe-2024-05',
    place: 1,
    kicker: null,
    title,
    date: '2024-05-10',
    dateInferred: false,
    byline: [],
    paragraphs,
  }
}

/** What recognition works with, with the project's own lexicon. */
export async function recogniser(): Promise<Recogniser> {
  const lexicon = await readLexicon(lexiconFolder)
  return { lexicon, segmenter: createSegmenter(lexicon) }
}

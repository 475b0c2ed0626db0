import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { askJson } from '../../../src/answer/ask-json.ts'
import { buildLibrary, type Library } from '../../../src/answer/library.ts'
import { understand } from '../../../src/answer/understand.ts'
import { openKeptIndex } from '../../../src/corpus/kept-index.ts'
import { lexiconFolder, readLexicon } from '../../../src/corpus/lexicon-files.ts'
import { indexVersion } from '../../../src/corpus/reader-version.ts'
import { segmentFolder } from '../../../src/corpus/segment-folder.ts'
import { issuesOf } from '../../../src/evaluation/labelled-set.ts'
import type { Article } from '../../../src/model/article.ts'
import { queryOf } from '../../../src/search/query.ts'
import { rank } from '../../../src/search/rank.ts'
import { createSegmenter } from '../../../src/text/segment.ts'
import { type Engine, found, type Search } from './engine.ts'

/** From the text typed to the ten best documents: what the peers do. */
export const searchAlone = engine((library) => (text) => {
  const question = understand(text, library)
  if (question.kind === 'empty' || question.kind === 'contents') return []
  const { matches } = rank(library.corpus, queryOf(question, question, library), found)
  return matches.flatMap(({ document }) => library.corpus.articles[document]?.id ?? [])
})

/** The same and what the bot does beside: other words where these find too little, the sentence of each, its marks. */
export const wholeAnswer = engine((library) => (text) => {
  const answer = askJson(answerQuestion(understand(text, library), library, { limit: found }))
  return answer.results.map(({ article }) => article)
})

function engine(searching: (library: Library) => Search): Engine {
  const fileIn = (place: string): string => join(place, 'articles.json')
  return {
    async build(articles, place) {
      const library = await libraryOf(articles, place)
      return {
        search: searching(library),
        save: () => writeFileSync(fileIn(place), JSON.stringify(articles)),
      }
    },
    async load(place) {
      const articles = JSON.parse(readFileSync(fileIn(place), 'utf8')) as Article[]
      return searching(await libraryOf(articles, place))
    },
  }
}

/** The library of articles, with no names read from them; its index is kept in the folder. */
async function libraryOf(articles: readonly Article[], place: string): Promise<Library> {
  const lexicon = await readLexicon(lexiconFolder)
  const readings = issuesOf(articles).map((issue) => ({ issue, mentions: [] }))
  const index = await openKeptIndex(segmentFolder(join(place, 'index'), null), await indexVersion(), null)
  return buildLibrary(readings, lexicon, createSegmenter(lexicon), index)
}

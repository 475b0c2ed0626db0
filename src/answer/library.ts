import type { Article } from '../model/article.ts'
import type { Issue } from '../model/issue.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { buildCorpus } from '../search/corpus.ts'
import type { Vocabulary } from '../search/vocabulary.ts'
import type { Segmenter } from '../text/segment.ts'

/** Everything that answers are made of: an immutable snapshot of the bulletins, swapped whole. */
export interface Library extends Vocabulary {
  /** Newest first. */
  readonly issues: readonly Issue[]
  /** By id, in the order of the issues. */
  readonly articles: ReadonlyMap<string, Article>
}

/** Builds the library of these issues. Gives way to other work while it does. */
export async function buildLibrary(
  issues: readonly Issue[],
  lexicon: Lexicon,
  segmenter: Segmenter,
): Promise<Library> {
  const sorted = [...issues].sort(newerFirst)
  const articles = sorted.flatMap((issue) => issue.articles)
  return {
    issues: sorted,
    articles: new Map(articles.map((article) => [article.id, article])),
    corpus: await buildCorpus(articles),
    lexicon,
    segmenter,
  }
}

/** Undated issues last; of one day, by id. */
function newerFirst(a: Issue, b: Issue): number {
  return compare(b.date ?? '', a.date ?? '') || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

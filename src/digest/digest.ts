import type { Library } from '../answer/library.ts'
import type { Digest, StageMove } from '../model/digest.ts'
import type { Project } from '../model/ledger.ts'
import { sentences } from '../text/sentences.ts'

/** What these articles tell that is new; those that the library no longer has are left out. */
export function digestOf(
  ids: readonly string[],
  { articles, ledger }: Pick<Library, 'articles' | 'ledger'>,
): Digest {
  const wanted = new Set(ids)
  const found = [...articles.values()].filter(({ id }) => wanted.has(id))
  return {
    articles: found.map((article) => ({
      article,
      lead: sentences(article.paragraphs[0] ?? '')[0]?.text ?? '',
    })),
    moves: found.length === 0 ? [] : ledger.projects.flatMap((project) => moveOf(project, wanted)),
  }
}

/** A move is told where a new article states another stage than the last one before it did. */
function moveOf({ name, facts }: Project, news: ReadonlySet<string>): StageMove[] {
  const stages = facts.filter(({ what }) => what === 'stage')
  const [now] = stages
  const before = stages.find(({ article }) => !news.has(article))
  if (now === undefined || before === undefined || !news.has(now.article) || now.text === before.text)
    return []
  return [{ project: name, from: before.text, to: now.text }]
}

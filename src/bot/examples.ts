import type { Library } from '../answer/library.ts'
import type { Messages } from '../i18n/zh-CN.ts'
import { shorten } from '../render/excerpt.ts'
import { someNames } from './features/projects.ts'

/** Questions that this library answers, to show a reader how to ask. */
export function examples(library: Library, texts: Messages): string[] {
  const articles = library.issues[0]?.articles ?? []
  if (articles.length === 0) return []
  const [project] = someNames(library)
  return [
    ...texts.examples,
    ...(project === undefined ? [] : [texts.ledger.example(project)]),
    ...articles.slice(-2).map((article) => shorten(article.title, 24)),
  ]
}

import type { Article } from '../model/article.ts'
import type { Mentions } from '../model/mentions.ts'
import type { Reading } from '../model/reading.ts'

/** An article with what it names. */
export interface ReadArticle {
  readonly article: Article
  readonly mentions: Mentions
}

/** The articles of the readings, those printed more than once only as first printed: what is repeated is one statement. */
export function distinctArticles(readings: readonly Reading[]): readonly ReadArticle[] {
  const byText = new Map<string, ReadArticle>()
  for (const { issue, mentions } of readings)
    issue.articles.forEach((article, at) => {
      const named = mentions[at]
      if (named === undefined) return
      const text = article.paragraphs.join('\n')
      const known = byText.get(text)
      if (known === undefined || isOlder(article, known.article))
        byText.set(text, { article, mentions: named })
    })
  return [...byText.values()]
}

/** The county or city that most articles name: the bulletin's own. Null when none is named. */
export function homePlace(articles: readonly ReadArticle[]): string | null {
  const counts = new Map<string, number>()
  for (const { mentions } of articles)
    for (const { name } of mentions.places)
      if (/^\p{Script=Han}{1,4}[县市区旗]$/u.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? null
}

function isOlder(a: Article, b: Article): boolean {
  return (a.date ?? '9') < (b.date ?? '9')
}

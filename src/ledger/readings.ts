import type { Article } from '../model/article.ts'
import type { LedgerMentions, Reading } from '../model/reading.ts'
import { newestFirst } from './quotations.ts'
import { eachInSteps, type Steps } from './steps.ts'

/** An article with what it names. */
export interface ReadArticle {
  readonly article: Article
  readonly mentions: LedgerMentions
}

const issuesAStep = 200
/** Counties and what is of their rank, then cities and districts. */
const ranks = [/^\p{Script=Han}{1,4}[县旗]$/u, /^\p{Script=Han}{1,4}[市区]$/u]

/**
 * The articles of the readings, newest first whatever order they come in. One that is printed more than once counts
 * once, as first printed: what is repeated is one statement.
 */
export function* distinctArticles(readings: readonly Reading[]): Steps<readonly ReadArticle[]> {
  const byText = new Map<string, ReadArticle>()
  yield* eachInSteps(readings, issuesAStep, ({ issue, mentions }) => {
    issue.articles.forEach((article, at) => {
      const named = mentions[at]
      if (named === undefined) return
      const text = article.paragraphs.join('').replace(/\s+/gu, '') || article.id
      const known = byText.get(text)
      if (known === undefined || isOlder(article, known.article))
        byText.set(text, { article, mentions: named })
    })
  })
  return [...byText.values()].sort((a, b) => newestFirst(dated(a), dated(b)))
}

/** The county, else the city or district, that most articles name, at least this share of them: the bulletin's own. */
export function homePlace(
  articles: readonly Pick<LedgerMentions, 'places'>[],
  leastShare: number,
): string | null {
  const counts = new Map<string, number>()
  for (const { places } of articles)
    for (const name of new Set(places.map((place) => place.name)))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const rank of ranks) {
    const [most] = [...counts]
      .filter(([name, count]) => rank.test(name) && count >= articles.length * leastShare)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    if (most !== undefined) return most[0]
  }
  return null
}

/** The first two characters of every place that the articles name. */
export function placeHeads(articles: readonly ReadArticle[]): ReadonlySet<string> {
  return new Set(articles.flatMap(({ mentions }) => mentions.places.map(({ name }) => name.slice(0, 2))))
}

function dated({ article }: ReadArticle): { date: string | null; article: string } {
  return { date: article.date, article: article.id }
}

/** Dated ones before undated ones; of one day by id. */
function isOlder(a: Article, b: Article): boolean {
  const [one, other] = [a.date ?? '9', b.date ?? '9']
  return one < other || (one === other && a.id < b.id)
}

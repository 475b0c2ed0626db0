/** One report of an issue, as printed, with its lines put together again. */
export interface Article {
  /** `<file name without extension>-<place>`, e.g. `jiangxian-2022-07-1`. */
  readonly id: string
  readonly issue: string
  /** Its place in the issue, from 1. */
  readonly place: number
  readonly kicker: string | null
  /** The main headline; its parts, where it has several, stand apart by one space. */
  readonly title: string
  /** ISO day (`2022-07-26`), or null when the article does not let one be known. */
  readonly date: string | null
  /** True when the year (or more) was not printed in the article's own dateline. */
  readonly dateInferred: boolean
  readonly byline: readonly string[]
  /** The byline's own lines as printed (`记者 张倩 摄影 王勇`); absent where nothing is known of them. */
  readonly credits?: readonly string[]
  readonly paragraphs: readonly string[]
}

/** Kicker and title as one line, the way the headline was printed. */
export function headline(article: Pick<Article, 'kicker' | 'title'>): string {
  return article.kicker === null ? article.title : `${article.kicker} ${article.title}`
}

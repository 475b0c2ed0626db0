import type { Article } from './article.ts'

/** An article with the sentence that it begins with, as printed. */
export interface LedArticle {
  readonly article: Article
  readonly lead: string
}

/** A project that an article tells to have come to another stage; both in the bulletin's own words. */
export interface StageMove {
  readonly project: string
  readonly from: string
  readonly to: string
}

/** What is new to a reader. */
export interface Digest {
  /** In the order of the issues, newest first. */
  readonly articles: readonly LedArticle[]
  readonly moves: readonly StageMove[]
}

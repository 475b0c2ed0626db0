import { type Article, headline } from '../model/article.ts'
import type { Segmenter } from '../text/segment.ts'
import { type NameText, nameText } from './name-text.ts'

const known = new WeakMap<Article, readonly NameText[]>()

/** The headline and the paragraphs of an article, cut into words once for all who look for names in them. */
export function textsOf(article: Article, segmenter: Segmenter): readonly NameText[] {
  const texts = known.get(article) ?? [
    nameText(headline(article), -1, segmenter),
    ...article.paragraphs.map((paragraph, index) => nameText(paragraph, index, segmenter)),
  ]
  known.set(article, texts)
  return texts
}

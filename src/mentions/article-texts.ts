import { type Article, headline } from '../model/article.ts'
import type { Segmenter } from '../text/segment.ts'
import { type NameText, nameText } from './name-text.ts'
import { type FoundName, findNames } from './names.ts'
import type { Recogniser } from './recogniser.ts'

const texts = new WeakMap<Article, readonly NameText[]>()
const names = new WeakMap<Article, readonly FoundName[]>()

/** The headline and the paragraphs of an article, cut into words once for all who look for names in them. */
export function textsOf(article: Article, segmenter: Segmenter): readonly NameText[] {
  const known = texts.get(article) ?? [
    nameText(headline(article), -1, segmenter),
    ...article.paragraphs.map((paragraph, index) => nameText(paragraph, index, segmenter)),
  ]
  texts.set(article, known)
  return known
}

/** The people's names of an article; found once, for they are no part of other names. */
export function namesOf(article: Article, { lexicon, segmenter }: Recogniser): readonly FoundName[] {
  const known = names.get(article) ?? findNames(textsOf(article, segmenter), lexicon)
  names.set(article, known)
  return known
}

import { type Article, headline } from '../model/article.ts'
import type { Segmenter } from '../text/segment.ts'
import { type NameText, nameText } from './name-text.ts'
import { type FoundName, findNames } from './names/names.ts'
import type { Recogniser } from './recogniser.ts'
import { type TextWords, textWords } from './text-words.ts'

const texts = new WeakMap<Article, readonly NameText[]>()
const words = new WeakMap<Article, readonly TextWords[]>()
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

/** The words of each paragraph as printed. */
export function wordsOf(article: Article, segmenter: Segmenter): readonly TextWords[] {
  const known =
    words.get(article) ??
    textsOf(article, segmenter).flatMap((own) => {
      const printed = article.paragraphs[own.paragraph]
      if (printed === undefined) return []
      return [own.text === printed ? textWords(printed, segmenter, own.words) : textWords(printed, segmenter)]
    })
  words.set(article, known)
  return known
}

/** The people's names of an article; found once, for they are no part of other names. */
export function namesOf(article: Article, { lexicon, segmenter }: Recogniser): readonly FoundName[] {
  const known = names.get(article) ?? findNames(textsOf(article, segmenter), lexicon)
  names.set(article, known)
  return known
}

/** Lets go of what was kept of an article that is read: the article itself may be kept for long. */
export function forgetTexts(article: Article): void {
  texts.delete(article)
  words.delete(article)
  names.delete(article)
}

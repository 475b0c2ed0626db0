import { type Article, headline } from '../model/article.ts'
import { fold } from '../text/normalise.ts'
import { sentences } from '../text/sentences.ts'

/** A stretch of an article that can be quoted. */
export interface Candidate {
  readonly text: string
  readonly folded: string
  /** As in `Passage`. */
  readonly paragraph: number
}

/** `Passage.paragraph` of the headline and of the byline. */
export const headlineParagraph = -1
export const bylineParagraph = -2

/**
 * The sentences of an article in order, then its headline and byline: of equals the first is quoted. With the article's
 * text as the index has it (`indexedText`, folded), what is there folded already is not folded again.
 */
export function candidates(article: Article, indexed = ''): Candidate[] {
  const [, ...lines] = indexed.split('\n')
  const found: Candidate[] = []
  const add = (text: string, paragraph: number, folded = fold(text)): void => {
    if (text !== '') found.push({ text, folded, paragraph })
  }
  article.paragraphs.forEach((paragraph, index) => {
    const line = lines[index]
    // As long as before: then folding has put each character in the place of one.
    const kept = line?.length === paragraph.length ? line : null
    for (const { text, start, end } of sentences(paragraph)) add(text, index, kept?.slice(start, end))
  })
  add(headline(article), headlineParagraph)
  add(article.byline.join(' '), bylineParagraph)
  return found
}

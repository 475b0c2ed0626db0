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

/** The sentences of an article in order, then its headline and byline: of equals the first is quoted. */
export function candidates(article: Article): Candidate[] {
  const found: Candidate[] = []
  const add = (text: string, paragraph: number): void => {
    if (text !== '') found.push({ text, folded: fold(text), paragraph })
  }
  article.paragraphs.forEach((paragraph, index) => {
    for (const sentence of sentences(paragraph)) add(sentence.text, index)
  })
  add(headline(article), headlineParagraph)
  add(article.byline.join(' '), bylineParagraph)
  return found
}

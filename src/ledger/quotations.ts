import type { Article } from '../model/article.ts'
import { headline } from '../model/article.ts'
import type { Citation } from '../model/fact.ts'
import type { Spot } from '../model/mentions.ts'
import { type Sentence, sentences } from '../text/sentences.ts'

/** Gives the sentence that stands at a place of an article. Each paragraph is cut into sentences once. */
export function quotationsOf(article: Article): (spot: Spot) => Citation {
  const cut = new Map<number, readonly Sentence[]>()
  const sentenceAt = ({ paragraph, start }: Spot): string => {
    const text = article.paragraphs[paragraph]
    if (text === undefined) return headline(article)
    let found = cut.get(paragraph)
    if (found === undefined) {
      found = sentences(text)
      cut.set(paragraph, found)
    }
    return (found.find((sentence) => start < sentence.end) ?? found.at(-1))?.text ?? text
  }
  return (spot) => ({ article: article.id, date: article.date, quote: sentenceAt(spot) })
}

/** Newest first; undated last; of one day in the order of the articles' ids. */
export function newestFirst(a: Omit<Citation, 'quote'>, b: Omit<Citation, 'quote'>): number {
  return compare(b.date ?? '', a.date ?? '') || compare(a.article, b.article)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

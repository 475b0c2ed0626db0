import { type Article, headline } from '../model/article.ts'
import { fold } from '../text/normalise.ts'
import { type Sounds, soundsOf } from './sounds.ts'
import { termTexts } from './terms.ts'
import { buildTextIndex, type TextIndex } from './text-index.ts'

/** Articles ready to be searched. A document's number is its place in `articles`, and in `texts`. */
export interface Corpus {
  readonly articles: readonly Article[]
  /** Headline, paragraphs and byline of each, folded, a line each. */
  readonly texts: readonly string[]
  readonly index: TextIndex
  /** How its characters are read; made when first asked for. */
  readonly sounds: () => Sounds
}

/** Indexes articles; equal ones will be found in this order. Gives way to other work while it builds. */
export async function buildCorpus(articles: readonly Article[]): Promise<Corpus> {
  const texts: string[] = []
  const folded = function* (): Generator<string> {
    for (const article of articles) {
      const text = fold([headline(article), ...article.paragraphs, article.byline.join(' ')].join('\n'))
      texts.push(text)
      yield text
    }
  }
  const index = await buildTextIndex(folded())
  let sounds: Sounds | undefined
  return {
    articles,
    texts,
    index,
    sounds: () => {
      sounds ??= soundsOf(texts)
      return sounds
    },
  }
}

/** The documents that hold the folded word, character for character. */
export function holding({ index, texts }: Corpus, word: string): number[] {
  const parts = termTexts(word)
  const pairs = parts.filter((term) => Array.from(term).length > 1)
  const documents = index.holding(pairs.length > 0 ? pairs : parts)
  return pairs.length > 1 ? documents.filter((document) => texts[document]?.includes(word)) : documents
}

/** True when some document holds the folded word. */
export function stands(corpus: Corpus, word: string): boolean {
  return holding(corpus, word).length > 0
}

/** The usual ln(1 + (N - df + 0.5)/(df + 0.5)) of BM25, for something that so many documents hold. */
export function inverseFrequency({ index }: Corpus, documents: number): number {
  return Math.log(1 + (index.size - documents + 0.5) / (documents + 0.5))
}

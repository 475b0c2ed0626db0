import type { Segmenter } from '../text/segment.ts'

/** A folded sentence in words, each with its part of speech and where it stands. */
export interface Tokens {
  readonly folded: string
  readonly words: readonly string[]
  /** First letters of jieba's tags: n, v, m, …; `w` for signs, `e` for letters and figures. */
  readonly tags: readonly string[]
  /** Where each word begins; one more for the end. */
  readonly starts: readonly number[]
  /** For each word the number of the clause it stands in; clauses end at signs. */
  readonly clauses: readonly number[]
}

const sign = /^[^\p{L}\p{N}]+$/u
const clauseEnd = /[,;:。!?()「」“”"'《》『』〈〉]/u

/** Cuts a folded sentence into words. */
export function tokensOf(folded: string, segmenter: Segmenter): Tokens {
  const words: string[] = []
  const tags: string[] = []
  const starts: number[] = []
  const clauses: number[] = []
  let at = 0
  let clause = 0
  for (const { word, tag } of segmenter.tag(folded)) {
    const isSign = sign.test(word)
    if (isSign && clauseEnd.test(word)) clause += 1
    words.push(word)
    tags.push(isSign ? 'w' : /^[a-z0-9.%]+$/.test(word) ? 'e' : tag)
    starts.push(at)
    clauses.push(clause)
    at += word.length
  }
  starts.push(at)
  return { folded, words, tags, starts, clauses }
}

import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

/** Cuts Simplified text into words; together they are the text again. */
export interface Segmenter {
  /** Words of the dictionary only; whatever is in none falls into single characters. */
  cut(text: string): string[]
}

/** A frequency that outweighs any way of cutting a listed word into parts (jieba's commonest word has 883,634). */
const always = 1_000_000

/** Loads jieba's dictionary (some 60 MB, a third of a second), with `words` kept whole beside it. Make one and pass it on. */
export function createSegmenter(words: Iterable<string>): Segmenter {
  const jieba = Jieba.withDict(dict)
  const lines = Array.from(words, (word) => `${word} ${always} n\n`).join('')
  if (lines !== '') jieba.loadDict(Buffer.from(lines))
  return { cut: (text) => jieba.cut(text, false) }
}

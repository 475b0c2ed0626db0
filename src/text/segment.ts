import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Lexicon } from '../model/lexicon.ts'

/** Cuts folded text into words; together they are the text again. */
export interface Segmenter {
  /** Words of the dictionary and the lexicon; Chinese that is in neither falls into single characters. */
  cut(text: string): string[]
  /** The same words, each with what jieba's dictionary calls it (`n`, `v`, `ns`; `x` for signs). */
  tag(text: string): Tagged[]
}

/** A word, where it stands, and its part of speech in the letters of jieba's dictionary. */
export interface Tagged {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly tag: string
}

/** A frequency that outweighs any way of cutting a listed word into parts (jieba's commonest word has 883,634). */
const always = 1_000_000
/** Of so many words the tags are kept in mind; a year of news has some 40,000 different ones. */
const tagsKept = 60_000
const chinese = /^\p{Script=Han}{2,}$/u

/** Loads jieba's dictionary (some 60 MB, a third of a second) and the words of the lexicon. Make one and pass it on. */
export function createSegmenter(lexicon: Lexicon): Segmenter {
  const jieba = Jieba.withDict(dict)
  const { words, functionWords, questionWords, contentsWords, bylineWords, synonyms, everydayWords } = lexicon
  const listed = new Set([
    ...words,
    ...functionWords,
    ...questionWords.keys(),
    ...contentsWords,
    ...bylineWords,
    ...synonyms.flat(),
    ...everydayWords.keys(),
  ])
  const lines = [...listed].filter((word) => chinese.test(word)).map((word) => `${word} ${always} n\n`)
  if (lines.length > 0) jieba.loadDict(Buffer.from(lines.join('')))
  const cut = (text: string): string[] => jieba.cut(text, false)
  let tags = new Map<string, string>()
  const tagOf = (word: string): string => {
    const known = tags.get(word)
    if (known !== undefined) return known
    if (tags.size >= tagsKept) tags = new Map()
    const tag = jieba.tag(word, false)[0]?.tag ?? 'x'
    tags.set(word, tag)
    return tag
  }
  // A word's tag does not depend on its neighbours, and to hand over a text's tags costs as much as to cut it.
  return {
    cut,
    tag(text) {
      let start = 0
      return cut(text).map((word) => {
        const end = start + word.length
        const tagged = { word, tag: tagOf(word), start, end }
        start = end
        return tagged
      })
    },
  }
}

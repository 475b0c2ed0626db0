import type { Segmenter } from '../text/segment.ts'

/** The words of a text by where they stand. */
export interface TextWords {
  /** True where a word begins or the text ends. */
  isBound(at: number): boolean
  /** Where the word that begins at or reaches over this place ends. */
  endOf(at: number): number
  /** Where the word that ends at or reaches over this place begins. */
  startOf(at: number): number
}

/** Cuts a text into words once. */
export function textWords(text: string, segmenter: Segmenter): TextWords {
  const bounds = new Uint8Array(text.length + 1)
  let at = 0
  bounds[0] = 1
  for (const word of segmenter.cut(text)) {
    at += word.length
    bounds[at] = 1
  }
  bounds[text.length] = 1
  return {
    isBound: (place) => bounds[place] === 1,
    endOf(place) {
      let end = Math.min(place + 1, text.length)
      while (bounds[end] !== 1) end += 1
      return end
    },
    startOf(place) {
      let start = Math.max(place - 1, 0)
      while (bounds[start] !== 1) start -= 1
      return start
    },
  }
}

import type { Segmenter, Tagged } from '../text/segment.ts'

/** A word without its place. */
export type Word = Pick<Tagged, 'word' | 'tag'>

/** The words of a text by where they stand. */
export interface TextWords {
  readonly text: string
  /** True where a word begins or the text ends. */
  isBound(at: number): boolean
  /** Where the word that begins at or reaches over this place ends. */
  endOf(at: number): number
  /** Where the word that ends at or reaches over this place begins. */
  startOf(at: number): number
  /** The words of a part of the text, as that part alone is cut. */
  between(start: number, end: number): readonly Word[]
}

/** The words that a text is cut into; `words` are all of them where that was done already. */
export function textWords(
  text: string,
  segmenter: Segmenter,
  words: readonly Tagged[] = segmenter.tag(text),
): TextWords {
  /** For each place where a word begins the number of words before it, plus one; elsewhere 0. */
  const begun = new Int32Array(text.length + 1)
  words.forEach(({ start }, index) => {
    begun[start] = index + 1
  })
  begun[text.length] = words.length + 1
  return {
    text,
    isBound: (place) => (begun[place] ?? 0) > 0,
    endOf(place) {
      let end = Math.min(place + 1, text.length)
      while (begun[end] === 0) end += 1
      return end
    },
    startOf(place) {
      let start = Math.max(place - 1, 0)
      while (begun[start] === 0) start -= 1
      return start
    },
    between(start, end) {
      const [first = 0, last = 0] = [begun[start], begun[end]]
      // The likeliest way through a text goes the likeliest way between any two of its bounds: no need to cut again.
      return first > 0 && last > 0 ? words.slice(first - 1, last - 1) : segmenter.tag(text.slice(start, end))
    },
  }
}

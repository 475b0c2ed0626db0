import type { Spot } from '../model/mentions.ts'
import type { Segmenter, Tagged } from '../text/segment.ts'

/** One paragraph or the headline, ready for names to be looked for. Positions are those of `text`. */
export interface NameText {
  /** As printed, without spaces between Han characters: a name may be set wide (`李 明`). */
  readonly text: string
  readonly paragraph: number
  /** For each character the index of its word. */
  readonly wordAt: Int32Array
  readonly words: readonly (Tagged & { readonly start: number; readonly end: number })[]
  /** 1 where a space was left out before the character. */
  readonly gaps: Uint8Array
  /** Where the stretch stands in the article, as printed. */
  spot(start: number, end: number): Spot
}

/** Cuts a text into words and keeps the way back to the print. */
export function nameText(printed: string, paragraph: number, segmenter: Segmenter): NameText {
  const gaps = new Uint8Array(printed.length + 1)
  const starts: number[] = []
  let text = ''
  let done = 0
  const keep = (end: number): void => {
    for (let at = done; at < end; at += 1) starts.push(at)
    text += printed.slice(done, end)
  }
  for (const { 0: gap, index } of printed.matchAll(/(?<=\p{Script=Han}) {1,4}(?=\p{Script=Han})|\u3000+/gu)) {
    keep(index)
    done = index + gap.length
    gaps[text.length] = 1
  }
  keep(printed.length)
  const words: { word: string; tag: string; start: number; end: number }[] = []
  const wordAt = new Int32Array(text.length + 1)
  let at = 0
  for (const { word, tag } of segmenter.tag(text)) {
    wordAt.fill(words.length, at, at + word.length)
    words.push({ word, tag, start: at, end: at + word.length })
    at += word.length
  }
  wordAt[text.length] = words.length
  return {
    text,
    paragraph,
    wordAt,
    words,
    gaps,
    spot: (start, end) => ({
      paragraph,
      start: starts[start] ?? printed.length,
      end: end > start ? (starts[end - 1] ?? printed.length - 1) + 1 : (starts[start] ?? printed.length),
    }),
  }
}

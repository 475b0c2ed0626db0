import type { Spot } from '../model/mentions.ts'
import type { Segmenter, Tagged } from '../text/segment.ts'

/** One paragraph or the headline, ready for names to be looked for. Positions are those of `text`. */
export interface NameText {
  /** As printed, without spaces between Han characters: a name may be set wide (`李 明`). */
  readonly text: string
  readonly paragraph: number
  /** For each character the index of its word. */
  readonly wordAt: Int32Array
  readonly words: readonly Tagged[]
  /** 1 where a space was left out before the character. */
  readonly gaps: Uint8Array
  /** Where the stretch stands in the article, as printed. */
  spot(start: number, end: number): Spot
}

const GAP = /(?<=\p{Script=Han}) {1,4}(?=\p{Script=Han})|\u3000+/gu
/** For the many texts that have none: what is beyond its end is no gap either. */
const noGaps = new Uint8Array(0)

/** Cuts a text into words and keeps the way back to the print. */
export function nameText(printed: string, paragraph: number, segmenter: Segmenter): NameText {
  const { text, gaps, placeOf } = withoutGaps(printed)
  const words = segmenter.tag(text)
  const wordAt = new Int32Array(text.length + 1)
  words.forEach(({ start, end }, index) => {
    for (let at = start; at < end; at += 1) wordAt[at] = index
  })
  wordAt[text.length] = words.length
  return {
    text,
    paragraph,
    wordAt,
    words,
    gaps,
    spot: (start, end) => ({
      paragraph,
      start: placeOf(start),
      end: end > start ? placeOf(end - 1) + 1 : placeOf(start),
    }),
  }
}

/** The text without spaces between Han characters, and where each of its places is as printed. */
function withoutGaps(printed: string): Pick<NameText, 'text' | 'gaps'> & { placeOf: (at: number) => number } {
  const found = [...printed.matchAll(GAP)]
  if (found.length === 0) return { text: printed, gaps: noGaps, placeOf: (at) => at }
  const gaps = new Uint8Array(printed.length + 1)
  const starts = new Int32Array(printed.length)
  const kept: string[] = []
  let length = 0
  let done = 0
  const keep = (end: number): void => {
    for (let at = done; at < end; at += 1) starts[length++] = at
    kept.push(printed.slice(done, end))
  }
  for (const { 0: gap, index } of found) {
    keep(index)
    done = index + gap.length
    gaps[length] = 1
  }
  keep(printed.length)
  return {
    text: kept.join(''),
    gaps,
    placeOf: (at) => (at < length ? (starts[at] ?? printed.length) : printed.length),
  }
}

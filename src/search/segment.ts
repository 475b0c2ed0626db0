import { segmentArrays } from './segment-layout.ts'
import { isHan } from './terms.ts'

/** Which terms stand in which of some texts, never changed once built: flat arrays, read as they lie on disk. */
export interface Segment {
  /** How many documents it has. */
  readonly size: number
  /** Of each document how many distinct terms it has. */
  readonly lengths: Uint32Array
  /** A document's folded text. */
  readonly text: (document: number) => string
  /** The Chinese characters that occur, by code point, ascending. */
  readonly characters: Uint32Array
  /** In which documents a term stands, ascending, and how often; null for one that stands nowhere. */
  readonly posting: (term: string) => Posting | null
}

/** A stretch of the segment's documents and of the counts beside them: `start` to `end`. */
export interface Posting {
  readonly documents: Uint16Array
  readonly counts: Uint8Array
  readonly start: number
  readonly end: number
}

/** Opens the segment that begins at this byte (a multiple of 4) and ends with the buffer; null when there is none. Copies nothing. */
export function openSegment(bytes: ArrayBuffer, from = 0): Segment | null {
  const arrays = segmentArrays(bytes, from)
  if (arrays === null) return null
  const { lengths, textEnds, characters, pairStarts, seconds, wordEnds, starts, documents, counts } = arrays
  const texts = stringsOf(textEnds, arrays.textUnits)
  const words = stringsOf(wordEnds, arrays.wordUnits)

  /** A term's place in `starts`, below 0 for none. */
  function placeOf(term: string): number {
    if (!isHan(term)) {
      const word = search(0, wordEnds.length, (at) => compare(words(at), term))
      return word < 0 ? word : characters.length + seconds.length + word
    }
    const [first = 0, second, more] = Array.from(term, (character) => character.codePointAt(0) ?? 0)
    const number = numberOf(first)
    if (number < 0 || second === undefined) return number
    const wanted = numberOf(second)
    if (wanted < 0 || more !== undefined) return -1
    const from = pairStarts[number] ?? 0
    const pair = search(from, pairStarts[number + 1] ?? 0, (at) => (seconds[at] ?? 0) - wanted)
    return pair < 0 ? pair : characters.length + pair
  }

  function numberOf(character: number): number {
    return search(0, characters.length, (at) => (characters[at] ?? 0) - character)
  }

  return {
    size: lengths.length,
    lengths,
    text: texts,
    characters,
    posting(term) {
      const place = placeOf(term)
      return place < 0 ? null : { documents, counts, start: starts[place] ?? 0, end: starts[place + 1] ?? 0 }
    },
  }
}

/** The strings that lie one behind the other. */
function stringsOf(ends: Uint32Array, units: Uint16Array): (at: number) => string {
  const bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength)
  return (at) => bytes.toString('utf16le', (ends[at - 1] ?? 0) * 2, (ends[at] ?? 0) * 2)
}

/** Where `difference` is 0 among ascending ones; -1 when nowhere. */
function search(from: number, to: number, difference: (at: number) => number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    const here = difference(middle)
    if (here === 0) return middle
    if (here < 0) low = middle + 1
    else high = middle
  }
  return -1
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

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
  /** Visits every pair that begins with a character: what comes second, and in how many documents. */
  readonly followers: (character: number, visit: (second: number, documents: number) => void) => void
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
    const first = term.codePointAt(0) ?? 0
    const number = numberOf(first)
    if (number < 0) {
      const word = isHan(term) ? -1 : search(0, wordEnds.length, (at) => compare(words(at), term))
      return word < 0 ? word : characters.length + seconds.length + word
    }
    const second = term.codePointAt(unitsOf(first))
    if (second === undefined) return number
    if (term.length > unitsOf(first) + unitsOf(second)) return -1
    const wanted = numberOf(second)
    if (wanted < 0) return -1
    const from = pairStarts[number] ?? 0
    const pair = search(from, pairStarts[number + 1] ?? 0, (at) => (seconds[at] ?? 0) - wanted)
    return pair < 0 ? pair : characters.length + pair
  }

  /** Of the common characters, which are asked for with every term; plus one, 0 for none. */
  const common = new Uint16Array(lastCommon + 1 - firstCommon)
  for (const [number, character] of characters.entries())
    if (isCommon(character)) common[character - firstCommon] = number + 1

  function numberOf(character: number): number {
    if (isCommon(character)) return (common[character - firstCommon] ?? 0) - 1
    return search(0, characters.length, (at) => (characters[at] ?? 0) - character)
  }

  function followers(character: number, visit: (second: number, documents: number) => void): void {
    const number = numberOf(character)
    if (number < 0) return
    const end = pairStarts[number + 1] ?? 0
    for (let pair = pairStarts[number] ?? 0; pair < end; pair++) {
      const place = characters.length + pair
      visit(characters[seconds[pair] ?? 0] ?? 0, (starts[place + 1] ?? 0) - (starts[place] ?? 0))
    }
  }

  return {
    size: lengths.length,
    lengths,
    text: texts,
    followers,
    characters,
    posting(term) {
      const place = placeOf(term)
      return place < 0 ? null : { documents, counts, start: starts[place] ?? 0, end: starts[place + 1] ?? 0 }
    },
  }
}

/** The block of Unicode that nearly all Chinese characters are of. */
const firstCommon = 0x4e00
const lastCommon = 0x9fff

function isCommon(character: number): boolean {
  return character >= firstCommon && character <= lastCommon
}

/** The strings that lie one behind the other. */
function stringsOf(ends: Uint32Array, units: Uint16Array): (at: number) => string {
  const bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength)
  return (at) => bytes.toString('utf16le', (ends[at - 1] ?? 0) * 2, (ends[at] ?? 0) * 2)
}

function unitsOf(character: number): number {
  return character > 0xffff ? 2 : 1
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

import { setImmediate } from 'node:timers/promises'
import { fold } from '../text/normalise.ts'
import { allocateSegment, type SegmentArrays } from './segment-layout.ts'
import { createTermNumbers, type TermNumbers } from './term-numbers.ts'
import { isHan, textRuns } from './terms.ts'

/** A segment numbers its documents in two bytes. */
export const mostDocuments = 2 ** 16
/** Code units taken in before other work gets its turn: about 10 ms. */
const unitsAtOnce = 50_000
/** Terms of documents put in order before other work gets its turn: about 10 ms. */
const entriesAtOnce = 500_000
/** More in one text tell nothing more: how much a count adds levels off after a few. */
const mostCounted = 2 ** 8 - 1

/**
 * The index of texts, `mostDocuments` at most (more throw), as the bytes of a segment: the texts folded, and for each
 * of their terms (see `terms`) in which of them it stands and how often, some 3 bytes for a term in a text. It
 * begins at byte `from` (a multiple of 4), before which there is room for more. Gives way to other work while it builds.
 */
export async function buildSegment(texts: readonly string[], from = 0): Promise<ArrayBuffer> {
  if (texts.length > mostDocuments) throw new RangeError(`${texts.length} texts > ${mostDocuments}`)
  const numbers = createTermNumbers()
  const entries = createEntries()
  const folded: string[] = []
  let units = 0
  for (const each of texts) {
    const text = fold(each)
    folded.push(text)
    countTerms(text, numbers, entries.count)
    entries.endDocument()
    units += text.length
    if (units < unitsAtOnce) continue
    units = 0
    await setImmediate()
  }
  const { words, places, ...terms } = numbers.inOrder()
  await setImmediate()
  const sizes = {
    lengths: texts.length,
    textEnds: texts.length,
    characters: terms.characters.length,
    pairStarts: terms.pairStarts.length,
    seconds: terms.seconds.length,
    wordEnds: words.length,
    starts: numbers.size() + 1,
    documents: entries.size(),
    textUnits: unitsIn(folded),
    wordUnits: unitsIn(words),
    counts: entries.size(),
  }
  const { bytes, arrays } = allocateSegment(sizes, from)
  arrays.characters.set(terms.characters)
  arrays.pairStarts.set(terms.pairStarts)
  arrays.seconds.set(terms.seconds)
  write(words, arrays.wordEnds, arrays.wordUnits)
  write(folded, arrays.textEnds, arrays.textUnits)
  await entries.byTerm(places, arrays)
  return bytes
}

function countTerms(text: string, numbers: TermNumbers, count: (term: number) => void): void {
  for (const run of textRuns(text)) {
    if (!isHan(run)) {
      count(numbers.addWord(run))
      continue
    }
    let before = 0
    for (let at = 0; at < run.length; at++) {
      const character = run.codePointAt(at) ?? 0
      if (character > 0xffff) at += 1
      count(numbers.addCharacter(character))
      if (before > 0) count(numbers.addPair(before, character))
      before = character
    }
  }
}

function unitsIn(strings: readonly string[]): number {
  return strings.reduce((sum, string) => sum + string.length, 0)
}

function write(strings: readonly string[], ends: Uint32Array, units: Uint16Array): void {
  const bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength)
  let end = 0
  for (const [at, string] of strings.entries()) {
    bytes.write(string, end * 2, 'utf16le')
    end += string.length
    ends[at] = end
  }
}

/** Counts terms document by document, and turns them over to documents by term. */
function createEntries() {
  let terms = new Uint32Array(2 ** 16)
  let counts = new Uint8Array(2 ** 16)
  let size = 0
  /** Where each document's entries end. */
  const ends: number[] = []
  /** The last entry of each term, plus one; only one behind the document's start is of this document. */
  let last = new Uint32Array(2 ** 14)
  return {
    size: () => size,
    count(term: number): void {
      if (term >= last.length) last = grown(last, new Uint32Array(Math.max(term + 1, last.length * 2)))
      const entry = (last[term] ?? 0) - 1
      if (entry >= (ends.at(-1) ?? 0)) {
        counts[entry] = Math.min((counts[entry] ?? 0) + 1, mostCounted)
        return
      }
      if (size === terms.length) {
        terms = grown(terms, new Uint32Array(size * 2))
        counts = grown(counts, new Uint8Array(size * 2))
      }
      terms[size] = term
      counts[size] = 1
      size += 1
      last[term] = size
    },
    endDocument(): void {
      ends.push(size)
    },
    /** Fills `lengths`, `starts`, `documents` and `counts`; `places` are those of the terms. */
    async byTerm(places: Uint32Array, sorted: SegmentArrays): Promise<void> {
      const { starts } = sorted
      for (let entry = 0; entry < size; entry++) {
        add(starts, (places[terms[entry] ?? 0] ?? 0) + 1, 1)
        if (entry % entriesAtOnce === 0) await setImmediate()
      }
      for (let term = 0; term < places.length; term++) add(starts, term + 1, starts[term] ?? 0)
      await setImmediate()
      const next = starts.slice()
      let entry = 0
      let sinceTurn = 0
      for (const [document, end] of ends.entries()) {
        sorted.lengths[document] = end - entry
        sinceTurn += end - entry
        for (; entry < end; entry++) {
          const place = places[terms[entry] ?? 0] ?? 0
          const at = next[place] ?? 0
          sorted.documents[at] = document
          sorted.counts[at] = counts[entry] ?? 0
          next[place] = at + 1
        }
        if (sinceTurn < entriesAtOnce) continue
        sinceTurn = 0
        await setImmediate()
      }
    },
  }
}

function grown<T extends Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function add(array: Uint32Array, at: number, amount: number): void {
  array[at] = (array[at] ?? 0) + amount
}

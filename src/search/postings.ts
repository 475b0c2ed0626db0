import { setImmediate } from 'node:timers/promises'
import { createPairTable } from './pair-table.ts'
import { isHan, textRuns } from './terms.ts'

/** In which documents a term stands, ascending, and how often in each. */
export interface Posting {
  readonly documents: Uint32Array
  readonly counts: Uint16Array
}

/** Which terms stand in which texts; of each text how many distinct ones. */
export interface Postings {
  readonly lengths: Uint32Array
  /** Null for a term that stands nowhere. */
  readonly of: (term: string) => Posting | null
}

/** Code units taken in before other work gets its turn: about 10 ms. */
const unitsAtOnce = 50_000
/** Terms of documents put in order before other work gets its turn: about 10 ms. */
const entriesAtOnce = 500_000
/** Of Unicode. */
const codePoints = 0x11_00_00
const mostCounted = 2 ** 16 - 1

/**
 * Notes the terms (see `terms`) of folded texts, giving way to other work in between. All is kept in flat arrays, some
 * 6 bytes for a term in a document: maps of maps, as minisearch builds them, take ten times that and as long to make.
 */
export async function gatherPostings(texts: Iterable<string>): Promise<Postings> {
  const numbers = createTermNumbers()
  const entries = createEntries()
  let units = 0
  for (const text of texts) {
    for (const run of textRuns(text)) {
      if (!isHan(run)) {
        entries.count(numbers.addWord(run))
        continue
      }
      let before = 0
      for (let at = 0; at < run.length; at++) {
        const character = run.codePointAt(at) ?? 0
        if (character > 0xffff) at += 1
        entries.count(numbers.addCharacter(character))
        if (before > 0) entries.count(numbers.addPair(before, character))
        before = character
      }
    }
    entries.endDocument()
    units += text.length
    if (units < unitsAtOnce) continue
    units = 0
    await setImmediate()
  }
  const { starts, documents, counts, lengths } = await entries.byTerm(numbers.size())
  return {
    lengths,
    of(term) {
      const number = numbers.find(term)
      const start = starts[number ?? 0] ?? 0
      const end = starts[(number ?? 0) + 1] ?? 0
      if (number === undefined || start === end) return null
      return { documents: documents.subarray(start, end), counts: counts.subarray(start, end) }
    },
  }
}

/** Numbers terms from 0 as they are met. A pair is found by its characters, without making its string. */
function createTermNumbers() {
  const words = new Map<string, number>()
  /** The number of each character, by its code point, plus one; 0 for one that was not met. */
  const characters = new Uint32Array(codePoints)
  const pairs = createPairTable()
  let size = 0
  return {
    size: () => size,
    addWord(word: string): number {
      const known = words.get(word)
      if (known !== undefined) return known
      words.set(word, size)
      return size++
    },
    addCharacter(codePoint: number): number {
      const known = characters[codePoint] ?? 0
      if (known !== 0) return known - 1
      size += 1
      characters[codePoint] = size
      return size - 1
    },
    addPair(first: number, second: number): number {
      const number = pairs.getOrSet(first, second, size)
      if (number === size) size += 1
      return number
    },
    find(term: string): number | undefined {
      if (!isHan(term)) return words.get(term)
      const [first = 0, second, more] = Array.from(term, (character) => character.codePointAt(0) ?? 0)
      if (more !== undefined) return undefined
      if (second !== undefined) return pairs.get(first, second)
      const number = characters[first] ?? 0
      return number === 0 ? undefined : number - 1
    },
  }
}

/** Counts terms document by document, and turns them over to documents by term. */
function createEntries() {
  let terms = new Uint32Array(2 ** 16)
  let counts = new Uint16Array(2 ** 16)
  let size = 0
  /** Where each document's entries end. */
  const ends: number[] = []
  /** The last entry of each term, plus one; only one behind the document's start is of this document. */
  let last = new Uint32Array(2 ** 14)
  return {
    count(term: number): void {
      if (term >= last.length) last = grown(last, new Uint32Array(Math.max(term + 1, last.length * 2)))
      const entry = (last[term] ?? 0) - 1
      if (entry >= (ends.at(-1) ?? 0)) {
        counts[entry] = Math.min((counts[entry] ?? 0) + 1, mostCounted)
        return
      }
      if (size === terms.length) {
        terms = grown(terms, new Uint32Array(size * 2))
        counts = grown(counts, new Uint16Array(size * 2))
      }
      terms[size] = term
      counts[size] = 1
      size += 1
      last[term] = size
    },
    endDocument(): void {
      ends.push(size)
    },
    async byTerm(termCount: number) {
      const starts = new Uint32Array(termCount + 1)
      for (let entry = 0; entry < size; entry++) {
        add(starts, (terms[entry] ?? 0) + 1, 1)
        if (entry % entriesAtOnce === 0) await setImmediate()
      }
      for (let term = 0; term < termCount; term++) add(starts, term + 1, starts[term] ?? 0)
      await setImmediate()
      const next = starts.slice()
      const sorted = { documents: new Uint32Array(size), counts: new Uint16Array(size) }
      const lengths = new Uint32Array(ends.length)
      let entry = 0
      let sinceTurn = 0
      for (const [document, end] of ends.entries()) {
        lengths[document] = end - entry
        sinceTurn += end - entry
        for (; entry < end; entry++) {
          const term = terms[entry] ?? 0
          const at = next[term] ?? 0
          sorted.documents[at] = document
          sorted.counts[at] = counts[entry] ?? 0
          next[term] = at + 1
        }
        if (sinceTurn < entriesAtOnce) continue
        sinceTurn = 0
        await setImmediate()
      }
      return { starts, lengths, ...sorted }
    },
  }
}

function grown<T extends Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function add(array: Uint32Array, at: number, amount: number): void {
  array[at] = (array[at] ?? 0) + amount
}

import { createCharacterTable, numberOf } from './character-table.ts'
import { holds, isHan, placesOf } from './terms.ts'

/** Finds the terms of a query in folded texts; a word or number only as a whole, as `holds` has it. */
export interface TermFinder {
  /** Visits every place where one of the terms stands, with its place among them, characters and pairs in order first. */
  each(folded: string, visit: (term: number, start: number, end: number) => void): void
  /** The places, among the terms, of those that the text holds; ascending. */
  held(folded: string): number[]
}

/**
 * A finder for these terms. Characters and pairs of them, which most terms are, are all found in one pass over a
 * text: looking for them one by one takes most of the time of an answer.
 */
export function createTermFinder(terms: readonly string[]): TermFinder {
  const characters = createCharacterTable(terms.filter(isPlain).join(''))
  /** The term of a character by its number, and of two by both numbers; plus one, 0 for none. */
  const alone = new Uint16Array(characters.size)
  const pairs = new Uint16Array(characters.size ** 2)
  /** Words, and characters of two code units. */
  const others: number[] = []
  for (const [at, term] of terms.entries()) {
    if (!isPlain(term)) others.push(at)
    else if (term.length === 1) alone[numberOf(term.charCodeAt(0), characters)] = at + 1
    else
      pairs[
        numberOf(term.charCodeAt(0), characters) * characters.size + numberOf(term.charCodeAt(1), characters)
      ] = at + 1
  }

  function each(folded: string, visit: (term: number, start: number, end: number) => void): void {
    let before = 0
    for (let at = 0; at < folded.length; at++) {
      const number = numberOf(folded.charCodeAt(at), characters)
      if (number > 0) {
        const pair = before > 0 ? (pairs[before * characters.size + number] ?? 0) : 0
        if (pair > 0) visit(pair - 1, at - 1, at + 1)
        const character = alone[number] ?? 0
        if (character > 0) visit(character - 1, at, at + 1)
      }
      before = number
    }
    for (const term of others) {
      const text = terms[term] ?? ''
      for (const start of placesOf(folded, text)) visit(term, start, start + text.length)
    }
  }

  /** 1 for a term met in the text at hand. */
  const met = new Uint8Array(terms.length + 1)
  return {
    each,
    // The same pass as that of `each`, without a call for every place: it is made over all that may be quoted.
    held(folded) {
      met.fill(0)
      let before = 0
      for (let at = 0; at < folded.length; at++) {
        const number = numberOf(folded.charCodeAt(at), characters)
        if (number > 0) {
          met[alone[number] ?? 0] = 1
          met[pairs[before * characters.size + number] ?? 0] = 1
        }
        before = number
      }
      for (const term of others) if (holds(folded, terms[term] ?? '')) met[term + 1] = 1
      const held: number[] = []
      for (let term = 0; term < terms.length; term++) if (met[term + 1] === 1) held.push(term)
      return held
    },
  }
}

/** One or two Chinese characters of a code unit each. */
function isPlain(term: string): boolean {
  return isHan(term) && term.length <= 2 && !/[\ud800-\udfff]/.test(term)
}

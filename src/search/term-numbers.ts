import { createPairTable } from './pair-table.ts'

/** Terms numbered from 0 as they are met. A pair of characters is found by its two, without making its string. */
export interface TermNumbers {
  size(): number
  addWord(word: string): number
  /** By its code point. */
  addCharacter(character: number): number
  addPair(first: number, second: number): number
  /** All of them, put in the order of a segment. */
  inOrder(): OrderedTerms
}

/** The terms in the order of a segment, as `SegmentArrays` has them; `places` gives each term's place by its number. */
export interface OrderedTerms {
  readonly characters: Uint32Array
  readonly pairStarts: Uint32Array
  readonly seconds: Uint32Array
  readonly words: readonly string[]
  readonly places: Uint32Array
}

/** Of Unicode. */
const codePoints = 0x11_00_00

/** Makes an empty numbering. */
export function createTermNumbers(): TermNumbers {
  const words = new Map<string, number>()
  /** The number of each character, by its code point, plus one; 0 for one that was not met. */
  const characters = new Uint32Array(codePoints)
  const met: number[] = []
  const pairs = createPairTable()
  let size = 0
  return {
    size: () => size,
    addWord(word) {
      const known = words.get(word)
      if (known !== undefined) return known
      words.set(word, size)
      return size++
    },
    addCharacter(character) {
      const known = characters[character] ?? 0
      if (known !== 0) return known - 1
      met.push(character)
      size += 1
      characters[character] = size
      return size - 1
    },
    addPair(first, second) {
      const number = pairs.getOrSet(first, second, size)
      if (number === size) size += 1
      return number
    },
    inOrder() {
      const ordered = Uint32Array.from(met).sort()
      const places = new Uint32Array(size)
      let place = 0
      const takePlace = (number: number): void => {
        places[number] = place
        place += 1
      }
      const numberOf = (character: number): number => (characters[character] ?? 0) - 1
      for (const character of ordered) takePlace(numberOf(character))
      // Characters come first, so that their places count them alone.
      const orderOf = (character: number): number => places[numberOf(character)] ?? 0
      // A pair as one number, which sorts by its first character and then by its second.
      const keys = new Float64Array(pairs.size())
      let filled = 0
      pairs.each((first, second) => {
        keys[filled] = orderOf(first) * ordered.length + orderOf(second)
        filled += 1
      })
      keys.sort()
      const pairStarts = new Uint32Array(ordered.length + 1)
      const seconds = new Uint32Array(keys.length)
      for (const [at, key] of keys.entries()) {
        const first = Math.floor(key / ordered.length)
        const second = key % ordered.length
        pairStarts[first + 1] = at + 1
        seconds[at] = second
        takePlace(pairs.get(ordered[first] ?? 0, ordered[second] ?? 0) ?? 0)
      }
      // A character that begins no pair has its pairs end where those before it do.
      for (let at = 1; at < pairStarts.length; at++)
        pairStarts[at] = Math.max(pairStarts[at] ?? 0, pairStarts[at - 1] ?? 0)
      const sortedWords = [...words.keys()].sort()
      for (const word of sortedWords) takePlace(words.get(word) ?? 0)
      return { characters: ordered, pairStarts, seconds, words: sortedWords, places }
    },
  }
}

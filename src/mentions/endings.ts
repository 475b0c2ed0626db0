/** Finds which of many words ends or begins at a place of a text, the longest first. */
export interface WordFinder {
  /** Length of the longest word that ends before `end`; 0 when there is none. */
  endingAt(text: string, end: number): number
  /** Length of the longest word that begins at `start`; 0 when there is none. */
  startingAt(text: string, start: number): number
}

const finders = new WeakMap<ReadonlySet<string>, WordFinder>()

/** The finder of a word list; made once for each list. */
export function wordFinder(words: ReadonlySet<string>): WordFinder {
  const known = finders.get(words)
  if (known) return known
  const longest = Math.max(0, ...Array.from(words, (word) => word.length))
  const lasts = new Set(Array.from(words, (word) => word.charAt(word.length - 1)))
  const firsts = new Set(Array.from(words, (word) => word.charAt(0)))
  const finder: WordFinder = {
    endingAt(text, end) {
      if (!lasts.has(text.charAt(end - 1))) return 0
      for (let length = Math.min(longest, end); length > 0; length -= 1)
        if (words.has(text.slice(end - length, end))) return length
      return 0
    },
    startingAt(text, start) {
      if (!firsts.has(text.charAt(start))) return 0
      for (let length = longest; length > 0; length -= 1)
        if (start + length <= text.length && words.has(text.slice(start, start + length))) return length
      return 0
    },
  }
  finders.set(words, finder)
  return finder
}

const spoken = /[\p{L}\p{N}]/u
const figures = /^[\d.]*\d$/
const singleCharacter = /^\p{Script=Han}$/u

/** A question in words, and in stretches of words that stood side by side. */
export interface Words {
  readonly words: readonly string[]
  readonly stretches: readonly string[]
}

/** True when the text has a letter or a figure. */
export function isSpoken(text: string): boolean {
  return spoken.test(text)
}

/**
 * Gathers what the segmenter cut, each once. Neighbours make a stretch until a word parts them; characters that fell
 * out of every dictionary word make one word together, mostly a name, unless one does not join those before it.
 */
export function gather(
  cut: readonly string[],
  parts: (word: string) => boolean,
  joins: (before: string, character: string) => boolean = () => true,
): Words {
  const words: string[] = []
  const stretches: string[] = []
  let previous: 'none' | 'character' | 'word' = 'none'
  for (const word of withDecimals(cut)) {
    if (parts(word)) {
      previous = 'none'
      continue
    }
    const kind = singleCharacter.test(word) ? 'character' : 'word'
    const before = words.at(-1) ?? ''
    if (kind === 'character' && previous === 'character' && joins(before, word))
      words.splice(-1, 1, before + word)
    else words.push(word)
    stretches.push(previous === 'none' ? word : (stretches.pop() ?? '') + word)
    previous = kind
  }
  return { words: [...new Set(words)], stretches: [...new Set(stretches)] }
}

/** The words with numbers whole that the segmenter cut at their points: 171.18 is one, as it is in texts. */
function withDecimals(cut: readonly string[]): string[] {
  const words: string[] = []
  for (const [at, word] of cut.entries()) {
    const point = words.at(-1)
    const whole = words.at(-2)
    const isDecimal = point === '.' && figures.test(word) && whole !== undefined && figures.test(whole)
    if (isDecimal && cut[at - 1] === '.') words.splice(-2, 2, `${whole}.${word}`)
    else words.push(word)
  }
  return words
}

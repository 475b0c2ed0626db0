import type { Placed, Setting, Tell } from './setting.ts'

const spoken = /[\p{L}\p{N}]/u

/** How much of a span the question has itself: its words are no answer to it. */
export function tellAsked({ bare }: Placed, { question }: Setting, tell: Tell): void {
  let [characters, askedCharacters, pairs, askedPairs] = [0, 0, 0, 0]
  let before = ''
  for (const char of bare) {
    if (!isSpoken(char)) continue
    characters += 1
    const asked = question.includes(char)
    if (asked) askedCharacters += 1
    if (before !== '') {
      pairs += 1
      if (asked && question.includes(before + char)) askedPairs += 1
    }
    before = char
  }
  tell('asked', askedCharacters / Math.max(1, characters))
  tell('askedPairs', askedPairs / Math.max(1, pairs))
  tell('askedWhole', Number(askedCharacters === characters && question.includes(bare)))
}

/** Most characters are Chinese ones, of which there is no doubt. */
function isSpoken(char: string): boolean {
  const code = char.charCodeAt(0)
  return (code >= 0x4e00 && code <= 0x9fff) || spoken.test(char)
}

/** Numbers for a few characters, each a code unit, from 1; any other has 0. Asked for every character of a text. */
export interface CharacterTable {
  /** One more than the last number. */
  readonly size: number
  /** Slots of an open-addressing table: the characters, and their numbers, 0 where there is none. */
  readonly codes: Uint16Array
  readonly numbers: Uint16Array
}

/** Slots for each character: so few of them meet that nearly every look-up is one comparison. */
const slotsEach = 16

export function createCharacterTable(characters: string): CharacterTable {
  const slots = 2 ** Math.ceil(Math.log2((characters.length + 1) * slotsEach))
  const codes = new Uint16Array(slots)
  const numbers = new Uint16Array(slots)
  let size = 1
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at)
    const slot = slotOf(code, codes, numbers)
    if (numbers[slot] !== 0) continue
    codes[slot] = code
    numbers[slot] = size
    size += 1
  }
  return { size, codes, numbers }
}

/** The number of a character. */
export function numberOf(code: number, { codes, numbers }: CharacterTable): number {
  return numbers[slotOf(code, codes, numbers)] ?? 0
}

/** Where a character is, or would be. */
function slotOf(code: number, codes: Uint16Array, numbers: Uint16Array): number {
  const last = codes.length - 1
  let slot = code & last
  while (codes[slot] !== code && numbers[slot] !== 0) slot = (slot + 1) & last
  return slot
}

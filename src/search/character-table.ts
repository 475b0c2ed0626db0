/** Numbers for a few characters, each a code unit, from 1; any other has 0. Asked for every character of a text. */
export interface CharacterTable {
  /** One more than the last number. */
  readonly size: number
  readonly numberOf: (code: number) => number
}

/** Slots for each character: so few of them meet that nearly every look-up is one comparison. */
const slotsEach = 16

/** An open-addressing table in flat arrays. */
export function createCharacterTable(characters: string): CharacterTable {
  const slots = 2 ** Math.ceil(Math.log2((characters.length + 1) * slotsEach))
  const codes = new Uint16Array(slots)
  const numbers = new Uint16Array(slots)
  let size = 1
  const slotOf = (code: number): number => {
    let slot = code & (slots - 1)
    while (numbers[slot] !== 0 && codes[slot] !== code) slot = (slot + 1) & (slots - 1)
    return slot
  }
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at)
    const slot = slotOf(code)
    if (numbers[slot] !== 0) continue
    codes[slot] = code
    numbers[slot] = size
    size += 1
  }
  return { size, numberOf: (code) => numbers[slotOf(code)] ?? 0 }
}

import { readings } from '../../text/pinyin.ts'

/** How far letters spell a name: by whole syllables, by initials, or by some of both. */
export type Spelling = 'syllables' | 'initials' | 'mixed'

const known = new Map<string, readonly string[]>()

/** Readings of a character; a letter or figure reads as itself. */
function soundsOf(char: string): readonly string[] {
  let sounds = known.get(char)
  if (sounds === undefined) {
    const read = readings(char)
    sounds = read.length > 0 ? read : [char]
    known.set(char, sounds)
  }
  return sounds
}

/** True when the letters spell neighbouring characters of the folded name: `cxxn` and `choushuixuneng` 抽水蓄能. */
export function spells(letters: string, name: string, spelling: Spelling): boolean {
  if (letters === '') return false
  // Positions in the letters up to which the characters before have been spelt; every character may begin.
  let reached = new Set<number>()
  for (const char of name) {
    const next = new Set<number>()
    for (const at of [0, ...reached]) {
      for (const sound of soundsOf(char)) {
        if (spelling !== 'initials' && letters.startsWith(sound, at)) next.add(at + sound.length)
        if (spelling !== 'syllables' && letters[at] === sound[0]) next.add(at + 1)
      }
    }
    if (next.has(letters.length)) return true
    reached = next
  }
  return false
}

/** True when two characters can be read alike. */
export function soundAlike(a: string, b: string): boolean {
  return a === b || soundsOf(a).some((sound) => soundsOf(b).includes(sound))
}

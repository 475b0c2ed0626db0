import type { Lexicon } from '../../model/lexicon.ts'
import type { NameText } from '../name-text.ts'

type Word = NameText['words'][number]

/** Words that may stand in a proper name before its ending. */
const within = /^(?:n|nr|nrt|ns|nt|nz|ng|j|b|zg|eng|an|vn|l|s|f|a|g|i|x|o|e|h|nrfg)$/
/** Words of names; two single characters beside each other are a name that the dictionary does not have. */
const proper = /^(?:nr|nrt|ns|nt|nz|nrfg|eng)$/
const han = /\p{Script=Han}/u
const closing = /^[)）]$/
const opening = /^[(（]$/

/** How far a name reaches back from its ending, and whether it holds anything that no common word is. */
export interface ReachBack {
  readonly start: number
  readonly proper: boolean
}

/**
 * Goes back over the words of a proper name from `at`, at most `most` characters, to a verb, a preposition, a sign or
 * whatever `stops` at. A short bracket belongs to it: 远山科技（北京）有限公司.
 */
export function reachBack(
  text: NameText,
  at: number,
  most: number,
  lexicon: Lexicon,
  stops: (word: Word) => boolean,
): ReachBack {
  let start = at
  let singles = 0
  let found = false
  while (start > 0 && at - start < most) {
    const word = text.words[text.wordAt[start - 1] ?? 0]
    if (word === undefined || word.end !== start) break
    const bracket = closing.test(word.word) ? bracketBefore(text, word.start, lexicon) : null
    if (bracket !== null) {
      start = bracket
      continue
    }
    if (stops(word) || !belongs(word, lexicon)) break
    singles = word.word.length === 1 ? singles + 1 : 0
    if (proper.test(word.tag) || lexicon.placeNames.has(word.word) || singles > 1) found = true
    start = word.start
  }
  return { start, proper: found }
}

function belongs({ word, tag }: Word, { roleStops, partWords, bodyVerbs }: Lexicon): boolean {
  if (!han.test(word) && tag !== 'eng') return false
  if (bodyVerbs.has(word)) return true
  if (roleStops.has(word) || partWords.has(word)) return false
  // A single character of whatever kind may be part of a name; function words are among the stops.
  return word.length === 1 ? !/^(?:p|c|u[a-z]?|r|d|m|q|y|v|t)$/.test(tag) : within.test(tag)
}

function bracketBefore({ text }: NameText, close: number, { bylines }: Lexicon): number | null {
  for (let at = close - 1; at >= Math.max(0, close - 8); at -= 1) {
    // （记者李明） names who writes.
    if (opening.test(text.charAt(at)))
      return close - at > 2 && !bylines.some((word) => text.startsWith(word, at + 1)) ? at : null
    if (!han.test(text.charAt(at))) return null
  }
  return null
}

import type { Lexicon } from '../../model/lexicon.ts'
import type { Range } from '../../model/range.ts'
import { wordFinder } from '../endings.ts'
import type { NameText } from '../name-text.ts'
import { titleWords } from './name-evidence.ts'

/** Between a title and the first of a row. */
const intro = /^(?:还有|有|是)?[:：]?/u
const lengths = [3, 2, 4]
/** Of a row behind a title so many are names for certain when the others are taken for names, too. */
const leastShare = 0.5
const leastNames = 2
const longestRow = 60

/**
 * Words in a row of names behind a title (县领导王明、李伟、边疆、卓越出席) that are names by where they stand alone: they
 * begin with a family name, and most of the row are names for certain.
 */
export function membersInRows(text: NameText, names: readonly Range[], lexicon: Lexicon): Range[] {
  const known = new Map(names.map((name) => [name.start, name]))
  const titles = wordFinder(titleWords(lexicon))
  return text.words.flatMap(({ end }) => {
    if (titles.endingAt(text.text, end) === 0) return []
    const begin = end + (intro.exec(text.text.slice(end, end + 4))?.[0].length ?? 0)
    const row = rowFrom(text.text, begin, known, lexicon)
    const certain = row.filter(({ start }) => known.has(start)).length
    if (certain < leastNames || certain === row.length || certain < row.length * leastShare) return []
    return row.filter(({ start }) => !known.has(start))
  })
}

/** The names from `at` on, parted by pause marks; it ends before what is too long or begins with no family name. */
function rowFrom(text: string, at: number, known: ReadonlyMap<number, Range>, lexicon: Lexicon): Range[] {
  const row: Range[] = []
  for (let start = at; row.length < longestRow; start = (row.at(-1)?.end ?? start) + 1) {
    const name = known.get(start) ?? nameAt(text, start, lexicon)
    if (name === null) break
    row.push(name)
    if (text[name.end] !== '、') break
  }
  return row
}

/** What may be a name from `start` to a pause mark, a sign, 等 or a word that stands behind names. */
function nameAt(text: string, start: number, lexicon: Lexicon): Range | null {
  if (
    !lexicon.surnameWeights.has(text.charAt(start)) &&
    !lexicon.surnameWeights.has(text.slice(start, start + 2))
  )
    return null
  const followers = wordFinder(lexicon.nameFollowers)
  for (const length of lengths) {
    const end = start + length
    if (!/^\p{Script=Han}+$/u.test(text.slice(start, end)) || lexicon.notNames.has(text.slice(start, end)))
      continue
    if (/^(?:[、，,。；;]|等|$)/u.test(text.slice(end, end + 1)) || followers.startingAt(text, end) > 1)
      return { start, end }
  }
  return null
}

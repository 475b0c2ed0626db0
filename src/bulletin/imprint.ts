import type { Lexicon } from '../model/lexicon.ts'
import { type Furniture, isFinished, type Line } from './line.ts'
import { isDateOnly, isIssueMark, isIssuer } from './masthead.ts'
import { opensWithDay } from './opening.ts'

const LONGEST_NAME = 24
const MOST_NAMES = 6
const LONGEST_IMPRINT = 30

type Kinds = (Furniture | undefined)[]

/**
 * Marks the names over a line of the masthead: the paper's, its publisher's. Over a text, or a list without a headline
 * of its own, they are the headline.
 */
export function markNames(
  lines: readonly Line[],
  kinds: Kinds,
  lexicon: Lexicon,
  isDateline: (text: string) => boolean,
): void {
  if (!kinds.includes('masthead')) return
  const names = new Set<string>()
  const belows = textsBelow(lines, kinds)
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'masthead') continue
    const first = firstName(lines, kinds, at)
    if (first === at || (first > 0 && !isIssueMark(line.text, lexicon))) continue
    const head = lines.slice(first, at + 1)
    const below = belows[at]
    if (below !== undefined && isHeadline(head, below, lexicon, isDateline)) continue
    for (let place = first; place < at; place += 1) {
      names.add(lines[place]?.text ?? '')
      kinds[place] = 'masthead'
    }
  }
  lines.forEach((line, at) => {
    if (kinds[at] === undefined && kinds[at + 1] === 'masthead' && names.has(line.text))
      kinds[at] = 'masthead'
  })
}

/** For each line the next below it that is no furniture. */
function textsBelow(lines: readonly Line[], kinds: Kinds): (Line | undefined)[] {
  const below = new Array<Line | undefined>(lines.length)
  for (let at = lines.length - 2; at >= 0; at -= 1)
    below[at] = kinds[at + 1] === undefined ? lines[at + 1] : below[at + 1]
  return below
}

/** The first of the lines over `at` that may be names, down from the beginning or from what closes the issue above. */
function firstName(lines: readonly Line[], kinds: Kinds, at: number): number {
  let from = at
  while (from > 0 && at - from < MOST_NAMES && kinds[from - 1] === undefined && mayBeName(lines[from - 1]))
    from -= 1
  const closed =
    kinds[from - 1] === 'page-chrome' || (kinds[from - 1] === 'masthead' && lines[from]?.gap !== 0)
  return from === 0 || closed ? from : at
}

function mayBeName(line: Line | undefined): boolean {
  if (line === undefined || line.given !== 'nothing' || line.item || line.text.length > LONGEST_NAME)
    return false
  return !isText(line.text)
}

function isText(text: string): boolean {
  return isFinished(text) || /[，,；;、：:]/u.test(text)
}

function isHeadline(
  head: readonly Line[],
  below: Line,
  lexicon: Lexicon,
  isDateline: (text: string) => boolean,
): boolean {
  if (below.given !== 'nothing') return false
  if (below.item)
    return (
      !opensWithDay(below.text, lexicon.vagueDays) &&
      !head.slice(0, -1).every((line) => isIssuer(line.text, lexicon))
    )
  if (!isText(below.text)) return false
  return (
    !isDateline(below.text) ||
    head.slice(1).every((line) => isDateOnly(line.text, lexicon) || mayBeName(line))
  )
}

/**
 * A short line that ends in a word of the masthead (`某某单位主办`) belongs to it when it stands beside it, and so does one
 * set in below it, as the names that a label's own line had no room for.
 */
export function markImprint(lines: readonly Line[], kinds: Kinds, words: Lexicon['mastheads']): void {
  if (!kinds.includes('masthead')) return
  lines.forEach((line, at) => {
    if (kinds[at] !== undefined || line.given !== 'nothing' || line.text.length > LONGEST_IMPRINT) return
    const above = lines[at - 1]
    const within = kinds[at - 1] === 'masthead' && line.gap === 0 && line.indent > (above?.indent ?? 0)
    const closes = at + 1 === lines.length || kinds[at + 1] !== undefined
    if (within && closes && !isFinished(line.text)) kinds[at] = 'masthead'
    const beside = kinds[at - 1] === 'masthead' || kinds[at + 1] === 'masthead'
    if (beside && words.some((word) => word.length > 1 && line.text.endsWith(word))) kinds[at] = 'masthead'
  })
}

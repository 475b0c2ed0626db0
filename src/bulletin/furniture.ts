import type { Problem } from '../model/issue.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { bylineNames } from './byline.ts'
import { markContents } from './contents-list.ts'
import { chromeWordTest } from './formats/page-chrome.ts'
import { markImprint, markNames } from './imprint.ts'
import { columns, type Furniture, isFinished, type Line } from './line.ts'
import { isDateOnly, isMasthead } from './masthead.ts'
import { isPageMark, isRule } from './page-mark.ts'

/** The lines that carry articles, and apart from them what printing puts around them. */
export interface Furnished {
  readonly lines: readonly Line[]
  readonly mastheads: readonly Line[]
  readonly problems: readonly Problem[]
}

/** A column's label: a few characters alone in brackets (`【民生关注】`) or behind a sign. */
const BRACKETED = /^[【〖［[「『][^【】〖〗［］[\]「」『』]{2,8}[】〗］\]」』]$/u
const SIGNED = /^[◎◇▌▍]\s?[^\s。，,；;：:]{2,8}$/u
const WIDEST_HEADLINE = 80
const LONGEST_SIGNATURE = 24

/** Takes page numbers, rules, mastheads and running heads out; the line behind each knows what lay before it. */
export function withoutFurniture(
  lines: readonly Line[],
  lexicon: Lexicon,
  isDateline: (text: string) => boolean,
): Furnished {
  const isChrome = chromeWordTest(lexicon)
  const kinds: (Furniture | undefined)[] = []
  lines.forEach((line, at) => {
    const kind = kindOf(line, lines[at + 1], lexicon, isDateline)
    // In the middle of a sentence even a word such as 分享 is one of its own.
    const apart = at === 0 || kinds[at - 1] !== undefined || isFinished(lines[at - 1]?.text ?? '')
    kinds.push(kind ?? (apart && line.given === 'nothing' && isChrome(line.text) ? 'page-chrome' : undefined))
  })
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const line = lines[at]
    if (line === undefined || line.given !== 'nothing') break
    if (kinds[at] === undefined && isChrome(line.text)) kinds[at] = 'page-chrome'
    if (kinds[at] === undefined) break
  }
  markRunningHeads(lines, kinds)
  markContents(lines, kinds)
  markNames(lines, kinds, lexicon, isDateline)
  markImprint(lines, kinds, lexicon.mastheads)
  const kept: Line[] = []
  let after: Line['after'] = 'line'
  let gap = 0
  lines.forEach((line, at) => {
    const kind = kinds[at]
    if (line.after === 'page') after = 'page'
    gap += line.gap
    if (kind === undefined) {
      const stands = after === line.after && gap === line.gap ? line : { ...line, after, gap, soft: false }
      kept.push(isSignature(lines, at, lexicon) ? { ...stands, given: 'byline' } : stands)
      after = 'line'
      gap = 0
    } else if (after !== 'page') after = kind === 'separator' ? 'rule' : 'page'
  })
  return {
    lines: kept,
    mastheads: lines.filter((_, at) => kinds[at] === 'masthead'),
    problems: lines.flatMap((line, at) => {
      const code = kinds[at]
      return code === undefined ? [] : [{ line: line.number, code, text: line.text }]
    }),
  }
}

function kindOf(
  line: Line,
  below: Line | undefined,
  lexicon: Lexicon,
  isDateline: (text: string) => boolean,
): Furniture | undefined {
  if (line.given === 'masthead') return 'masthead'
  if (line.given !== 'nothing') return undefined
  if (isPageMark(line, below, lexicon)) return 'page-mark'
  if (isRule(line.text)) return 'separator'
  if (below !== undefined && isLabel(line, below, lexicon)) return 'masthead'
  // A dateline that fills its line, with the date of the day, is none: its text goes on below.
  return isMasthead(line.text, lexicon) && !isDateline(line.text) ? 'masthead' : undefined
}

/** The same short line at the top of several pages is their running head. */
function markRunningHeads(lines: readonly Line[], kinds: (Furniture | undefined)[]): void {
  const tops = new Map<string, number[]>()
  lines.forEach((line, at) => {
    if (kinds[at] !== undefined || line.text.length > 24 || /[。！？!?；;，,、]/u.test(line.text)) return
    if (line.after !== 'page' && kinds[at - 1] !== 'page-mark') return
    const places = tops.get(line.text)
    if (places === undefined) tops.set(line.text, [at])
    else places.push(at)
  })
  for (const places of tops.values()) if (places.length > 1) for (const at of places) kinds[at] = 'masthead'
}

/** It stands over a headline or, behind a sign, over a list too. */
function isLabel({ text }: Line, below: Line, lexicon: Lexicon): boolean {
  if (BRACKETED.test(text)) return isHeadline(below.text)
  return SIGNED.test(text) && bylineNames(text, lexicon) === null && (below.item || isHeadline(below.text))
}

function isHeadline(text: string): boolean {
  return columns(text) <= WIDEST_HEADLINE && !/[。；;，,]/u.test(text)
}

/** Who signed a text: an organisation or a person on a line by itself between its end and a date. */
function isSignature(lines: readonly Line[], at: number, lexicon: Lexicon): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]]
  if (above === undefined || line === undefined || below === undefined || line.given !== 'nothing')
    return false
  if (line.text.length > LONGEST_SIGNATURE || !isFinished(above.text) || !/^[\d〇二]/u.test(below.text))
    return false
  if (!isDateOnly(below.text, lexicon)) return false
  const signed = [...lexicon.organisationEndings].some((ending) => line.text.endsWith(ending))
  return signed || bylineNames(line.text, lexicon) !== null
}

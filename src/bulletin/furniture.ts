import type { Problem, ProblemCode } from '../model/issue.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { datelineTest } from './dateline.ts'
import { isFinished, type Line } from './line.ts'
import { isMasthead } from './masthead.ts'
import { isPageMark, isRule } from './page-mark.ts'

/** The lines that carry articles, and apart from them what printing puts around them. */
export interface Furnished {
  readonly lines: readonly Line[]
  readonly mastheads: readonly Line[]
  readonly problems: readonly Problem[]
}

const LONGEST_NAME = 14

type Kind = Extract<ProblemCode, 'masthead' | 'page-mark' | 'separator'>

/** Takes page numbers, rules, mastheads and running heads out; the line behind each knows what lay before it. */
export function withoutFurniture(lines: readonly Line[], lexicon: Lexicon): Furnished {
  const isDateline = datelineTest(lexicon.datelines)
  const kinds = lines.map((line, at) => kindOf(line, lines[at + 1], lexicon, isDateline))
  markRunningHeads(lines, kinds)
  markPaperName(lines, kinds)
  markImprint(lines, kinds, lexicon.mastheads)
  const kept: Line[] = []
  let after: Line['after'] = 'line'
  let gap = 0
  lines.forEach((line, at) => {
    const kind = kinds[at]
    if (line.after === 'page') after = 'page'
    gap += line.gap
    if (kind === undefined) {
      kept.push(after === line.after && gap === line.gap ? line : { ...line, after, gap, soft: false })
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
): Kind | undefined {
  if (line.given === 'masthead') return 'masthead'
  if (line.given !== 'nothing') return undefined
  if (isPageMark(line, below)) return 'page-mark'
  if (isRule(line.text)) return 'separator'
  // A dateline that fills its line, with the date of the day, is none: its text goes on below.
  return isMasthead(line.text, lexicon) && !isDateline(line.text) ? 'masthead' : undefined
}

/** The same short line at the top of several pages is their running head. */
function markRunningHeads(lines: readonly Line[], kinds: (Kind | undefined)[]): void {
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

/** A short first line over the masthead is the paper's name, unless what follows is text: then it is a headline. */
function markPaperName(lines: readonly Line[], kinds: (Kind | undefined)[]): void {
  const [name] = lines
  if (name === undefined || kinds[0] !== undefined || kinds[1] !== 'masthead' || name.given !== 'nothing')
    return
  const next = lines.find((_, at) => at > 1 && kinds[at] === undefined)
  const text = next !== undefined && next.given === 'nothing' && isFinished(next.text)
  if (name.text.length <= LONGEST_NAME && !text) kinds[0] = 'masthead'
}

/** A short line that ends in a word of the masthead (`某某单位主办`) belongs to it when it stands beside it. */
function markImprint(lines: readonly Line[], kinds: (Kind | undefined)[], words: readonly string[]): void {
  lines.forEach((line, at) => {
    if (kinds[at] !== undefined || line.given !== 'nothing' || line.text.length > 30) return
    const beside = kinds[at - 1] === 'masthead' || kinds[at + 1] === 'masthead'
    if (beside && words.some((word) => word.length > 1 && line.text.endsWith(word))) kinds[at] = 'masthead'
  })
}

import type { Problem } from '../model/issue.ts'
import type { Segmenter } from '../text/segment.ts'
import type { Line } from './line.ts'

/** Lines looked at together, and how far on the next look begins. */
const window = 16
const step = 8
/** Breaks within a sentence that a window must have: a text of a paragraph a line has none to judge by. */
const leastBreaks = 8
/**
 * Of the breaks within sentences some 40 % part a word, of lines that do not belong together under 10 %. With these
 * bounds, of 325 pairs of news items in lines of 18 characters all were found, and none in the items by themselves.
 */
const leastShare = 0.25
const leastLead = 0.2
/** Characters on each side of a break that are put together. */
const reach = 4
const longestQuote = 40
const openEnd = /\p{Script=Han}$/u
const openStart = /^\p{Script=Han}/u

/**
 * Problems for stretches of lines in which words go on not in the next line but in the one after it: two columns
 * whose lines an extraction has put by turns. Each stretch is reported once, at its first line.
 */
export function interleavedColumns(lines: readonly Line[], { cut }: Pick<Segmenter, 'cut'>): Problem[] {
  const problems: Problem[] = []
  let last = Number.NEGATIVE_INFINITY
  for (let from = 0; from + window <= lines.length; from += step) {
    if (!isInterleaved(lines.slice(from, from + window), cut)) continue
    const first = lines[from]
    if (first !== undefined && from - last > step)
      problems.push({
        line: first.number,
        code: 'interleaved-columns',
        text: first.text.slice(0, longestQuote),
      })
    last = from
  }
  return problems
}

function isInterleaved(lines: readonly Line[], cut: Segmenter['cut']): boolean {
  const next = shareOfWords(lines, 1, cut)
  const over = shareOfWords(lines, 2, cut)
  return next !== null && over !== null && over >= leastShare && over >= next + leastLead
}

/** The share of lines that end within a sentence and make a word with the line so far below; null for too few. */
function shareOfWords(lines: readonly Line[], distance: number, cut: Segmenter['cut']): number | null {
  let breaks = 0
  let words = 0
  lines.forEach(({ text }, at) => {
    const below = lines[at + distance]
    if (below === undefined || !openEnd.test(text) || !openStart.test(below.text)) return
    breaks += 1
    if (makesWord(text.slice(-reach), below.text.slice(0, reach), cut)) words += 1
  })
  return breaks < leastBreaks ? null : words / breaks
}

function makesWord(end: string, start: string, cut: Segmenter['cut']): boolean {
  let at = 0
  for (const word of cut(end + start)) {
    if (at < end.length && at + word.length > end.length) return true
    at += word.length
  }
  return false
}

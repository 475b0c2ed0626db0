import type { Problem, ProblemCode } from '../../model/issue.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import { dateMentions } from '../../text/dates.ts'
import { columns, isFinished, type Line } from '../line.ts'
import type { FormatRead } from './format.ts'
import { headingPlaces } from './heading-levels.ts'
import type { Block } from './html-blocks.ts'
import { chromeTest, labelledParts } from './page-chrome.ts'

const SHORTEST_TITLE = 4
const MOST_KICKERS = 2
const WIDEST_KICKER = 80
const LONGEST_QUOTE = 40

/** What is left out of the articles, or null for a line that is read. */
type Reason = Extract<ProblemCode, 'page-chrome' | 'hidden-text'> | null

interface Judged extends Block {
  readonly reason: Reason
}

/** The lines of a web page without its chrome, which is among the problems. */
export function pageLines(blocks: readonly Block[], lexicon: Lexicon): FormatRead {
  const isChrome = chromeTest(blocks, lexicon)
  const judged = blocks.flatMap((block): Judged[] => {
    if (block.place === 'hidden') return [{ ...block, reason: 'hidden-text' }]
    if (block.place === 'title') return [{ ...block, reason: 'page-chrome' }]
    const parts = labelledParts(block.text).map((text) => ({ ...block, text }))
    if (parts.length > 1 && parts.some(isChrome))
      return parts.map((part) => ({ ...part, reason: isChrome(part) ? 'page-chrome' : null }))
    return [{ ...block, reason: isChrome(block) ? 'page-chrome' : null }]
  })
  return linesOf(titled(judged))
}

/** The lines of a document that has no chrome, such as one of Word. */
export function documentLines(blocks: readonly Block[]): FormatRead {
  return linesOf(blocks.map((block) => ({ ...block, reason: null })))
}

/** Without any heading on a page, the line that its window's title repeats is one. */
function titled(blocks: readonly Judged[]): Judged[] {
  const title = blocks.find(({ place }) => place === 'title')?.text.replace(/\s/gu, '') ?? ''
  const read = blocks.filter(({ reason }) => reason === null)
  if (title === '' || read.some(({ level }) => level > 0)) return [...blocks]
  const head = read.find(({ text }) => {
    const bare = text.replace(/\s/gu, '')
    return bare.length >= SHORTEST_TITLE && title.includes(bare)
  })
  const at = head === undefined ? -1 : blocks.indexOf(head)
  let from = at
  while (from > 0 && at - from < MOST_KICKERS && isKicker(blocks[from - 1])) from -= 1
  return blocks.map((block, place) => {
    if (place === at) return { ...block, level: 1 }
    return place >= from && place < at ? { ...block, level: 2 + at - place } : block
  })
}

/** A short line directly over the title. */
function isKicker(block: Judged | undefined): boolean {
  return block?.reason === null && !isFinished(block.text) && columns(block.text) <= WIDEST_KICKER
}

function linesOf(blocks: readonly Judged[]): FormatRead {
  const read = blocks.map(({ reason, text, level }) => ({ text, level: reason === null ? level : -1 }))
  const places = headingPlaces(read.filter(({ level }) => level >= 0))
  const lines: Line[] = []
  const dropped: { line: number; code: ProblemCode; texts: string[] }[] = []
  let above: Reason = null
  let next = 0
  blocks.forEach(({ reason, text, gap, rule, item, indent }, at) => {
    const number = at + 1
    const place = reason === null ? places[next++] : undefined
    // The date that a page prints beside its articles is the issue's.
    const dated = reason === 'page-chrome' && dateMentions(text).some(({ year }) => year !== null)
    if (reason === null || dated) {
      const { given = 'masthead', soft = false } = place ?? {}
      const apart = above === null ? gap : gap + 1
      lines.push({ number, text, indent, gap: apart, after: rule ? 'rule' : 'line', given, item, soft })
      above = null
      return
    }
    const last = dropped.at(-1)
    if (above === reason && last !== undefined) last.texts.push(text)
    else dropped.push({ line: number, code: reason, texts: [text] })
    above = reason
  })
  const problems = dropped.map(({ line, code, texts }): Problem => {
    const all = texts.join('\n')
    const brief = texts.join(' ')
    return brief.length <= LONGEST_QUOTE
      ? { line, code, text: brief }
      : { line, code, text: `${brief.slice(0, LONGEST_QUOTE)}…`, dropped: all }
  })
  return { lines, problems }
}

import type { Problem } from '../model/issue.ts'
import { isFinished, type Line } from './line.ts'
import { isFull } from './margin.ts'

/** A paragraph put together again, and the line it begins on. */
export interface Paragraph {
  readonly text: string
  readonly line: number
}

/** A repeated tail is looked for in so many code units. */
const LONGEST_TAIL = 120
/** Within a sentence, shorter repetitions are words of the language (`一步一步`), not a page printed twice. */
const SHORTEST_OVERLAP = 3

/**
 * Puts an article's lines together: one that ends within a sentence is continued by the next, over page breaks
 * too, where a repetition of the text before it is left out and reported. `margin` as from `marginOf`.
 */
export function paragraphsOf(
  lines: readonly Line[],
  margin: number | null,
): { paragraphs: Paragraph[]; problems: Problem[] } {
  const open: Opened[] = []
  const problems: Problem[] = []
  let above: Line | undefined
  for (const line of lines) {
    const current = open.at(-1)
    const finished = current !== undefined && isFinished(current.end)
    const tail = current === undefined ? 0 : repeatedTail(current.end, finished, line)
    if (tail > 0) problems.push({ line: line.number, code: 'repeated-tail', text: line.text.slice(0, tail) })
    const text = tail > 0 ? line.text.slice(tail).trimStart() : line.text
    if (text === '') continue
    if (
      current !== undefined &&
      above !== undefined &&
      continues(current.end, finished, above, line, margin)
    ) {
      current.pieces.push(spaceBetween(current.end, text), text)
      current.end = (current.end + text).slice(-LONGEST_TAIL)
    } else open.push({ pieces: [text], end: text.slice(-LONGEST_TAIL), line: line.number })
    above = line
  }
  return { paragraphs: open.map(({ pieces, line }) => ({ text: pieces.join(''), line })), problems }
}

/** A paragraph in the making. Its end is kept apart: to cut it off the whole for each line would take quadratic time. */
interface Opened {
  readonly pieces: string[]
  readonly line: number
  end: string
}

function continues(text: string, finished: boolean, above: Line, line: Line, margin: number | null): boolean {
  if (above.given === 'subheading' || line.given === 'subheading') return false
  if (line.item && !/[,，、]$/u.test(text)) return false
  if (line.soft || !finished) return true
  return line.gap === 0 && line.after === 'line' && line.indent === 0 && isFull(above, margin)
}

/** What stands between two lines of one paragraph: a space between Latin words, nothing between Han or figures. */
export function spaceBetween(before: string, after: string): '' | ' ' {
  return /^[A-Za-z]/.test(after) && /[A-Za-z](?:[,;:.!?)]|[.!?]["”])?$/.test(before.slice(-3)) ? ' ' : ''
}

/**
 * How much of the line's beginning repeats the end of the text before it. Behind a finished sentence the repetition
 * must end that sentence again, and be a fragment of it unless a page ended between; within one, it must be at a
 * page's end and longer than the language repeats by itself.
 */
function repeatedTail(end: string, finished: boolean, line: Line): number {
  const last = end.charCodeAt(end.length - 1)
  for (let length = Math.min(end.length, line.text.length); length > 0; length -= 1) {
    if (line.text.charCodeAt(length - 1) !== last) continue
    const tail = line.text.slice(0, length)
    if (!end.endsWith(tail)) continue
    if (!finished) return line.after === 'page' && hanCount(tail) >= SHORTEST_OVERLAP ? length : 0
    const before = end.slice(0, -length)
    return line.after === 'page' || !(before === '' || isFinished(before)) ? length : 0
  }
  return 0
}

function hanCount(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0
}

import { bylineNames, type NameWords } from './byline.ts'
import { columns, isFinished, type Line } from './line.ts'
import { isFull } from './margin.ts'

/** What can be told of a line by itself. */
export interface Sign {
  readonly line: Line
  readonly width: number
  /** Opens a text: with a dateline, or with the mark that it goes on from another page. */
  readonly dateline: boolean
  /** Nothing but names, as a byline is. */
  readonly names: boolean
  /** Short and unfinished (or a call: `!`, `?`), as headlines are. */
  readonly titular: boolean
  readonly finished: boolean
  /** Ends at the margin that the text was broken at, so its end tells nothing. */
  readonly full: boolean
}

const WIDEST_HEADLINE = 120

/** The signs of every line; lines and their signs have the same places. */
export function signsOf(
  lines: readonly Line[],
  margin: number | null,
  isDateline: (text: string) => boolean,
  words: NameWords,
): Sign[] {
  return lines.map((line, at) => {
    const plain = line.given === 'nothing'
    const alone = plain && line.turn === undefined && !line.soft && lines[at + 1]?.soft !== true && !line.item
    const width = columns(line.text)
    const full = isFull(line, margin)
    const dateline = plain && (isDateline(line.text) || Boolean(line.turn?.back))
    return {
      line,
      width,
      dateline,
      names: plain && bylineNames(line.text, words) !== null,
      titular: alone && !dateline && width <= WIDEST_HEADLINE && looksTitular(line.text),
      finished: isFinished(line.text) || Boolean(line.turn?.onward),
      full,
    }
  })
}

function looksTitular(text: string): boolean {
  if (/[。｡；;]|[,，、]$|^[,，、。；：:”’）)…]|[a-z]{2}\.["”)]?$/u.test(text)) return false
  return (text.match(/\p{L}/gu)?.length ?? 0) >= 2
}

/** The number of empty lines that most often stands between two lines. */
export function usualGap(signs: readonly Sign[]): number {
  const counts = new Map<number, number>()
  for (const { line } of signs.slice(1)) counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0] ?? 0
}

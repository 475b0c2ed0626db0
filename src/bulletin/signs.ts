import type { Lexicon } from '../model/lexicon.ts'
import { bylineNames, creditNames, type NameWords } from './byline.ts'
import { columns, isFinished, type Line } from './line.ts'
import { isFull } from './margin.ts'
import { opensWithDay } from './opening.ts'

/** What can be told of a line by itself. */
export interface Sign {
  readonly line: Line
  readonly width: number
  /** Opens a text: with a dateline, or with the mark that it goes on from another page. */
  readonly dateline: boolean
  /** Nothing but names, as a byline is. */
  readonly names: boolean
  /** Names of those who wrote or took pictures, by a word that says so. */
  readonly credit: boolean
  /** Short and unfinished (or a call: `!`, `?`), as headlines are. */
  readonly titular: boolean
  /** The same, or such an item of a list: it may stand over a part of an article. */
  readonly heading: boolean
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
  words: NameWords & Pick<Lexicon, 'vagueDays'>,
): Sign[] {
  const isReport = reportsOfDays(lines, words.vagueDays)
  return lines.map((line, at) => {
    const plain = line.given === 'nothing'
    const alone = plain && line.turn === undefined && !line.soft && lines[at + 1]?.soft !== true
    const width = columns(line.text)
    const full = isFull(line, margin, width)
    const names = plain && bylineNames(line.text, words) !== null
    // `本报记者 彭丽 摄影报道` opens a text as a dateline does, or closes one.
    const closes = names && isFinished(lines[at - 1]?.text ?? '')
    const dateline =
      plain && ((isDateline(line.text) && !closes) || isReport(line) || Boolean(line.turn?.back))
    const heading = alone && !dateline && width <= WIDEST_HEADLINE && looksTitular(line.text)
    return {
      line,
      width,
      dateline,
      names,
      credit: names && creditNames(line.text, words) !== null,
      titular: heading && !line.item,
      heading,
      finished: isFinished(line.text) || Boolean(line.turn?.onward),
      full,
    }
  })
}

const FEWEST_REPORTS = 3

/**
 * Tells the items of a list in which each reports what was on a day of its own (`▲9月2日,……`), where the text is
 * nothing else and has no headline.
 */
function reportsOfDays(lines: readonly Line[], vagueDays: readonly string[]): (line: Line) => boolean {
  const items = lines.filter((line) => line.item)
  const all = lines[0]?.item && items.length >= FEWEST_REPORTS
  if (!all || !items.every((line) => opensWithDay(line.text, vagueDays))) return () => false
  return (line) => line.item
}

function looksTitular(text: string): boolean {
  if (text.length < 2) return false
  if (/[。｡；;]|[,，、]$|[,，].*[:：]$|^[,，、。；：:”’）)…]|[a-z]{2}\.["”)]?$/u.test(text)) return false
  return /\p{L}.*\p{L}/su.test(text)
}

/** The number of empty lines that most often stands between two lines. */
export function usualGap(signs: readonly Sign[]): number {
  const counts = new Map<number, number>()
  signs.forEach(({ line }, at) => {
    if (at > 0) counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1)
  })
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0] ?? 0
}

/** True when the texts open with datelines and at least half of them close with names. */
export function closesWithNames(signs: readonly Sign[]): boolean {
  const opened = signs.filter(({ dateline }) => dateline).length
  if (opened < 2) return false
  const closed = signs.filter(({ names }, at) => names && signs[at - 1]?.finished).length
  return closed * 2 >= opened
}

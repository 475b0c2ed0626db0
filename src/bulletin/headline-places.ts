import type { Role } from './line.ts'
import { opensWithDay } from './opening.ts'
import type { Sign } from './signs.ts'

const MOST_LINES = 5
const MOST_BYLINES = 2
/** Columns. With no other sign, a narrower line over a paragraph is a heading within the article. */
const NARROWEST = 20
/** Half a line broken off a sentence is mostly narrower. */
const WIDE_TEXT = 60
const WIDEST_SUBHEADING = 48

/** How the articles of an issue are set. */
export interface Style {
  /** The number of empty lines that most often stands between two lines. */
  readonly gap: number
  /** They open with a dateline and close with who wrote them, so that few are told by their shape. */
  readonly closes: boolean
  readonly vagueDays: readonly string[]
}

type Roles = readonly (Role | undefined)[]

/** First and last place of the headline over the dateline at `at`, bylines between them left out; null without one. */
export function headlineAbove(
  signs: readonly Sign[],
  roles: Roles,
  at: number,
): { from: number; to: number } | null {
  const free = (place: number): boolean => place >= 0 && roles[place] === undefined
  const titular = (place: number): boolean =>
    free(place) && signs[place]?.titular === true && !signs[place].names
  let to = at - 1
  while (to > at - 1 - MOST_BYLINES && free(to) && signs[to]?.names) to -= 1
  if (roles[to] === 'headline') return { from: to, to }
  if (!titular(to)) return null
  let from = to
  while (to - from < MOST_LINES - 1 && titular(from - 1) && !signs[from - 1]?.full) from -= 1
  while (from <= to && belongsAbove(signs, from, to)) from += 1
  return from > to ? null : { from, to }
}

/** True for the last line of the text above: a call that ends it, a clause, or a line set closer to it than to the next. */
function belongsAbove(signs: readonly Sign[], at: number, to: number): boolean {
  const above = signs[at - 1]
  const sign = signs[at]
  const below = signs[at + 1]
  if (above === undefined || sign === undefined || above.names) return false
  if (sign.finished && !above.finished) return true
  return at < to && (/[,，]/u.test(sign.line.text) || (below !== undefined && sign.line.gap < below.line.gap))
}

/**
 * How many lines from `at` are the headline of an article without a dateline; 0 when there is none. It stands over
 * text, and at the beginning, under a byline or a rule, apart from the text above, or is as long as headlines are.
 */
export function headlineLines(signs: readonly Sign[], roles: Roles, at: number, style: Style): number {
  let count = 0
  while (count < MOST_LINES && isShort(signs[at + count]) && roles[at + count] === undefined) {
    if (count > 0 && signs[at + count]?.names) break
    count += 1
  }
  let below = at + count
  while (below < at + count + MOST_BYLINES && signs[below]?.names) below += 1
  const text = signs[below]
  const [first, above] = [signs[at], signs[at - 1]]
  if (count === 0 || first === undefined || roles[below] !== undefined) return 0
  // Behind the imprint, what has no text is the headlines of other texts.
  if (text === undefined) {
    const ended = above?.finished || roles[at - 1] === 'byline'
    return ended && first.line.after === 'page' ? count : 0
  }
  const block = signs.slice(at, at + count)
  if (isShort(text) || !isBalanced(block.map(({ line }) => line.text).join(''))) return 0
  if (above === undefined || first.line.after === 'rule' || above.line.turn?.onward) return count
  if (closesArticle(roles, at - 1)) return count
  if (!above.finished || first.finished || /[,，]/u.test(first.line.text)) return 0
  if (opensWithDay(text.line.text, style.vagueDays)) return count
  if (text.line.after === 'page') return 0
  const wide = block.some(({ width }) => width >= NARROWEST)
  // Where every text closes with names, only a whole paragraph shows that the line above it was not broken off.
  if (style.closes) return wide && first.line.gap > 0 && text.finished && text.width >= WIDE_TEXT ? count : 0
  return first.line.gap > style.gap || wide ? count : 0
}

/** Like a headline, and not just broken at the margin. */
function isShort(sign: Sign | undefined): boolean {
  return sign?.titular === true && !sign.full
}

/** True for a byline at an article's end, not for one under its headline. */
function closesArticle(roles: Roles, at: number): boolean {
  let above = at
  while (above > at - MOST_LINES && roles[above] === 'byline') above -= 1
  return above < at && roles[above] !== 'headline'
}

/** True when what is opened in a text by a quotation mark or a bracket is closed there. */
function isBalanced(text: string): boolean {
  return (text.match(/[“《（(]/gu)?.length ?? 0) === (text.match(/[”》）)]/gu)?.length ?? 0)
}

/** True for a heading within an article: short, without a comma, between a finished paragraph or the headline and text. */
export function isSubheading(signs: readonly Sign[], roles: Roles, at: number): boolean {
  const [above, sign, below] = [signs[at - 1], signs[at], signs[at + 1]]
  if (above === undefined || sign === undefined || below === undefined) return false
  if (!sign.heading || sign.full || sign.finished || sign.width > WIDEST_SUBHEADING) return false
  if (/[,，]/u.test(sign.line.text) || !isBalanced(sign.line.text)) return false
  const opened = above.finished || (sign.line.item && roles[at - 1] === 'headline')
  const between = opened && !(below.heading && !below.full) && !below.names && roles[at + 1] === undefined
  return between && below.line.after !== 'page'
}

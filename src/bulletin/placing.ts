import type { Line } from './line.ts'
import { isDateOnly } from './masthead.ts'
import type { Draft } from './outline.ts'
import type { PrintWords } from './print-patterns.ts'
import type { Sign } from './signs.ts'

/** Drafts that are articles, and the lines of those that are not: headlines without text, a few words alone. */
export function placed(
  drafts: readonly Draft[],
  signs: readonly Sign[],
): { drafts: Draft[]; unplaced: Line[] } {
  const isArticle = ({ headline, body }: Draft): boolean =>
    body.length > 0 && (headline.length > 0 || body.some((line) => hasWeight(line, signs)))
  const rest = drafts.filter((draft) => !isArticle(draft))
  return {
    drafts: drafts.filter(isArticle),
    unplaced: rest.flatMap(({ headline, bylines, body }) => [...headline, ...bylines, ...body]),
  }
}

/** True when a line, or what was parted from it, is more than a few words. */
function hasWeight({ number }: Line, signs: readonly Sign[]): boolean {
  for (let at = firstOf(number, signs); signs[at]?.line.number === number; at += 1)
    if (!isSlight(signs[at])) return true
  return false
}

/** The first of the signs, which are in the order of their lines, that is of this line. */
function firstOf(number: number, signs: readonly Sign[]): number {
  let [low, high] = [0, signs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((signs[middle]?.line.number ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}

/** Few words or none: without a headline over them they are no article. */
function isSlight(sign: Sign | undefined): boolean {
  return sign === undefined || sign.titular || !/[\p{L}\p{N}]/u.test(sign.line.text)
}

/** The line an article begins on. */
export function firstLine(draft: Draft): number {
  return Math.min(
    ...[draft.headline[0], draft.body[0]].flatMap((line) => (line === undefined ? [] : line.number)),
  )
}

/** For each article, the last of the lines that stands above it, if there is one. Both are in the order of print. */
export function lastAbove(lines: readonly Line[], drafts: readonly Draft[]): (Line | undefined)[] {
  let at = 0
  return drafts.map((draft) => {
    while ((lines[at]?.number ?? Number.POSITIVE_INFINITY) < firstLine(draft)) at += 1
    return lines[at - 1]
  })
}

/** For each article, the lines among the mastheads that are nothing but a date and stand within it. */
export function dateLines(mastheads: readonly Line[], drafts: readonly Draft[], words: PrintWords): Line[][] {
  const starts = drafts.map(firstLine)
  const found = drafts.map((): Line[] => [])
  let at = -1
  for (const line of mastheads) {
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) < line.number) at += 1
    if (line.given === 'nothing' && isDateOnly(line.text, words)) found[at]?.push(line)
  }
  return found
}

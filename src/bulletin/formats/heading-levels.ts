import type { Given } from '../line.ts'

/** So many characters directly under a heading are an article's text; fewer may introduce an issue or a column. */
const FEWEST_OF_ARTICLE = 40

/** A line of a format with headings: its level from 1, or 0 for text. */
export interface Leveled {
  readonly text: string
  readonly level: number
}

/** The highest level at which a heading has an article's text directly under it, else the lowest there is. */
export function articleLevel(lines: readonly Leveled[]): number {
  let over = 0
  let length = 0
  let highest = Number.POSITIVE_INFINITY
  for (const { level, text } of lines) {
    if (level > 0) {
      over = level
      length = 0
    } else if (over > 0) {
      length += text.length
      if (length >= FEWEST_OF_ARTICLE) highest = Math.min(highest, over)
    }
  }
  return Number.isFinite(highest) ? highest : lines.reduce((low, { level }) => Math.max(low, level), 0)
}

/** What a line of headings set one under the other is, and whether it goes on with the headline above it. */
export interface Place {
  readonly given: Given
  readonly soft: boolean
}

/**
 * Headings that stand together are one headline with its kicker and decks. Its level is the one that most such
 * groups over text hold; higher ones name the issue or a column, a group without it is a heading within an article.
 */
export function headingPlaces(lines: readonly Leveled[]): Place[] {
  const places: Place[] = lines.map(() => ({ given: 'nothing', soft: false }))
  const groups = groupsOf(lines)
  const main = commonest(groups.filter(({ length }) => length >= FEWEST_OF_ARTICLE)) ?? commonest(groups)
  const lower = new Set(groups.flatMap(({ levels }) => (levels.includes(main ?? 0) ? [] : levels)))
  for (const { from, levels } of groups) {
    const head = levels.indexOf(main ?? 0)
    let begun = false
    levels.forEach((level, at) => {
      if (level < (main ?? 0)) places[from + at] = { given: 'masthead', soft: false }
      // A level that elsewhere stands within the text does so here, too.
      else if (head < 0 || (at > head && level > (levels[head] ?? 0) && lower.has(level)))
        places[from + at] = { given: 'subheading', soft: false }
      else {
        places[from + at] = { given: 'headline', soft: begun }
        begun = true
      }
    })
  }
  return places
}

interface Group {
  readonly from: number
  readonly levels: number[]
  /** Characters of text under it. */
  length: number
}

function groupsOf(lines: readonly Leveled[]): Group[] {
  const groups: Group[] = []
  lines.forEach(({ level, text }, at) => {
    const group = groups.at(-1)
    if (level === 0) {
      if (group !== undefined) group.length += text.length
    } else if (group !== undefined && group.length === 0 && !group.levels.includes(level))
      group.levels.push(level)
    else groups.push({ from: at, levels: [level], length: 0 })
  })
  return groups
}

/** The level that most groups hold; of those as frequent the highest. */
function commonest(groups: readonly Group[]): number | undefined {
  const counts = new Map<number, number>()
  for (const level of groups.flatMap(({ levels }) => levels)) counts.set(level, (counts.get(level) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
}

import { type Given, isFinished, type Line, toLines } from '../line.ts'
import { isRule } from '../page-mark.ts'
import { articleLevel } from './heading-levels.ts'
import { withoutMarks } from './markdown-marks.ts'

const LONGEST_FRONT_MATTER = 40

/**
 * Markdown: headings become headlines, the marks of emphasis, links, quotes and lists are taken off, and lines
 * without an empty line between are one paragraph. Headings above the level of the articles name the issue or a
 * column, those below it stand within an article. Without any heading it is read as plain text.
 */
export function readMarkdown(text: string): Line[] {
  const printed = toLines(text)
  const front = frontMatterEnd(printed)
  const levels = printed.map((line, at) => (at < front ? 0 : headingLevel(line, printed[at + 1])))
  const articles = articleLevel(printed.map(({ text }, at) => ({ text, level: levels[at] ?? 0 })))
  const lines: Line[] = []
  let over = 0
  printed.forEach((line, at) => {
    const level = levels[at] ?? 0
    if (level > 0) over = level
    const underline = at > 0 && (levels[at - 1] ?? 0) > 0 && line.gap === 0 && underlineLevel(line) > 0
    const plain = withoutMarks(line.text)
    if (underline || plain.text === '') return
    const masthead = at < front || (over > 0 && over < articles)
    const given = masthead ? 'masthead' : givenOf(level, articles)
    const text = over > 0 && given === 'nothing' && lines.at(-1)?.given === 'nothing'
    const soft = text && line.gap === 0 && !plain.item
    lines.push({ ...line, text: plain.text, item: line.item || plain.item, given, soft, indent: 0 })
  })
  return lines
}

function givenOf(level: number, articles: number): Given {
  if (level === 0) return 'nothing'
  return level === articles ? 'headline' : 'subheading'
}

/** The place behind the closing `---` of front matter, or 0. */
function frontMatterEnd(lines: readonly Line[]): number {
  if (lines[0]?.text !== '---' || lines[0].number !== 1) return 0
  return (
    lines
      .slice(0, LONGEST_FRONT_MATTER)
      .findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)$/.test(line.text)) + 1
  )
}

/** 1 to 6 for a heading (`## …`, or underlined by `===` or `---`), 0 for any other line. */
function headingLevel(line: Line, below: Line | undefined): number {
  const marks = line.text.match(/^(#{1,6})\s+\S/)?.[1]
  if (marks !== undefined) return marks.length
  const underlined = below !== undefined && below.gap === 0 && !isRule(line.text) && !isFinished(line.text)
  return underlined ? underlineLevel(below) : 0
}

function underlineLevel(line: Line): number {
  if (/^={3,}$/.test(line.text)) return 1
  return /^-{3,}$/.test(line.text) ? 2 : 0
}

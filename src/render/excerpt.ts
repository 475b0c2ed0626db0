import type { Passage } from '../model/answer.ts'
import { bold, escapeHtml } from './html.ts'

/** A passage as HTML with its marks in bold; a longer one than `most` UTF-16 units is cut around its marks, with … where it was cut. */
export function excerpt(passage: Pick<Passage, 'text' | 'marks'>, most: number): string {
  const { text, marks } = passage
  const start = text.length <= most ? 0 : startOfDensest(passage, most)
  const from = betweenCharacters(text, start)
  const to = betweenCharacters(text, Math.min(text.length, from + most))
  let html = from > 0 ? '…' : ''
  let at = from
  for (const mark of marks) {
    const markStart = Math.max(betweenCharacters(text, mark.start), at)
    const markEnd = Math.min(betweenCharacters(text, mark.end), to)
    if (markEnd <= markStart) continue
    html += escapeHtml(text.slice(at, markStart)) + bold(text.slice(markStart, markEnd))
    at = markEnd
  }
  return `${html}${escapeHtml(text.slice(at, to))}${to < text.length ? '…' : ''}`
}

/** Plain text of at most `most` UTF-16 units, cut between characters, with … where it was cut. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, betweenCharacters(text, most - 1))}…`
}

/** Where to begin so that a window of `most` units holds the most marked units, with some text before the first. */
function startOfDensest({ text, marks }: Pick<Passage, 'text' | 'marks'>, most: number): number {
  const lead = Math.floor(most / 6)
  let best = { start: 0, held: -1 }
  for (const { start } of [{ start: 0 }, ...marks]) {
    const from = Math.min(Math.max(0, start - lead), text.length - most)
    const held = marks.reduce(
      (sum, mark) => sum + Math.max(0, Math.min(mark.end, from + most) - Math.max(mark.start, from)),
      0,
    )
    if (held > best.held) best = { start: from, held }
  }
  return best.start
}

/** The nearest position at or before `position` that does not part a surrogate pair. */
function betweenCharacters(text: string, position: number): number {
  const unit = text.charCodeAt(position)
  const parted = unit >= 0xdc00 && unit <= 0xdfff && position > 0
  return parted ? position - 1 : position
}

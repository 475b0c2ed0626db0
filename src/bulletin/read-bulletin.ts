import type { Article } from '../model/article.ts'
import type { Issue, Problem, ProblemCode } from '../model/issue.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { compose } from './compose.ts'
import { datelineTest } from './dateline.ts'
import { decode } from './decode.ts'
import { formatOf } from './detect.ts'
import { withoutFurniture } from './furniture.ts'
import { issueDates } from './issue-dates.ts'
import type { Line } from './line.ts'
import { marginOf } from './margin.ts'
import { outline } from './outline.ts'
import { paragraphsOf } from './paragraphs.ts'
import { dateLines, placed } from './placing.ts'
import { signsOf } from './signs.ts'

/** A file to read: `id` is its name without extension, `source` its path, by whose ending its format is told. */
export interface BulletinFile {
  readonly id: string
  readonly source: string
  readonly bytes: Uint8Array
}

/**
 * Reads one bulletin into its articles. Never throws: what cannot be made out, and all that is left out of the
 * articles, is among the problems with its line. Takes time in proportion to the file's length.
 */
export function readBulletin(file: BulletinFile, lexicon: Lexicon): Issue {
  const { id, source } = file
  const decoded = decode(file.bytes)
  if (decoded.kind === 'not-text') return without(file, 'not-text')
  const lines = decoded.kind === 'text' ? formatOf(source)(decoded.text) : []
  // A file may also hold nothing but a format's own marks.
  if (decoded.kind === 'empty' || lines.length === 0) return without(file, 'empty-file')
  const { articles, printed, problems } = readLines(id, lines, lexicon)
  const damage: Problem[] = decoded.damaged ? [{ line: 0, code: 'damaged-text', text: '' }] : []
  return {
    id,
    source,
    date: printed ?? latest(articles),
    articles,
    problems: [...damage, ...problems].toSorted((a, b) => a.line - b.line),
  }
}

function without({ id, source }: BulletinFile, code: ProblemCode): Issue {
  return { id, source, date: null, articles: [], problems: [{ line: 0, code, text: '' }] }
}

function readLines(
  id: string,
  printed: readonly Line[],
  lexicon: Lexicon,
): { articles: Article[]; printed: string | null; problems: Problem[] } {
  const { lines, mastheads, problems } = withoutFurniture(printed, lexicon)
  const margin = marginOf(lines)
  const isDateline = datelineTest(lexicon.datelines)
  const signs = signsOf(lines, margin, isDateline, lexicon)
  const { drafts, unplaced } = placed(outline(signs), signs)
  const bodies = drafts.map((draft) => paragraphsOf(draft.body, margin))
  const within = dateLines(mastheads, drafts)
  const ownDates = new Set(within.flat())
  const dates = issueDates(
    id,
    mastheads.filter((line) => !ownDates.has(line)).map((line) => line.text),
    drafts.map((draft, at) => ({
      headline: draft.headline.map((line) => line.text).join(' '),
      paragraphs: bodies[at]?.paragraphs.map((paragraph) => paragraph.text) ?? [],
      dateLines: within[at]?.map((line) => line.text) ?? [],
    })),
  )
  const composed = drafts.map((draft, at) =>
    compose(
      id,
      at + 1,
      draft,
      bodies[at]?.paragraphs ?? [],
      dates.articles[at] ?? { kind: 'missing' },
      lexicon,
      isDateline,
    ),
  )
  return {
    articles: composed.map(({ article }) => article),
    printed: dates.printed,
    problems: [
      ...problems,
      ...unplaced.map((line): Problem => ({ line: line.number, code: 'unplaced-line', text: line.text })),
      ...bodies.flatMap((body) => body.problems),
      ...composed.flatMap((each) => each.problems),
    ],
  }
}

function latest(articles: readonly Article[]): string | null {
  return articles.reduce(
    (last: string | null, { date }) => (date !== null && date > (last ?? '') ? date : last),
    null,
  )
}

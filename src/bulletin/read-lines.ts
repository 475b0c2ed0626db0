import type { Article } from '../model/article.ts'
import type { Problem } from '../model/issue.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { compose } from './compose.ts'
import { withoutCopies } from './copies.ts'
import { datelineTest } from './dateline.ts'
import { fullDates } from './dating.ts'
import { withoutFurniture } from './furniture.ts'
import { issueDates } from './issue-dates.ts'
import { joinTurns } from './join-turns.ts'
import type { Line } from './line.ts'
import { marginOf } from './margin.ts'
import { withNumberedHeadlines } from './numbered-headlines.ts'
import { opensWithDay } from './opening.ts'
import { outline } from './outline.ts'
import { pagesOf } from './pages.ts'
import { paragraphsOf } from './paragraphs.ts'
import { parted } from './parting.ts'
import { dateLines, lastAbove, placed } from './placing.ts'
import { signsOf } from './signs.ts'
import { withoutLetterSpacing, withoutStraySpaces } from './spacing.ts'
import { withTurns } from './turns.ts'

/** What the lines of a file hold: its articles, the day printed on the issue or null, and every problem met. */
export interface LinesRead {
  readonly articles: readonly Article[]
  readonly printed: string | null
  readonly problems: readonly Problem[]
}

/** Parts the lines of one file into articles, whatever format they came from. `id` is the issue's. */
export function readLines(id: string, printed: readonly Line[], lexicon: Lexicon): LinesRead {
  const isDateline = datelineTest(lexicon)
  const single = parted(withoutLetterSpacing(printed, lexicon), lexicon, isDateline)
  const { lines: furnished, mastheads, problems } = withoutFurniture(single, lexicon, isDateline)
  const lines = withNumberedHeadlines(withTurns(furnished, lexicon))
  const margin = marginOf(lines)
  const signs = signsOf(lines, margin, isDateline, lexicon)
  const places = placed(outline(signs, lexicon.vagueDays), signs)
  const turns = joinTurns(places.drafts, lines, pagesOf(problems, lines[0]?.number ?? 0, lexicon), lexicon)
  const every = turns.drafts.map((draft) => {
    const read = paragraphsOf(draft.body, margin)
    const paragraphs = read.paragraphs.map(({ text, line }) => ({
      text: withoutStraySpaces(text, lexicon, isDateline),
      line,
    }))
    return { draft, paragraphs, problems: read.problems }
  })
  const { kept: bodies, problems: copies } = withoutCopies(every)
  const drafts = bodies.map(({ draft }) => draft)
  const within = dateLines(mastheads, drafts, lexicon)
  const ownDates = new Set(within.flat())
  const marks = mastheads.filter((line) => !ownDates.has(line))
  const issued = lastAbove(
    marks.filter((line) => fullDates(line.text).length > 0),
    drafts,
  )
  const opens = (text: string): boolean => isDateline(text) || opensWithDay(text, lexicon.vagueDays)
  const dates = issueDates(
    id,
    marks.map((line) => line.text),
    drafts.map((draft, at) => ({
      headline: draft.headline.map((line) => line.text).join(' '),
      paragraphs: bodies[at]?.paragraphs.map((paragraph) => paragraph.text) ?? [],
      dateLines: within[at]?.map((line) => line.text) ?? [],
      opensWithDay: opens(bodies[at]?.paragraphs[0]?.text ?? ''),
      issued: issued[at]?.text ?? '',
    })),
    lexicon.vagueDays,
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
      ...places.unplaced.map(
        (line): Problem => ({ line: line.number, code: 'unplaced-line', text: line.text }),
      ),
      ...turns.problems,
      ...every.flatMap((body) => body.problems),
      ...copies,
      ...composed.flatMap((each) => each.problems),
    ],
  }
}

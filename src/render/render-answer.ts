import type { Messages } from '../i18n/zh-CN.ts'
import type { Answer, Hit } from '../model/answer.ts'
import { headline } from '../model/article.ts'
import { type Refinement, unrefined } from '../model/constraints.ts'
import type { Dimension } from '../model/facet.ts'
import type { Range } from '../model/range.ts'
import type { TimeSaid } from '../model/time-said.ts'
import { refOf } from '../text/ref.ts'
import { chipRows, renderChoices } from './chips.ts'
import { citation } from './citation.ts'
import { excerpt, shorten } from './excerpt.ts'
import { bold, escapeHtml, italic } from './html.ts'
import type { Button, Message } from './message.ts'
import { offersOf, resultsScreen } from './offers.ts'
import { pagerRow, rows } from './pager.ts'
import { renderIssue } from './render-issues.ts'
import { renderStated } from './render-statement.ts'
import { encodeScreen, type RefinedScreen, type ResultsScreen } from './screen.ts'

/** Results in one message: the best with its whole sentence, then up to three others. */
export const resultsPerPage = 4

const maxNearest = 3
const maxQuotation = 1200
const maxOpening = 200
const maxSnippet = 120
const maxHeadline = 160
const maxTitle = 80
const maxWords = 200

/** What was asked, for the buttons: the id under which the question was kept, and how its reader changed its results. */
interface Asked {
  readonly question: number
  readonly page: number
  readonly refinement?: Refinement
  /** By what the results are about to be narrowed. */
  readonly choosing?: Dimension | null
  readonly examples: readonly string[]
}

/** An answer as a message. */
export function renderAnswer(
  answer: Answer,
  { question, page, refinement = unrefined, choosing = null, examples }: Asked,
  texts: Messages,
): Message {
  switch (answer.kind) {
    case 'empty':
      return { html: listOf(texts.answer.ask, examples), buttons: [] }
    case 'contents':
      return renderIssue(answer.issue, 1, texts)
    case 'nothing':
      return renderNothing(answer, offersOf(answer, question, refinement, texts), texts)
    case 'found': {
      const listed = { question, refinement }
      if (choosing !== null) return renderChoices(answer, choosing, listed, texts)
      const chips = chipRows(answer, listed, texts)
      const offers = rows(offersOf(answer, question, refinement, texts), 2)
      return renderFound(answer, resultsScreen(question, page, refinement), [...chips, ...offers], texts)
    }
  }
}

/** That nothing answers the question, and what comes nearest. */
function renderNothing(
  { unknown, missedTime, unheld, searchedInstead, nearest }: Extract<Answer, { kind: 'nothing' }>,
  offers: readonly Button[],
  texts: Messages,
): Message {
  const shown = nearest.slice(0, maxNearest)
  const said = unheld.length > 0 ? texts.answer.unheld(shortened(unheld)) : texts.answer.nothing
  const head = [
    escapeHtml(shorten(said, maxWords)),
    ...missedTimeLine(missedTime, texts),
    ...unknownLine(unknown, texts),
    ...insteadLine(nearest.length > 0 ? searchedInstead : null, texts),
  ].join('\n')
  const listed = shown.map((hit, index) => listing(hit, index + 1, texts))
  return {
    html: [
      head,
      ...(shown.length > 0 ? [bold(texts.answer.nearest), ...listed] : []),
      escapeHtml(texts.answer.nothingHint),
    ].join('\n\n'),
    buttons: [
      ...rows(
        shown.map(({ article }, index) => ({
          kind: 'press',
          label: texts.buttons.open(index + 1),
          data: encodeScreen({ kind: 'article', ref: refOf(article.id), page: 1, back: null }),
        })),
        maxNearest,
      ),
      ...rows(offers, 2),
    ],
  }
}

/** A line of introduction, then examples of questions one under the other. */
export function listOf(introduction: string, examples: readonly string[]): string {
  return [introduction, ...examples.map((example) => `· ${example}`)].map(escapeHtml).join('\n')
}

function renderFound(
  answer: Extract<Answer, { kind: 'found' }>,
  screen: ResultsScreen | RefinedScreen,
  refining: readonly (readonly Button[])[],
  texts: Messages,
): Message {
  const pages = Math.ceil(answer.total / resultsPerPage)
  const stated = answer.offset === 0 ? answer.stated : null
  const best = answer.offset === 0 && stated === null ? answer.hits[0] : undefined
  const others = answer.hits.slice(best ? 1 : 0)
  const numberOf = (hit: Hit): number => answer.offset + answer.hits.indexOf(hit) + 1
  const range = texts.answer.range(answer.offset + 1, answer.offset + answer.hits.length, answer.total)
  const heading = [
    ...insteadLine(answer.searchedInstead, texts),
    // What the ledger answers it has understood, though some of its words stand in no article.
    ...(stated ? [] : unknownLine(answer.unknown, texts)),
    ...excludedLine(answer.constraints.excluded, texts),
    ...(answer.constraints.newestFirst && answer.total > 1 && !stated
      ? [italic(texts.answer.newestFirst)]
      : []),
    ...(stated ? [] : timeLine(answer.constraints.time, texts)),
    ...(stated
      ? []
      : missedTimeLine(answer.missedTime, texts).map((line) => `${line}${italic(texts.answer.atAnyTime)}`)),
    ...(answer.lacking ? [escapeHtml(texts.answer.lacking)] : []),
  ]
  const sections = [
    ...(heading.length > 0 ? [heading.join('\n')] : []),
    ...(stated ? renderStated(stated, texts) : []),
    ...(best && answer.extract ? [bold(shorten(slice(best.passage.text, answer.extract), maxTitle))] : []),
    ...(best ? [quotation(best, texts)] : []),
    ...((best || stated) && others.length > 0
      ? [bold(stated ? texts.answer.related : texts.answer.others)]
      : []),
    ...others.map((hit) => (stated ? titleLine(hit, numberOf(hit)) : listing(hit, numberOf(hit), texts))),
    ...(pages > 1 ? [italic(range)] : []),
  ]
  const open = answer.hits.map(
    (hit): Button => ({
      kind: 'press',
      label: answer.total === 1 ? texts.buttons.openOnly : texts.buttons.open(numberOf(hit)),
      data: encodeScreen({ kind: 'article', ref: refOf(hit.article.id), page: 1, back: screen }),
    }),
  )
  return {
    html: sections.join('\n\n'),
    buttons: [...rows(open, resultsPerPage), ...rows(pagerRow(screen, pages, texts), 2), ...refining],
  }
}

function slice(text: string, { start, end }: Range): string {
  return text.slice(start, end)
}

/** The sentence as printed, and where it stands. */
function quotation({ article, passage }: Hit, texts: Messages): string {
  const source = escapeHtml(citation(article, texts))
  if (passage.paragraph >= 0) return `<blockquote>${excerpt(passage, maxQuotation)}</blockquote>\n${source}`
  // Headline or byline alone tell little: the article's opening goes with them.
  const opening = shorten(article.paragraphs[0] ?? '', maxOpening)
  const quoted = opening === '' ? [] : [`<blockquote>${escapeHtml(opening)}</blockquote>`]
  return [excerpt(passage, maxQuotation), ...quoted, source].join('\n')
}

function titleLine({ article }: Hit, number: number): string {
  return `${number}. ${escapeHtml(shorten(headline(article), maxTitle))}`
}

function listing({ article, passage }: Hit, number: number, texts: Messages): string {
  const title = `${number}. ${bold(shorten(headline(article), maxHeadline))}`
  const imprint = `${texts.article.date(article.date, article.dateInferred)} · ${shorten(article.issue, maxHeadline)}`
  const quoted = passage.paragraph < 0 ? [] : [excerpt(passage, maxSnippet)]
  return [title, escapeHtml(imprint), ...quoted].join('\n')
}

function unknownLine(unknown: readonly string[], texts: Messages): string[] {
  if (unknown.length === 0) return []
  return [italic(shorten(texts.answer.unknown(shortened(unknown)), maxWords))]
}

function insteadLine(words: string | null, texts: Messages): string[] {
  return words === null ? [] : [italic(texts.answer.searchedInstead(shorten(words, maxWords)))]
}

function excludedLine(excluded: readonly string[], texts: Messages): string[] {
  return excluded.length === 0 ? [] : [italic(shorten(texts.answer.excluded(shortened(excluded)), maxWords))]
}

function timeLine(time: TimeSaid | null, texts: Messages): string[] {
  return time === null ? [] : [italic(texts.answer.time(time.from, time.to, time.reckonedFrom))]
}

function missedTimeLine(time: TimeSaid | null, texts: Messages): string[] {
  return time === null ? [] : [italic(texts.answer.missedTime(shorten(time.text, 30), time.from, time.to))]
}

function shortened(words: readonly string[]): string[] {
  return words.map((word) => shorten(word, 30))
}

import type { Messages } from '../i18n/zh-CN.ts'
import type { Cited, Stated } from '../model/answer.ts'
import type { Fact, FactKind } from '../model/fact.ts'
import type { Measured, ProjectFacts, Statement } from '../model/statement.ts'
import { quantityText } from '../text/quantity.ts'
import { citation } from './citation.ts'
import { excerpt, shorten } from './excerpt.ts'
import { bold, escapeHtml, italic, visibleLength } from './html.ts'
import { toldLines } from './told-lines.ts'

const maxName = 60
const maxText = 80
/** In UTF-16 units as read: with quotations and titles the message stays under Telegram's 4,096. */
const maxLines = 1200
const maxTitle = 60
const maxFacts = 4
const maxCited = 4
const maxQuotation = 280

/** What the ledger states, then the sentences it rests on with their sources. Each line and quotation is cut to size. */
export function renderStated({ statement, cited }: Stated, texts: Messages): string[] {
  const words = texts.statement
  const lines = linesOf(statement, texts)
  let length = 0
  const shown = lines.filter((line) => {
    length += visibleLength(line) + 1
    return length <= maxLines
  })
  const more = 'quotes' in statement ? words.moreLines : words.more
  if (lines.length > shown.length) shown.push(escapeHtml(more(lines.length - shown.length)))
  const quotations = cited
    .slice(0, maxCited)
    .map((each, at, all) => quotation(each, all[at + 1]?.article !== each.article, texts))
  if (cited.length > maxCited) quotations.push(italic(words.moreSources(cited.length - maxCited)))
  return [shown.join('\n'), ...(quotations.length > 0 ? [quotations.join('\n')] : [])]
}

/** The sentence and, under the last one of an article, where it stands. */
function quotation({ article, quote, marks }: Cited, isLast: boolean, texts: Messages): string {
  const source = isLast ? `\n${escapeHtml(citation(article, texts, maxTitle))}` : ''
  return `<blockquote>${excerpt({ text: quote, marks }, maxQuotation)}</blockquote>${source}`
}

function linesOf(statement: Statement, texts: Messages): string[] {
  if ('quotes' in statement) return toldLines(statement, texts)
  const words = texts.statement
  switch (statement.kind) {
    case 'facts':
      return statement.of.flatMap((of) => factLines(of, statement.asked, texts))
    case 'uncomparable':
      return [
        bold(words.uncomparable(words.kinds[statement.what])),
        ...statement.of.flatMap((of) => factLines(of, [statement.what], texts)),
      ]
    case 'unstated': {
      const names = statement.projects.map(({ name }) => words.name(shorten(name, maxName))).join('')
      return [bold(words.unstated(names, statement.asked.map((kind) => words.kinds[kind]).join(words.or)))]
    }
    case 'projects':
      return [
        bold(
          words.projects({
            stages: shorten(statement.stages.join('、'), maxText),
            name: shorten(statement.name, maxName),
            year: statement.year,
            count: statement.projects.length,
          }),
        ),
        ...(statement.count === null ? [] : [escapeHtml(words.count(statement.count))]),
        ...statement.projects.map(({ project }) =>
          escapeHtml(`· ${words.project(shorten(project.name, maxName), shortStage(project.stage))}`),
        ),
      ]
    case 'ranking':
      return [
        bold(words.ranking[statement.order](words.kinds[statement.what])),
        ...statement.ranked.map((each, at) => `${at + 1}. ${measuredLine(each, texts)}`),
        ...withoutLine(statement.without, texts),
      ]
    case 'sum':
      return [
        bold(words.sum(words.kinds[statement.what], quantityText(statement.total), statement.parts.length)),
        ...statement.parts.map((part) => `· ${measuredLine(part, texts)}`),
        ...withoutLine(statement.without, texts),
      ]
    case 'difference': {
      const { larger, smaller, what, difference } = statement
      const sides = {
        larger: shorten(larger.project.name, maxName),
        smaller: shorten(smaller.project.name, maxName),
        kind: words.kinds[what],
        difference: quantityText(difference),
      }
      return [
        bold(words.difference(sides)),
        ...[larger, smaller].map((side) => `· ${measuredLine(side, texts)}`),
      ]
    }
    case 'counts':
      return statement.counts.flatMap((count) => [
        bold(words.count({ ...count, what: shorten(count.what, maxText) })),
        ...(statement.named ? count.items.map((item) => `· ${escapeHtml(shorten(item, maxName))}`) : []),
      ])
    case 'beyond':
      return [
        bold(words.beyond(statement.ordinal, statement.count.listed)),
        escapeHtml(words.count({ ...statement.count, what: shorten(statement.count.what, maxText) })),
      ]
    case 'holders': {
      const line = ({ person, term }: (typeof statement.now)[number]): string =>
        words.holder(person.name, shorten(term.role, maxText), term.since, term.until)
      return [
        ...statement.now.map((holder) => bold(line(holder))),
        ...(statement.before.length > 0 ? [escapeHtml(words.former)] : []),
        ...statement.before.map((holder) => escapeHtml(line(holder))),
      ]
    }
    case 'person':
      return statement.persons.flatMap(({ name, terms }) => [
        bold(words.person(name)),
        ...terms.map(({ role, group, since, until }) =>
          escapeHtml(`· ${words.term(shorten(role, maxText), group, since, until)}`),
        ),
      ])
  }
}

/** The facts of one project; where none is stated, that too. */
function factLines({ project, facts }: ProjectFacts, asked: readonly FactKind[], texts: Messages): string[] {
  const words = texts.statement
  const [first] = asked
  const told = facts.slice(0, maxFacts).map((fact) => escapeHtml(`· ${factText(fact, texts)}`))
  const disagree = project.conflicts.some(({ what }) => asked.includes(what))
  return [
    bold(shorten(project.name, maxName)),
    ...(told.length > 0 || first === undefined
      ? told
      : [escapeHtml(`· ${words.unstatedOf(words.kinds[first])}`)]),
    ...(disagree ? [italic(words.conflict)] : []),
  ]
}

function factText({ what, text, date }: Fact, { statement }: Messages): string {
  return statement.fact(statement.kinds[what], shorten(text, maxText), date)
}

function measuredLine({ project, fact }: Measured, texts: Messages): string {
  return escapeHtml(`${shorten(project.name, maxName)}　${factText(fact, texts)}`)
}

function withoutLine(count: number, texts: Messages): string[] {
  return count > 0 ? [italic(texts.statement.without(count))] : []
}

function shortStage(stage: string | null): string | null {
  return stage === null ? null : shorten(stage, maxText)
}

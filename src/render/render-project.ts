import type { Messages } from '../i18n/zh-CN.ts'
import type { Fact } from '../model/fact.ts'
import type { Project } from '../model/ledger.ts'
import { refOf } from '../text/ref.ts'
import { shorten } from './excerpt.ts'
import { bold, escapeHtml } from './html.ts'
import type { Button, Message } from './message.ts'
import { quotation } from './quotation.ts'
import { renderCard } from './render-card.ts'
import { type CardScreen, encodeScreen } from './screen.ts'
import { type Articles, type Block, type Numbers, numbersOf, sourceText } from './sources.ts'

const maxName = 80
const maxAliases = 3
const maxStage = 80
const maxText = 160
const maxQuote = 280
const maxTwinQuote = 160
const maxTwinButtons = 3
const maxLabel = 40

/** A project's card: its stage and how it came to it, facts with sources, what disagrees, what may be the same. */
export function renderProject(
  project: Project,
  screen: CardScreen,
  articles: Articles,
  texts: Messages,
): Message {
  const twins = project.possiblySame
  const numbers = numbersOf([
    ...project.facts,
    ...project.mentions,
    ...project.conflicts.flatMap(({ facts }) => facts),
    ...twins.flatMap(({ quotes }) => quotes),
  ])
  const blocks = [
    ...historyBlocks(project, numbers, texts),
    ...conflictBlocks(project, numbers, texts),
    ...factBlocks(project, numbers, texts),
    ...twinBlocks(project, numbers, texts),
    ...quoteBlocks(project, numbers, texts),
  ]
  const buttons = twins.slice(0, maxTwinButtons).map(
    ({ project: id, name }): Button => ({
      kind: 'press',
      label: texts.ledger.buttons.twin(shorten(name, maxLabel)),
      data: encodeScreen({ kind: 'project', ref: refOf(id), page: 1, back: screen.back }),
    }),
  )
  const card = { heading: headingOf(project, texts), blocks, numbers, share: project.name, buttons }
  return renderCard(card, screen, articles, texts)
}

function headingOf({ name, aliases, stage, cluster }: Project, texts: Messages): string {
  const { project, notStated } = texts.ledger
  const called = aliases.slice(0, maxAliases).map((alias) => shorten(alias, maxLabel))
  return [
    bold(shorten(name, maxName)),
    ...(called.length > 0 ? [escapeHtml(project.aliases(called))] : []),
    escapeHtml(stage === null ? notStated.stage : project.stage(shorten(stage, maxStage))),
    escapeHtml(cluster === null ? notStated.cluster : project.cluster(shorten(cluster, maxLabel))),
  ].join('\n')
}

/** Stages from the first to the newest, one line for each change; nothing when only one was ever stated. */
function historyBlocks({ facts }: Project, numbers: Numbers, texts: Messages): Block[] {
  const stages = facts.filter(({ what }) => what === 'stage').toReversed()
  const changes = stages.filter((fact, at) => at === 0 || fact.text !== stages[at - 1]?.text)
  if (changes.length < 2) return []
  const lines = changes.map((fact) => ({
    html: escapeHtml(
      `${fact.date ?? texts.ledger.undated}　${shorten(fact.text, maxStage)} [${numbers.get(fact.article) ?? '?'}]`,
    ),
    articles: [fact.article],
  }))
  return titled(texts.ledger.project.history, lines)
}

function factBlocks({ facts }: Project, numbers: Numbers, texts: Messages): Block[] {
  const same = new Map<string, Fact[]>()
  for (const fact of facts) {
    const key = `${fact.what} ${fact.text}`
    const group = same.get(key)
    if (group) group.push(fact)
    else same.set(key, [fact])
  }
  const lines = [...same.values()].map((group) => factLine(group, numbers, texts))
  return titled(texts.ledger.project.facts, lines)
}

/** What several articles state alike: the words once, then each date with its article. */
function factLine(group: readonly Fact[], numbers: Numbers, texts: Messages): Block {
  const [{ what, text } = { what: 'stage' as const, text: '' }] = group
  const said = texts.ledger.fact(texts.statement.kinds[what], shorten(text, maxText))
  return {
    html: escapeHtml(`· ${said}${sourceText(group, numbers, texts)}`),
    articles: group.slice(0, 4).map(({ article }) => article),
  }
}

function conflictBlocks({ conflicts }: Project, numbers: Numbers, texts: Messages): Block[] {
  const lines = conflicts.flatMap(({ facts }) => facts.map((fact) => factLine([fact], numbers, texts)))
  return titled(texts.ledger.project.conflicts, lines)
}

function twinBlocks(project: Project, numbers: Numbers, texts: Messages): Block[] {
  const blocks = project.possiblySame.map(({ name, quotes: [own, other] }) => ({
    html: [
      escapeHtml(texts.ledger.project.twin(shorten(name, maxName))),
      quotation(own, namesOf(project), maxTwinQuote, { numbers, texts }),
      quotation(other, [name], maxTwinQuote, { numbers, texts }),
    ].join('\n'),
    articles: [own.article, other.article],
  }))
  return titled(texts.ledger.project.twins, blocks)
}

function quoteBlocks(project: Project, numbers: Numbers, texts: Messages): Block[] {
  const blocks = project.mentions.map((mention) => ({
    html: quotation(mention, namesOf(project), maxQuote, { numbers, texts }),
    articles: [mention.article],
  }))
  return titled(texts.ledger.project.quotes, blocks)
}

function namesOf({ name, aliases }: Project): string[] {
  return [name, ...aliases]
}

/** Blocks under a heading, which stays with the first of them. */
export function titled(title: string, [first, ...rest]: readonly Block[]): Block[] {
  return first === undefined ? [] : [{ ...first, html: `\n${bold(title)}\n${first.html}` }, ...rest]
}

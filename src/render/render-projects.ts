import type { Messages } from '../i18n/zh-CN.ts'
import type { Group, Overview } from '../ledger/overview.ts'
import type { Project, StatedCount } from '../model/ledger.ts'
import { quantityText } from '../text/quantity.ts'
import { groupRef, refOf } from '../text/ref.ts'
import { encodeAttachment } from './attachment.ts'
import { shorten } from './excerpt.ts'
import { bold, escapeHtml, italic } from './html.ts'
import type { Button, Message } from './message.ts'
import { pageOf, pagerRow, rows } from './pager.ts'
import { encodeScreen, type ListScreen } from './screen.ts'

type ProjectsScreen = Extract<ListScreen, { kind: 'projects' }>
type By = 'stage' | 'cluster'

const projectsPerPage = 8
/** So many groups are told and have buttons; others are in the list of all projects. */
const maxGroups = 12
const maxWords = 4
const maxCounts = 5
const maxName = 60
const maxStage = 40
const maxLabel = 20

/** How many projects there are and what is to be invested, by stage and by cluster, with a button for each group. */
export function renderOverview(
  overview: Overview,
  { date, counts }: { readonly date: string | null; readonly counts: readonly StatedCount[] },
  texts: Messages,
): Message {
  const words = texts.ledger.overview
  const { projects, stages, clusters } = overview
  if (projects.length === 0) return { html: escapeHtml(words.none), buttons: [] }
  const clustered = clusters.some(({ name }) => name !== null)
  const head = [bold(words.title(projects.length)), ...(date === null ? [] : [words.asOf(date)])]
  const groupButtons = (groups: readonly Group[], by: By): Button[] =>
    groups.slice(0, maxGroups).map((group) => groupButton(group, by, { stage: null, cluster: null }, texts))
  const all: ProjectsScreen = { kind: 'projects', stage: null, cluster: null, page: 1 }
  const { buttons } = texts.ledger
  return {
    html: [
      head.join('\n'),
      groupLines(words.byStage, stages, 'stage', texts),
      groupLines(words.byCluster, clusters, 'cluster', texts),
      ...countLines(counts, texts),
      [...moneyLines(overview, texts), italic(words.explained)].join('\n'),
    ].join('\n\n'),
    buttons: [
      ...rows(groupButtons(stages, 'stage'), 3),
      ...(clustered ? rows(groupButtons(clusters, 'cluster'), 3) : []),
      [
        { kind: 'press', label: buttons.all, data: encodeScreen(all) },
        { kind: 'press', label: buttons.board, data: encodeAttachment('board') },
      ],
      [
        { kind: 'press', label: buttons.csv, data: encodeAttachment('csv') },
        { kind: 'press', label: buttons.xlsx, data: encodeAttachment('xlsx') },
      ],
    ],
  }
}

/** The name of a group as it is shown. */
export function groupName({ name }: Pick<Group, 'name'>, by: By, texts: Messages): string {
  return name === null ? texts.ledger.notStated[by] : name
}

/** One page of the projects of an overview, those that the screen's filters let through, each with its button. */
export function renderProjects(overview: Overview, screen: ProjectsScreen, texts: Messages): Message | null {
  const words = texts.ledger
  const stage = groupOf(overview.stages, screen.stage)
  const cluster = groupOf(overview.clusters, screen.cluster)
  // A group that is no longer there: the button has expired.
  if (stage === undefined || cluster === undefined) return null
  const inCluster = cluster === null ? null : new Set(cluster.projects)
  const projects = (stage?.projects ?? overview.projects).filter((each) => inCluster?.has(each) ?? true)
  const shown = pageOf(projects, screen.page, projectsPerPage)
  const here: ProjectsScreen = { ...screen, page: shown.page }
  const filters = [
    ...(stage === null ? [] : [groupName(stage, 'stage', texts)]),
    ...(cluster === null ? [] : [groupName(cluster, 'cluster', texts)]),
  ].map((name) => shorten(name, maxStage))
  const total = projects.length
  const range = words.list.range(shown.offset + 1, shown.offset + shown.items.length, total)
  return {
    html: [
      bold(words.list.title(filters, total)),
      shown.items.map((project, at) => projectLine(project, shown.offset + at + 1, texts)).join('\n') ||
        escapeHtml(words.list.none),
      ...(shown.pages > 1 ? [italic(range)] : []),
    ].join('\n\n'),
    buttons: [
      ...openRows(shown.items, shown.offset, here, texts),
      ...rows(pagerRow(here, shown.pages, texts), 2),
      ...narrowRows({ stages: overview.stages, clusters: overview.clusters }, projects, here, texts),
      [
        {
          kind: 'press',
          label: words.buttons.overview,
          data: encodeScreen({ kind: 'overview', page: 1 }),
        },
      ],
    ],
  }
}

/** A project in a list: its number, name, stage, and where they are stated its planned investment and its place. */
export function projectLine({ name, stage, facts }: Project, number: number, texts: Messages): string {
  const told = (['investment', 'place'] as const).flatMap(
    (kind) => facts.find(({ what }) => what === kind)?.text ?? [],
  )
  const said = [stage ?? texts.ledger.notStated.stage, ...told].map((each) => shorten(each, maxStage))
  return escapeHtml(`${number}. ${texts.ledger.list.line(shorten(name, maxName), said)}`)
}

/** Buttons that open projects, with their numbers in the list. */
export function openRows(
  projects: readonly Project[],
  offset: number,
  back: ListScreen,
  texts: Messages,
): Button[][] {
  const open = projects.map(
    ({ id, name }, at): Button => ({
      kind: 'press',
      label: texts.ledger.buttons.numbered(offset + at + 1, shorten(name, maxLabel)),
      data: encodeScreen({ kind: 'project', ref: refOf(id), page: 1, back }),
    }),
  )
  return rows(open, 2)
}

/** Null: no filter. Undefined: the group is not there. */
function groupOf(groups: readonly Group[], ref: string | null): Group | null | undefined {
  return ref === null ? null : groups.find(({ name }) => groupRef(name) === ref)
}

/** Buttons that let fewer projects through: by cluster under a stage, by stage under a cluster. */
function narrowRows(
  { stages, clusters }: { stages: readonly Group[]; clusters: readonly Group[] },
  projects: readonly Project[],
  screen: ProjectsScreen,
  texts: Messages,
): Button[][] {
  const by: By | null =
    screen.stage !== null && screen.cluster === null
      ? 'cluster'
      : screen.cluster !== null && screen.stage === null
        ? 'stage'
        : null
  if (by === null) return []
  const here = new Set(projects)
  const groups = (by === 'stage' ? stages : clusters)
    .map((group) => ({ ...group, projects: group.projects.filter((each) => here.has(each)) }))
    .filter((group) => group.projects.length > 0)
  if (groups.length < 2) return []
  const buttons = groups.slice(0, maxGroups).map((group) => groupButton(group, by, screen, texts))
  return rows(buttons, 3)
}

function groupButton(
  group: Group,
  by: By,
  { stage, cluster }: Pick<ProjectsScreen, 'stage' | 'cluster'>,
  texts: Messages,
): Button {
  const ref = groupRef(group.name)
  const name = shorten(groupName(group, by, texts), maxLabel)
  const filter = by === 'stage' ? { stage: ref, cluster } : { stage, cluster: ref }
  return {
    kind: 'press',
    label: texts.ledger.buttons.group(name, group.projects.length),
    data: encodeScreen({ kind: 'projects', ...filter, page: 1 }),
  }
}

function groupLines(title: string, groups: readonly Group[], by: By, texts: Messages): string {
  const words = texts.ledger.overview
  const lines = groups.slice(0, maxGroups).map((group) => {
    // Words that are the group's name, and no others, need not be told again.
    const printed = group.words.some(({ text }) => text !== group.name) ? group.words : []
    const told = printed
      .slice(0, maxWords)
      .map(({ text, count: of }) => words.words(shorten(text, maxLabel), of))
    if (printed.length > maxWords) told.push(words.moreWords(printed.length - maxWords))
    const line = {
      name: shorten(groupName(group, by, texts), maxStage),
      count: group.projects.length,
      words: told,
      money: group.money.stated > 0 ? moneyText(group.money, texts) : null,
    }
    return escapeHtml(`· ${words.group(line)}`)
  })
  if (groups.length > maxGroups) lines.push(escapeHtml(words.moreGroups(groups.length - maxGroups)))
  return [bold(title), ...lines].join('\n')
}

/** Counts that the bulletins state and their own lists do not bear out. */
function countLines(counts: readonly StatedCount[], texts: Messages): string[] {
  const differing = counts.filter(({ agree, whole }) => !agree && whole)
  if (differing.length === 0) return []
  const lines = differing
    .slice(0, maxCounts)
    .map((count) =>
      escapeHtml(`· ${texts.statement.count({ ...count, what: shorten(count.what, maxStage) })}`),
    )
  return [[bold(texts.ledger.overview.counts), ...lines].join('\n')]
}

function moneyText({ yuan, stated }: Group['money'], texts: Messages): string {
  return texts.ledger.overview.money(quantityText({ value: yuan, unit: '元' }), stated)
}

function moneyLines({ money, projects }: Overview, texts: Messages): string[] {
  const words = texts.ledger.overview
  if (money.stated === 0) return [escapeHtml(words.noMoney)]
  const total = quantityText({ value: money.yuan, unit: '元' })
  return [
    escapeHtml(words.total(total, money.stated, projects.length)),
    ...(money.disputed > 0 ? [escapeHtml(words.disputed(money.disputed))] : []),
  ]
}

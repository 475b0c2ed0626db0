import type { Messages } from '../i18n/zh-CN.ts'
import type { Group, Overview } from '../ledger/overview.ts'
import { quantityText } from '../text/quantity.ts'
import { shorten } from './excerpt.ts'
import { bold, escapeHtml, visibleLength } from './html.ts'
import { groupName } from './render-projects.ts'

/** A cluster as the board tells it apart: by colour and by mark. */
export interface BoardCluster {
  /** `①`; `○` for what is not stated. */
  readonly mark: string
  readonly name: string
  readonly count: number
  /** Place among the colours; null for clusters that are not stated. */
  readonly colour: number | null
}

/** The projects at one stage. */
export interface BoardStage {
  readonly name: string
  /** The bulletin's own words for it; empty when they are its name. */
  readonly words: string
  readonly count: number
  readonly countText: string
  readonly money: string | null
  /** How many projects of each cluster, as places in `clusters`. */
  readonly parts: readonly { readonly cluster: number; readonly count: number }[]
  readonly names: readonly string[]
  /** What stands behind the names when not all of them find room. */
  readonly more: string
}

/** All that the board shows, in words and figures: the picture and its caption are made of it. */
export interface Board {
  readonly title: string
  readonly subtitle: string
  readonly legend: string
  readonly footer: string
  readonly stages: readonly BoardStage[]
  readonly clusters: readonly BoardCluster[]
}

/** Telegram's limit for a caption, in UTF-16 units after the entities are parsed. */
export const maxCaptionLength = 1024

const marks = ['①', '②', '③', '④', '⑤', '⑥', '⑦']
const maxStages = 9
const maxTitle = 40
const maxName = 22
const maxWords = 60
const maxNames = 60

/** What the board shows. `place` is the county, where it is known; `date` that of the newest issue. */
export function boardOf(
  overview: Overview,
  place: string | null,
  date: string | null,
  texts: Messages,
): Board {
  const words = texts.ledger.board
  const clusters = merged(overview.clusters, marks.length, words.otherClusters)
  const clusterOf = new Map(
    clusters.flatMap(({ projects }, at) => projects.map(({ id }) => [id, at] as const)),
  )
  return {
    title: shorten(words.title(place), maxTitle),
    subtitle: words.subtitle(overview.projects.length, date),
    legend: words.legend,
    footer: words.footer,
    clusters: clusters.map((group, at) => ({
      mark: group.name === null ? '○' : (marks[at] ?? ''),
      name: shorten(groupName(group, 'cluster', texts), maxName),
      count: group.projects.length,
      colour: group.name === null ? null : at,
    })),
    stages: merged(overview.stages, maxStages, words.others).map((group) => stageOf(group, clusterOf, texts)),
  }
}

/** The same in words, at most 1,024 characters as read. */
export function boardCaption(board: Board): string {
  const clusterName = ({ mark, name, count }: BoardCluster): string => `${mark}${name} ${count}`
  const lines = [
    bold(board.title),
    escapeHtml(board.subtitle),
    ...board.stages.map(({ name, countText, money }) =>
      escapeHtml(`${name}：${countText}${money === null ? '' : `，${money}`}`),
    ),
    escapeHtml(board.clusters.map(clusterName).join('　')),
    escapeHtml(board.footer),
  ]
  let length = 0
  return lines
    .filter((line) => {
      length += visibleLength(line) + 1
      return length <= maxCaptionLength
    })
    .join('\n')
}

function stageOf(group: Group, clusterOf: ReadonlyMap<string, number>, texts: Messages): BoardStage {
  const words = texts.ledger.board
  const counts = new Map<number, number>()
  for (const { id } of group.projects) {
    const cluster = clusterOf.get(id) ?? 0
    counts.set(cluster, (counts.get(cluster) ?? 0) + 1)
  }
  const { yuan, stated } = group.money
  const own = group.words.map(({ text }) => text).filter((text) => text !== group.name)
  return {
    name: shorten(groupName(group, 'stage', texts), maxName),
    words: shorten(own.join('、'), maxWords),
    count: group.projects.length,
    countText: words.count(group.projects.length),
    money: stated === 0 ? null : words.money(quantityText({ value: yuan, unit: '元' }), stated),
    parts: Array.from(counts, ([cluster, count]) => ({ cluster, count })).sort(
      (a, b) => a.cluster - b.cluster,
    ),
    names: group.projects.slice(0, maxNames).map(({ name }) => shorten(name, maxName)),
    more: words.more(group.projects.length),
  }
}

/** At most `most` groups: the smallest named ones are put together under one name; what is not stated stays. */
function merged(groups: readonly Group[], most: number, name: string): Group[] {
  if (groups.length <= most) return [...groups]
  const ranked = groups
    .filter((group) => group.name !== null)
    .toSorted((a, b) => b.projects.length - a.projects.length)
  const unstated = groups.filter((group) => group.name === null)
  const own = new Set(ranked.slice(0, most - 1 - unstated.length))
  const rest = ranked.filter((group) => !own.has(group))
  const money = { yuan: 0, stated: 0, disputed: 0 }
  for (const group of rest) {
    money.yuan += group.money.yuan
    money.stated += group.money.stated
    money.disputed += group.money.disputed
  }
  const together: Group = {
    name,
    words: rest.flatMap(({ words }) => words),
    projects: rest.flatMap(({ projects }) => projects),
    money,
  }
  return [...groups.filter((group) => own.has(group)), together, ...unstated]
}

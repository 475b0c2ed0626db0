import type { Project } from '../model/ledger.ts'
import { fold } from '../text/normalise.ts'
import { plainQuantity } from '../text/quantity.ts'

/** Planned investment added up. A project counts with the newest amount stated of it; what is completed is not added. */
export interface Money {
  readonly yuan: number
  /** Of how many projects an amount in 元 is stated. */
  readonly stated: number
  /** How many of those are stated with amounts that do not agree. */
  readonly disputed: number
}

/** Projects at one stage, or of one cluster. */
export interface Group {
  /** The stage of the lexicon, or the bulletin's own words where they fit none; null: not stated. */
  readonly name: string | null
  /** The bulletin's own words, each with its projects counted, the commonest first. */
  readonly words: readonly { readonly text: string; readonly count: number }[]
  readonly projects: readonly Project[]
  readonly money: Money
}

/** Projects counted by stage, in the order of a project's life, and by cluster; what is not stated stands last. */
export interface Overview {
  readonly projects: readonly Project[]
  readonly stages: readonly Group[]
  readonly clusters: readonly Group[]
  readonly money: Money
}

const unit = '元'
/** 未开工 is no 开工. */
const denied = /[未没不]/u

/** Counts projects; `stageWords` is the lexicon's, a word of the bulletins to its stage. */
export function overviewOf(projects: readonly Project[], stageWords: ReadonlyMap<string, string>): Overview {
  const order = [...new Set(stageWords.values())]
  const rank = ({ name }: Group): number => {
    if (name === null) return order.length + 1
    const place = order.indexOf(name)
    return place < 0 ? order.length : place
  }
  const stageOf = stageReader(stageWords)
  const stages = groupsOf(projects, ({ stage }) => (stage === null ? null : stageOf(stage)), 'stage')
  const clusters = groupsOf(projects, ({ cluster }) => cluster, 'cluster')
  const bySize = (a: Group, b: Group): number =>
    Number(a.name === null) - Number(b.name === null) || b.projects.length - a.projects.length
  return {
    projects,
    stages: stages.toSorted((a, b) => rank(a) - rank(b)),
    clusters: clusters.toSorted(bySize),
    money: moneyOf(projects),
  }
}

/** The planned investments of the projects, added up. */
export function moneyOf(projects: readonly Project[]): Money {
  let [yuan, stated, disputed] = [0, 0, 0]
  for (const project of projects) {
    const amount = investmentOf(project)
    if (amount === null) continue
    yuan += amount
    stated += 1
    if (project.conflicts.some(({ what }) => what === 'investment')) disputed += 1
  }
  return { yuan, stated, disputed }
}

/** The newest planned investment stated of a project, in 元; null when none is, or in another currency. */
export function investmentOf({ facts }: Project): number | null {
  for (const fact of facts) {
    if (fact.what !== 'investment' || fact.value === null) continue
    const plain = plainQuantity(fact.value, fact.unit ?? '')
    if (plain.unit === unit) return plain.value
  }
  return null
}

/** Finds the stage of printed words: those of the lexicon as they are, else the longest of them that they hold. */
export function stageReader(stageWords: ReadonlyMap<string, string>): (printed: string) => string {
  const longestFirst = [...stageWords.keys()]
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length)
  const known = new Map<string, string>()
  return (printed) => {
    let stage = known.get(printed)
    if (stage === undefined) {
      const folded = fold(printed)
      const held = denied.test(folded) ? undefined : longestFirst.find((word) => folded.includes(word))
      stage = stageWords.get(folded) ?? (held === undefined ? undefined : stageWords.get(held)) ?? printed
      known.set(printed, stage)
    }
    return stage
  }
}

function groupsOf(
  projects: readonly Project[],
  nameOf: (project: Project) => string | null,
  printed: 'stage' | 'cluster',
): Group[] {
  const byName = new Map<string | null, Project[]>()
  for (const project of projects) {
    const name = nameOf(project)
    const group = byName.get(name)
    if (group) group.push(project)
    else byName.set(name, [project])
  }
  return Array.from(byName, ([name, members]) => ({
    name,
    words: wordsOf(members, printed),
    projects: members,
    money: moneyOf(members),
  }))
}

function wordsOf(projects: readonly Project[], printed: 'stage' | 'cluster'): Group['words'] {
  const counts = new Map<string, number>()
  for (const project of projects) {
    const text = project[printed]
    if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return Array.from(counts, ([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count)
}

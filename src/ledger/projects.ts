import { hash } from 'node:crypto'
import type { Citation, Fact } from '../model/fact.ts'
import type { Project } from '../model/ledger.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { ProjectMention, Spot } from '../model/mentions.ts'
import { brandOf, isCompany } from './company.ts'
import { conflictsOf } from './conflicts.ts'
import { likeness } from './likeness.ts'
import { stageReader } from './overview.ts'
import { projectKey } from './project-key.ts'
import { newestFirst, quotationsOf } from './quotations.ts'
import type { ReadArticle } from './readings.ts'
import { eachInSteps, type Steps } from './steps.ts'
import { type Candidate, candidatePairs, possiblySame } from './twins.ts'

const articlesAStep = 500
const groupsAStep = 100
const pairsAStep = 500

interface Mentioned {
  readonly mention: ProjectMention
  readonly quote: (spot: Spot) => Citation
}

/** Mentions that name one project. */
interface Group {
  readonly key: string
  readonly place: string | null
  readonly scope: string
  readonly mentioned: Mentioned[]
}

/** The bulletin's own county, and how the names of places begin. */
export interface Places {
  readonly home: string | null
  readonly heads: ReadonlySet<string>
}

/** Names of counties, cities and districts; 开发区 and the like lie within one. */
const named = /^\p{Script=Han}{1,4}(?:[县市旗]|(?<![新园发术范护])区)$/u

/**
 * The projects of all articles. Mentions are one project only when their names are equal but for generic words and
 * the home county's name; those that are merely alike stay apart, each with the other as possibly the same.
 */
export function* projectsOf(
  articles: readonly ReadArticle[],
  { home, heads }: Places,
  lexicon: Pick<Lexicon, 'projectNouns' | 'genericProjectWords' | 'officeBodies' | 'stageWords'>,
): Steps<Project[]> {
  const groups = new Map<string, Group>()
  yield* eachInSteps(articles, articlesAStep, ({ article, mentions }) => {
    const quote = quotationsOf(article)
    for (const mention of mentions.projects) {
      const key = projectKey(mention.name, home)
      const place = placeOf(mention, lexicon) ?? home
      // Another county's project of the same name is another one; a mere noun (污水处理厂) names one in each article.
      const scope = [key, place === home ? '' : place, lexicon.projectNouns.has(key) ? article.id : ''].join(
        '\n',
      )
      const group = groups.get(scope) ?? { key, place, scope, mentioned: [] }
      groups.set(scope, group)
      group.mentioned.push({ mention, quote })
    }
  })
  const stageOf = stageReader(lexicon.stageWords)
  const candidates: Candidate[] = []
  yield* eachInSteps(groups.values(), groupsAStep, (group) => {
    candidates.push(candidateOf(group, heads, stageOf))
  })
  const twins = new Map<Candidate, Candidate[]>()
  const names = likeness(lexicon)
  yield* eachInSteps(candidatePairs(candidates), pairsAStep, ([a, b]) => {
    if (!possiblySame(a, b, names)) return
    twins.set(a, [...(twins.get(a) ?? []), b])
    twins.set(b, [...(twins.get(b) ?? []), a])
  })
  return candidates
    .map((candidate) => ({
      ...candidate.project,
      possiblySame: (twins.get(candidate) ?? []).flatMap(twinOf(candidate)),
    }))
    .sort(byNewestMention)
}

/** The county, city or district that a mention states; 我县 and 全县 are the bulletin's own. */
function placeOf(
  { facts }: ProjectMention,
  { officeBodies, genericProjectWords }: Pick<Lexicon, 'officeBodies' | 'genericProjectWords'>,
): string | null {
  const stated = facts.find(({ what }) => what === 'place')?.text ?? ''
  const own = officeBodies.has(stated) || genericProjectWords.has(stated)
  return named.test(stated) && !own ? stated : null
}

function candidateOf(
  { key, place, scope, mentioned }: Group,
  heads: ReadonlySet<string>,
  stageOf: (printed: string) => string,
): Candidate {
  const facts = mentioned.flatMap(factsOf)
  const sorted = distinct(facts, ({ what, text, article }) => `${what}\n${text}\n${article}`).sort(
    newestFirst,
  )
  const names = namesByUse(mentioned.map(({ mention }) => mention.name))
  const clusters = mentioned.flatMap(({ mention }) => mention.cluster ?? [])
  const mentions = mentioned.map(({ mention, quote }) => quote(mention.spot))
  return {
    key,
    place,
    brands: new Set(
      facts.flatMap(({ what, text }) =>
        what === 'owner' && isCompany(text) ? (brandOf(text, heads) ?? []) : [],
      ),
    ),
    sentences: new Set(mentions.map(({ article, quote }) => `${article}\n${quote}`)),
    listedIn: new Set(
      mentioned.flatMap(({ mention, quote }) =>
        mention.how === 'listed' ? [quote(mention.spot).article] : [],
      ),
    ),
    project: {
      id: `p${hash('sha256', scope, 'base64url').slice(0, 11)}`,
      name: names[0] ?? key,
      aliases: names.slice(1),
      stage: sorted.find(({ what }) => what === 'stage')?.text ?? null,
      cluster: clusters[0] ?? null,
      facts: sorted,
      conflicts: conflictsOf(sorted, stageOf),
      mentions: distinct(mentions, ({ article, quote }) => `${article}\n${quote}`).sort(newestFirst),
    },
  }
}

function factsOf({ mention, quote }: Mentioned): Fact[] {
  const stated = mention.facts.map(({ what, value, unit, text, spot }) => ({
    what,
    value,
    unit,
    text,
    ...quote(spot),
  }))
  if (mention.stage === null) return stated
  const told = quote(mention.stageSpot ?? mention.spot)
  return [{ what: 'stage', value: null, unit: null, text: mention.stage, ...told }, ...stated]
}

/** Each name once, the one printed most often first; of equals the first printed. */
function namesByUse(names: readonly string[]): string[] {
  const uses = new Map<string, number>()
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1)
  return [...uses].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}

function twinOf(own: Candidate): (other: Candidate) => Project['possiblySame'] {
  return ({ project }) => {
    const [mine] = own.project.mentions
    const [theirs] = project.mentions
    return mine && theirs ? [{ project: project.id, name: project.name, quotes: [mine, theirs] }] : []
  }
}

function byNewestMention(a: Project, b: Project): number {
  const [one, other] = [a.mentions[0], b.mentions[0]]
  return one && other ? newestFirst(one, other) : 0
}

function distinct<T>(all: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(all.toReversed().map((one) => [key(one), one])).values()].reverse()
}

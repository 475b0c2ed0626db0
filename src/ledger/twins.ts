import type { Project } from '../model/ledger.ts'

/** A project before its possible twins are known. */
export interface Candidate {
  readonly project: Omit<Project, 'possiblySame'>
  readonly key: string
  /** The county that it is stated to be in, where that is not the home county. */
  readonly place: string | null
  /** The lists that have it, by article: what one article lists apart is apart. */
  readonly listedIn: ReadonlySet<string>
}

/** Characters in a row that two names must share before they are compared; rarer than so many names. */
const gram = 4
const mostShared = 12
/** Names alike by so many characters in a row, or by so much of the shorter one, may be one project. */
const leastShared = 5
const leastShare = 0.6
const phases = /[一二三四五六七八九十\d]+期|[东西南北]区|[AB]区/gu
const places = /\p{Script=Han}{1,3}?[县乡镇村]/gu
const numbers = /\d+(?:\.\d+)?/g

/** Pairs of projects that may be the same, by their names or by the company that owns one and names the other. */
export function possibleTwins(candidates: readonly Candidate[]): (readonly [Candidate, Candidate])[] {
  return candidatePairs(candidates).filter(
    ([a, b]) => !isApart(a, b) && (alikeInName(a.key, b.key) || namesOwner(a, b) || namesOwner(b, a)),
  )
}

/** Pairs that share a rare run of characters, or of which one begins as the other's owner does. Each pair once. */
function candidatePairs(candidates: readonly Candidate[]): (readonly [Candidate, Candidate])[] {
  const groups = new Map<string, number[]>()
  const add = (name: string, at: number): void => {
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [at])
    else if (group.at(-1) !== at) group.push(at)
  }
  candidates.forEach(({ key, project }, at) => {
    for (let from = 0; from + gram <= key.length; from += 1) add(key.slice(from, from + gram), at)
    add(`^${key.slice(0, 2)}`, at)
    for (const owner of ownersOf(project)) add(`^${owner.slice(0, 2)}`, at)
  })
  const seen = new Set<number>()
  const pairs: (readonly [Candidate, Candidate])[] = []
  for (const group of groups.values()) {
    if (group.length > mostShared) continue
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) {
        const id = one * candidates.length + other
        const [a, b] = [candidates[one], candidates[other]]
        if (a === undefined || b === undefined || seen.has(id)) continue
        seen.add(id)
        pairs.push([a, b])
      }
  }
  return pairs
}

/** Listed apart by one article, named side by side in a sentence, or of other phases, places or numbers. */
function isApart(a: Candidate, b: Candidate): boolean {
  if ([...a.listedIn].some((article) => b.listedIn.has(article))) return true
  if (a.place !== b.place) return true
  const sentences = new Set(a.project.mentions.map(({ article, quote }) => `${article}\n${quote}`))
  if (b.project.mentions.some(({ article, quote }) => sentences.has(`${article}\n${quote}`))) return true
  return [phases, places, numbers].some((form) => {
    const [one, other] = [a.key.match(form) ?? [], b.key.match(form) ?? []]
    return one.length > 0 && other.length > 0 && one.join() !== other.join()
  })
}

function alikeInName(a: string, b: string): boolean {
  const shared = longestShared(a, b)
  const shorter = Math.min(a.length, b.length)
  return shared >= leastShared || (shared >= gram && shared >= shorter * leastShare) || shared === shorter
}

/** A company's project, and one that is named by that company's own name: 恒晖…有限公司 and 恒晖固废. */
function namesOwner(a: Candidate, b: Candidate): boolean {
  return ownersOf(a.project).some(
    (owner) => /公司$/.test(owner) && b.key.startsWith(owner.slice(0, 2)) && a.key !== b.key,
  )
}

function ownersOf({ facts }: Candidate['project']): string[] {
  return facts.filter(({ what }) => what === 'owner').map(({ text }) => text)
}

/** Length of the longest run of characters that both have; names are short. */
function longestShared(a: string, b: string): number {
  let longest = 0
  for (let from = 0; from + longest < a.length; from += 1)
    while (from + longest < a.length && b.includes(a.slice(from, from + longest + 1))) longest += 1
  return longest
}

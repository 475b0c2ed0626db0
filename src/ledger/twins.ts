import type { Project } from '../model/ledger.ts'
import type { Likeness } from './likeness.ts'

/** A project before its possible twins are known. */
export interface Candidate {
  readonly project: Omit<Project, 'possiblySame'>
  readonly key: string
  /** The county or city that it is in, as far as stated or given by the bulletin's own; else null. */
  readonly place: string | null
  /** What the companies that own it go by (恒晖). */
  readonly brands: ReadonlySet<string>
  /** The lists that have it, by article: what one article lists apart is apart. */
  readonly listedIn: ReadonlySet<string>
  /** The sentences that name it: what one sentence names side by side is apart. */
  readonly sentences: ReadonlySet<string>
}

/** Characters in a row of which names must share one to be compared. */
const gram = 4
/** Runs that more names share tell nothing of them; the names are found by their rarer ones. */
const mostShared = 12
const county = /[县旗]$/u

/** True for two projects that may be the same, by their names or by the company that owns one and names the other. */
export function possiblySame(a: Candidate, b: Candidate, { alike, differ }: Likeness): boolean {
  return (
    !differ(a.key, b.key) && (alike(a.key, b.key) || namesOwner(a, b) || namesOwner(b, a)) && !isApart(a, b)
  )
}

/** Pairs that may be the same: they share a rare run of characters, or one begins as the other's owner does. Each once. */
export function candidatePairs(candidates: readonly Candidate[]): (readonly [Candidate, Candidate])[] {
  const groups = new Map<string, number[]>()
  const add = (name: string, at: number): void => {
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [at])
    else if (group.at(-1) !== at) group.push(at)
  }
  candidates.forEach(({ key, brands }, at) => {
    for (let from = 0; from + gram <= key.length; from += 1) add(key.slice(from, from + gram), at)
    add(`^${key.slice(0, 2)}`, at)
    add(`^${key.slice(0, 3)}`, at)
    for (const brand of brands) add(`^${brand}`, at)
  })
  const seen = new Set<number>()
  const pairs: (readonly [Candidate, Candidate])[] = []
  for (const group of groups.values()) {
    if (group.length < 2 || group.length > mostShared) continue
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

/** Of two counties, listed apart by one article, or named side by side in one sentence. */
function isApart(a: Candidate, b: Candidate): boolean {
  if (a.place !== null && b.place !== null && a.place !== b.place)
    if (county.test(a.place) && county.test(b.place)) return true
  // One article that gives one of two equal names a county of its own means two.
  if (a.key === b.key && a.place !== b.place && shareOne(articlesOf(a), articlesOf(b))) return true
  return shareOne(a.listedIn, b.listedIn) || shareOne(a.sentences, b.sentences)
}

/** A company's project, and one that is named by that company's own name: 恒晖…有限公司 and 恒晖固废. */
function namesOwner({ brands }: Candidate, { key }: Candidate): boolean {
  return brands.has(key.slice(0, 2))
}

function articlesOf({ project }: Candidate): ReadonlySet<string> {
  return new Set(project.mentions.map(({ article }) => article))
}

function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  return [...few].some((one) => many.has(one))
}

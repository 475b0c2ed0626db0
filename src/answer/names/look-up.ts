import type { Person, Project } from '../../model/ledger.ts'
import { fold } from '../../text/normalise.ts'
import type { Library } from '../library.ts'
import { projectsNamed } from './named-projects.ts'
import { likeness, slips } from './near-name.ts'
import { spells } from './sound-alike.ts'

/** What a name may mean, best first. */
export interface LookedUp<T> {
  readonly found: readonly T[]
  /** `named`: it is a name of these. `slip`: it is but for a slip of the pen. `near`: these only resemble it. */
  readonly how: 'named' | 'slip' | 'near'
}

interface Named<T> {
  readonly item: T
  /** Folded, without spaces. */
  readonly names: readonly string[]
}

/** Longer names are cut: nobody's name is so long, and the work stays small. */
const longest = 40
/** Of so many characters one may be wrong; of fewer, one may be a homophone. */
const charactersPerSlip = 4
const mostNear = 5
const leastLikeness = 0.3
const shortestName = 3

/** The projects that a name means: the name itself, a part, an alias, who owns it, pinyin, initials, or a slip away from it. */
export function lookUpProjects(asked: string, library: Library): LookedUp<Project> {
  const name = bare(asked)
  if (name === '') return { found: [], how: 'near' }
  const named = library.names.projects.map(({ project, names }) => ({
    item: project,
    names: names.map(bare),
  }))
  return (
    firstOf([
      () => exact(name, named),
      () => projectsNamed([name], library).map(({ project }) => project),
      () => projectsNamed(wordsOf(asked, library), library, true).map(({ project }) => project),
      // More was written than the name: 抽水蓄能电站项目进展.
      () => longestHeld(name, named),
      ...bySound(name, named),
    ]) ?? nearest(name, named)
  )
}

/** The people whom a name or an office means. */
export function lookUpPeople(asked: string, { ledger }: Library): LookedUp<Person> {
  const name = bare(asked)
  if (name === '') return { found: [], how: 'near' }
  const named = ledger.people.map((item) => ({ item, names: [bare(item.name)] }))
  const holding = (fits: (role: string) => boolean): Person[] =>
    ledger.people.filter(({ terms }) => terms.some(({ role }) => fits(bare(role))))
  return (
    firstOf([
      () => exact(name, named),
      () => holding((role) => role === name),
      () => named.filter(({ names }) => names.some((each) => each.includes(name))).map(({ item }) => item),
      () => longestHeld(name, named, 2),
      () => holding((role) => role.includes(name)),
      ...bySound(name, named),
    ]) ?? nearest(name, named)
  )
}

function bare(text: string): string {
  return fold(text)
    .replace(/[\s'’·•]+/gu, '')
    .slice(0, longest)
}

function wordsOf(asked: string, { segmenter }: Library): string[] {
  return segmenter.cut(fold(asked).slice(0, longest)).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** What the first way gives that gives anything. */
function firstOf<T>(ways: readonly (() => readonly T[])[]): LookedUp<T> | null {
  for (const way of ways) {
    const found = way()
    if (found.length > 0) return { found, how: 'named' }
  }
  return null
}

function exact<T>(name: string, named: readonly Named<T>[]): T[] {
  return named.filter(({ names }) => names.includes(name)).map(({ item }) => item)
}

function longestHeld<T>(name: string, named: readonly Named<T>[], least = shortestName): T[] {
  const held = named.map(({ item, names }) => ({
    item,
    length: Math.max(
      0,
      ...names.filter((each) => each.length >= least && name.includes(each)).map((each) => each.length),
    ),
  }))
  const most = Math.max(0, ...held.map(({ length }) => length))
  return most === 0 ? [] : held.filter(({ length }) => length === most).map(({ item }) => item)
}

/** By pinyin, then by initials, then by some of both; for Latin letters only. */
function bySound<T>(name: string, named: readonly Named<T>[]): (() => T[])[] {
  if (!/^[a-z0-9]{2,}$/.test(name) || !/[a-z]/.test(name)) return []
  return (['syllables', 'initials', 'mixed'] as const).map(
    (spelling) => () =>
      named.filter(({ names }) => names.some((each) => spells(name, each, spelling))).map(({ item }) => item),
  )
}

/** Those fewest slips away, when these are few for a name so long; else what shares most pairs of characters with it. */
function nearest<T>(name: string, named: readonly Named<T>[]): LookedUp<T> {
  const characters = Array.from(name).length
  const most = Math.max(0.5, Math.floor(characters / charactersPerSlip))
  const away = named.map(({ item, names }) => ({
    item,
    slips: Math.min(...names.map((each) => slips(name, each))),
  }))
  const fewest = away.reduce((least, each) => Math.min(least, each.slips), Number.POSITIVE_INFINITY)
  if (characters > 1 && fewest <= most)
    return { found: away.filter((each) => each.slips === fewest).map(({ item }) => item), how: 'slip' }
  const found = named
    .map(({ item, names }) => ({ item, like: Math.max(0, ...names.map((each) => likeness(name, each))) }))
    .filter(({ like }) => like >= leastLikeness)
    .sort((a, b) => b.like - a.like)
    .slice(0, mostNear)
    .map(({ item }) => item)
  return { found, how: 'near' }
}

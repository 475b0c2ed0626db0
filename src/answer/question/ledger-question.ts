import { type FactKind, factKinds } from '../../model/fact.ts'
import type { LedgerAsk, ProjectFilter } from '../../model/ledger-ask.ts'
import type { Seeks } from '../../model/question.ts'
import type { Wanted, WantedKind } from '../../model/wanted.ts'
import type { Library } from '../library.ts'
import { mostProjects, projectsNamed } from '../names/named-projects.ts'
import { officeAsked, personAsked } from './officials-question.ts'
import { phase, phaseAlone } from './phases.ts'
import { type Said, said } from './said.ts'

/** What else answers a question for one kind of fact. */
const alsoTold: Partial<Record<FactKind, readonly FactKind[]>> = {
  stage: ['progress'],
  progress: ['stage'],
  investment: ['investment-completed'],
}
/** Each project of a list is shown with these. */
const toldOfAll: readonly FactKind[] = ['stage', 'progress']
const bySeeks: Partial<Record<Seeks, readonly FactKind[]>> = {
  money: ['investment'],
  time: ['started', 'due', 'opened'],
}

/** What no stage is. */
const notStages: readonly WantedKind[] = ['person', 'number', 'place', 'organisation']

/**
 * What a folded question, `taken` apart, asks of the ledger, or null when it asks for something else: each of its
 * words must be a name of the ledger or one that asks.
 */
export function ledgerAsk(
  folded: string,
  taken: Said,
  seeks: readonly Seeks[],
  wanted: Wanted | null,
  library: Library,
): LedgerAsk | null {
  const { projects, people } = library.names
  if ((projects.length === 0 && people.size === 0) || seeks.includes('demand')) return null
  const about = officeAsked(folded, taken, seeks, library) ?? personAsked(folded, taken, seeks, library)
  if (about !== null || seeks.includes('role')) return about
  if (taken.ordinal !== null)
    return taken.asks.has('project') || taken.words.length > 0
      ? { kind: 'beyond', ordinal: taken.ordinal, words: taken.words }
      : null
  return (
    countsAsked(taken, library) ??
    differenceAsked(taken, seeks, library) ??
    totalAsked(taken, seeks, library) ??
    projectsAsked(taken, seeks, library) ??
    factsAsked(taken, seeks, wanted, library)
  )
}

function countsAsked({ asks, number, words, stages }: Said, { ledger }: Library): LedgerAsk | null {
  // 28个项目都有哪些: those of a count that is stated, not all that there are.
  const ofAll = asks.has('list') && asks.has('project') && words.length === 0 && stages.length === 0
  const named = ofAll && ledger.counts.some(({ stated }) => stated === number)
  return number !== null && (asks.has('listed') || named)
    ? { kind: 'counts', stated: number, words, named }
    : null
}

function differenceAsked(taken: Said, seeks: readonly Seeks[], library: Library): LedgerAsk | null {
  const [what] = kindsAsked(taken, seeks)
  if (!taken.asks.has('compare') || what === undefined || taken.stretches.length !== 2) return null
  const [one, other] = taken.stretches
  const sides = [one ?? '', inFull(other ?? '', one ?? '')]
  const [first = [], second = []] = sides.map((side) =>
    projectsNamed(said(side, null, library).words, library),
  )
  const [a, b] = [first[0]?.project.id, second[0]?.project.id]
  if (first.length !== 1 || second.length !== 1 || a === undefined || b === undefined || a === b) return null
  return { kind: 'difference', what, projects: [a, b] }
}

/** 二期 behind 隔膜一期 is that of the same thing. */
function inFull(side: string, before: string): string {
  return phaseAlone.test(side) && phase.test(before) ? before.replace(phase, side) : side
}

/** The largest, the smallest, or all together. */
function totalAsked(taken: Said, seeks: readonly Seeks[], library: Library): LedgerAsk | null {
  const [what] = kindsAsked(taken, seeks)
  const filter = filterOf(taken, library)
  if (what === undefined || filter === null) return null
  if (taken.asks.has('most')) return { kind: 'ranking', order: 'most', what, filter }
  if (taken.asks.has('least')) return { kind: 'ranking', order: 'least', what, filter }
  if (!taken.asks.has('sum') || !taken.asks.has('project') || taken.number !== null) return null
  return { kind: 'sum', what, filter }
}

function factsAsked(
  taken: Said,
  seeks: readonly Seeks[],
  wanted: Wanted | null,
  library: Library,
): LedgerAsk | null {
  const what = kindsAsked(taken, seeks)
  // 谁来考察, 打通了几条: the verb is a stage, but a person or a number is asked for.
  const namesFact =
    seeks.some((kind) => bySeeks[kind] !== undefined) || factKinds.some((kind) => taken.asks.has(kind))
  if (wanted !== null && notStages.includes(wanted.kind) && !namesFact) return null
  const named = projectsNamed(taken.words, library)
  if (what.length === 0 || named.length === 0 || named.length > mostProjects) return null
  return { kind: 'facts', projects: named.map(({ project }) => project.id), what }
}

/** A list of projects, unless it is one of something that is stated of them. */
function projectsAsked(taken: Said, seeks: readonly Seeks[], library: Library): LedgerAsk | null {
  const kinds = kindsAsked(taken, seeks)
  if (kinds.some((kind) => !toldOfAll.includes(kind))) return null
  const filter = filterOf(taken, library)
  const speaks = taken.asks.has('project') || filter?.stages.length !== 0
  // 项目进展: how things stand with all of them.
  const ofAll = taken.asks.has('project') && taken.words.length === 0 && kinds.length > 0
  return filter !== null && speaks && (taken.asks.has('list') || ofAll)
    ? { kind: 'projects', filter, counted: seeks.includes('number') && !taken.which }
    : null
}

/** The kinds of fact asked for, the one named first; whether something is so is a question for its stage. */
function kindsAsked({ asks, stages }: Said, seeks: readonly Seeks[]): FactKind[] {
  const named = factKinds.filter((kind) => asks.has(kind))
  const told = asks.has('list') ? [] : stages.length > 0 || asks.has('whether') ? ['stage' as const] : []
  const sought = seeks.flatMap((kind) => bySeeks[kind] ?? [])
  const kinds = [named, sought, told].find((each) => each.length > 0) ?? []
  return [...new Set(kinds.flatMap((kind) => [kind, ...(alsoTold[kind] ?? [])]))]
}

/** Which projects: all when only projects as such are named, none when a word names no project. */
function filterOf(taken: Said, library: Library): ProjectFilter | null {
  const { words, stages, year } = taken
  if (words.length === 0) return { stages, words, year }
  return projectsNamed(words, library, true).length > 0 ? { stages, words, year } : null
}

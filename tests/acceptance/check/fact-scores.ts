import { sameThing, wordsOf } from './likeness.ts'
import { isOf, projectOf } from './named.ts'
import type { PrintedLedger, PrintedProject } from './printed.ts'
import type { Truth, TruthProject } from './truth.ts'

/** Facts of the truth that the ledger states of the same project, and projects of the ledger that the truth has not. */
export interface FactScores {
  readonly byKind: ReadonlyMap<string, { readonly right: number; readonly expected: number }>
  readonly right: number
  readonly expected: number
  /** `大桥 due 明年5月: 2025年5月; 通车`. */
  readonly missing: readonly string[]
  readonly further: readonly string[]
}

/** The truth's words for a kind of fact and the ledger's. */
const kinds = [
  ['stage', 'stage'],
  ['owner', 'owner'],
  ['partner', 'partner'],
  ['total', 'investment'],
  ['completed', 'investment-completed'],
  ['capacity', 'capacity'],
  ['size', 'size'],
  ['progress', 'progress'],
  ['started', 'started'],
  ['due', 'due'],
] as const

/** Holds the facts of projects against the truth, kind by kind. What the truth adds in brackets is no part of a fact. */
export function factScores(truth: Truth, ledger: PrintedLedger): FactScores {
  const wanted = [...truth.other_projects, ...(truth.listed_facts ?? [])]
  const rows = wanted.flatMap((one) => {
    const project = projectOf(ledger, one)
    return [...statedOf(one), ...clusterOf(one)].map(([kind, what, text]) => {
      const given = what === 'cluster' ? [project?.cluster ?? ''] : textsOf(project, what)
      const right = given.some((words) => tells(words, text))
      return { kind, right, text: `${one.name} ${kind} ${text}: ${given.join('; ')}` }
    })
  })
  const listed = truth.industrial_ledger.stages.flatMap(({ projects }) => projects.map((name) => ({ name })))
  const known: TruthProject[] = [...wanted, ...listed]
  return {
    byKind: new Map(
      Array.from(
        Map.groupBy(rows, ({ kind }) => kind),
        ([kind, own]) => [kind, { right: own.filter(({ right }) => right).length, expected: own.length }],
      ),
    ),
    right: rows.filter(({ right }) => right).length,
    expected: rows.length,
    missing: rows.filter(({ right }) => !right).map(({ text }) => text),
    further: ledger.projects
      .filter((project) => !known.some((one) => isOf(project, one)))
      .map(({ name, stage }) => `${name}: ${stage}`),
  }
}

type Row = readonly [kind: string, what: string, text: string]

function statedOf(project: TruthProject): Row[] {
  return kinds.flatMap(([kind, what]) => {
    const stated = project[kind]
    const all = stated === undefined ? [] : typeof stated === 'string' ? [stated] : stated
    return all.map((text): Row => [kind, what, text.replace(/[（(].*$/, '')])
  })
}

function clusterOf({ cluster }: TruthProject): Row[] {
  return cluster === undefined ? [] : [['cluster', 'cluster', cluster]]
}

function textsOf(project: PrintedProject | undefined, what: string): string[] {
  return project?.facts.filter((fact) => fact.what === what).map(({ text }) => text) ?? []
}

/** The words themselves, or the same in others (加快推进/在建 gives two). */
function tells(found: string, wanted: string): boolean {
  return wanted
    .split(/[/、]/)
    .some((one) => found !== '' && (wordsOf(found).includes(wordsOf(one)) || sameThing(found, one)))
}

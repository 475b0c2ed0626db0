import { numberOf } from '../../../src/text/numerals.ts'
import { sameStage, sameThing } from './likeness.ts'
import { isNamed, isOf, projectOf } from './named.ts'
import type { PrintedLedger, PrintedProject } from './printed.ts'
import type { Truth, TruthProject } from './truth.ts'

/** How the ledger stands to the truth; the lists name what does not agree. */
export interface LedgerScores {
  readonly listed: { readonly right: number; readonly expected: number; readonly missing: readonly string[] }
  /** Projects at a stage of the lists that no list names. */
  readonly falselyListed: readonly string[]
  readonly others: { readonly right: number; readonly expected: number; readonly missing: readonly string[] }
  /** Stated sums of the other projects among the facts of that project. */
  readonly sums: { readonly right: number; readonly expected: number; readonly missing: readonly string[] }
  readonly counts: { readonly right: number; readonly expected: number; readonly missing: readonly string[] }
  readonly wrongMerges: readonly string[]
}

/** Holds projects, stages, sums and counts of a ledger against the truth. */
export function ledgerScores(truth: Truth, ledger: PrintedLedger): LedgerScores {
  const { stages } = truth.industrial_ledger
  const listed = stages.flatMap(({ stage, projects }) => projects.map((name) => ({ name, stage })))
  const atStage = listed.filter(({ name, stage }) =>
    sameStage(projectOf(ledger, { name })?.stage ?? null, stage),
  )
  const found = truth.other_projects.filter((one) => projectOf(ledger, one) !== undefined)
  const withSum = truth.other_projects.filter(({ total }) => total !== undefined)
  const sums = withSum.filter((project) => hasSum(projectOf(ledger, project), project))
  return {
    listed: tally(
      listed.map((one) => ({
        text: `${one.name}: ${said(projectOf(ledger, one))}`,
        right: atStage.includes(one),
      })),
    ),
    falselyListed: ledger.projects
      .filter(({ stage }) => stages.some((one) => sameStage(stage, one.stage)))
      .filter((project) => !listed.some(({ name }) => isNamed(project, name)))
      .map(({ name, stage }) => `${name}: ${stage}`),
    others: tally(truth.other_projects.map((one) => ({ text: one.name, right: found.includes(one) }))),
    sums: tally(withSum.map((one) => ({ text: `${one.name}: ${one.total}`, right: sums.includes(one) }))),
    counts: countScores(truth, ledger),
    wrongMerges: wrongMerges(truth, ledger),
  }
}

function tally(rows: readonly { text: string; right: boolean }[]): LedgerScores['listed'] {
  const missing = rows.filter(({ right }) => !right).map(({ text }) => text)
  return { right: rows.length - missing.length, expected: rows.length, missing }
}

function said(project: PrintedProject | undefined): string {
  return project === undefined ? 'not there' : `at ${project.stage ?? 'no stage'}`
}

function hasSum(project: PrintedProject | undefined, { total = '' }: TruthProject): boolean {
  return project?.facts.some(({ what, text }) => what === 'investment' && holdsSum(text, total)) ?? false
}

/** 8亿元 is in 约8亿元, and not in 4.8亿元. */
function holdsSum(text: string, total: string): boolean {
  const at = text.indexOf(total)
  return at >= 0 && !/[\d.]/.test(text.charAt(at - 1))
}

/** One project that bears the names of two, and a sum of money that is another project's. */
function wrongMerges(truth: Truth, ledger: PrintedLedger): string[] {
  const names = [
    ...truth.industrial_ledger.stages.flatMap(({ projects }) => projects.map((name) => ({ name }))),
    ...truth.other_projects,
  ] satisfies TruthProject[]
  const merged = ledger.projects.flatMap((project) => {
    const own = names.filter((one) => isOf(project, one))
    const apart = own.filter((one) => !own.some((other) => other !== one && sameWorks(other, one)))
    return own.length > 1 && apart.length > 0 ? [own.map(({ name }) => name).join(' = ')] : []
  })
  const misplaced = truth.other_projects.flatMap((one) =>
    one.total === undefined
      ? []
      : ledger.projects
          .filter((project) => !isOf(project, one) && names.some((other) => isOf(project, other)))
          .filter((project) => hasSum(project, one))
          .map(({ name }) => `${name} has the sum of ${one.name}`),
  )
  const joined = (truth.apart ?? []).flatMap(([a, b]) =>
    ledger.projects.filter((project) => isNamed(project, a) && isNamed(project, b)).map(() => `${a} = ${b}`),
  )
  return [...new Set([...merged, ...misplaced, ...joined])]
}

/** The truth says of one of the two that it is the other in other words. */
function sameWorks(one: TruthProject, other: TruthProject): boolean {
  return [one, other].some((each, at, both) => {
    const also = each.also ?? ''
    return also.includes('same works') && also.includes(both[1 - at]?.name ?? '\n')
  })
}

interface Expected {
  readonly what: string
  readonly stated: number
  readonly listed: number
  readonly agree: boolean
}

function countScores(truth: Truth, { counts }: PrintedLedger): LedgerScores['counts'] {
  const expected: Expected[] = [
    ...truth.industrial_ledger.stages.map(({ stage, ...count }) => ({ ...count, what: stage })),
    ...truth.disagreements.flatMap(({ stated, computed, verdict }) => {
      const number = numberOf(stated.match(/^\d+|^[一二三四五六七八九十两]+/)?.[0] ?? '')
      const listed = computed.match(/=(\d+)(?![.\d])|(\d+)[^\s\d.]? named/)
      if (number === null || listed === null) return []
      return [
        { what: stated, stated: number, listed: Number(listed[1] ?? listed[2]), agree: verdict === 'agree' },
      ]
    }),
  ]
  return tally(
    expected.map((one) => {
      const same = counts.filter(({ what, stated }) => stated === one.stated && sameThing(what, one.what))
      const right = same.some(({ listed, agree }) => listed === one.listed && agree === one.agree)
      const given = same.map(({ what, listed }) => `${what} ${listed}`).join('; ')
      return { text: `${one.what}: ${one.stated} stated, ${one.listed} listed; found: ${given}`, right }
    }),
  )
}

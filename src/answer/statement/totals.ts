import type { FactKind } from '../../model/fact.ts'
import type { Project } from '../../model/ledger.ts'
import type { LedgerAsk } from '../../model/ledger-ask.ts'
import type { Measured, Statement } from '../../model/statement.ts'
import { plainQuantity } from '../../text/quantity.ts'
import type { Library } from '../library.ts'
import { projectsOf } from './project-list.ts'

type Asked<K extends LedgerAsk['kind']> = Extract<LedgerAsk, { kind: K }>

/** So many of a ranking are told. */
const mostRanked = 5

/** The largest or smallest amounts among the projects asked for. */
export function rankingStatement(
  { order, what, filter }: Asked<'ranking'>,
  library: Library,
): Statement | null {
  const projects = projectsOf(filter, library)
  const { measured, without } = measuredOf(projects, what)
  const [first] = measured
  if (first === undefined) return null
  const alike = measured.filter(({ amount }) => amount.unit === first.amount.unit)
  const sign = order === 'most' ? -1 : 1
  const ranked = alike.toSorted((a, b) => sign * (a.amount.value - b.amount.value)).slice(0, mostRanked)
  return { kind: 'ranking', order, what, ranked, without }
}

/** All amounts stated of the projects asked for, added up. */
export function sumStatement({ what, filter }: Asked<'sum'>, library: Library): Statement | null {
  const { measured, without } = measuredOf(projectsOf(filter, library), what)
  const unit = measured[0]?.amount.unit
  if (unit === undefined || measured.some(({ amount }) => amount.unit !== unit)) return null
  const value = measured.reduce((sum, { amount }) => sum + amount.value, 0)
  return { kind: 'sum', what, parts: measured, total: { value, unit }, without }
}

/** Which of two amounts is larger, and by how much. */
export function differenceStatement(
  { what, projects }: Asked<'difference'>,
  library: Library,
): Statement | null {
  const asked = library.ledger.projects.filter(({ id }) => projects.includes(id))
  const { measured } = measuredOf(asked, what)
  const [larger, smaller] = measured.toSorted((a, b) => b.amount.value - a.amount.value)
  if (!larger || !smaller) {
    const of = asked.map((project) => ({
      project,
      facts: project.facts.filter((fact) => fact.what === what),
    }))
    return { kind: 'uncomparable', what, of }
  }
  if (larger.amount.unit !== smaller.amount.unit) return null
  const difference = { value: larger.amount.value - smaller.amount.value, unit: larger.amount.unit }
  return { kind: 'difference', what, larger, smaller, difference }
}

/** Each project's newest fact of the kind that has an amount; the others are counted. */
function measuredOf(
  projects: readonly Project[],
  what: FactKind,
): { measured: readonly Measured[]; without: number } {
  const measured = projects.flatMap((project): Measured[] => {
    const fact = project.facts.find((each) => each.what === what && each.value !== null)
    if (fact === undefined || fact.value === null) return []
    return [{ project, fact, amount: plainQuantity(fact.value, fact.unit ?? '') }]
  })
  return { measured, without: projects.length - measured.length }
}

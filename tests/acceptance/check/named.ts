import { projectKey } from './likeness.ts'
import type { PrintedLedger, PrintedProject } from './printed.ts'
import type { TruthProject } from './truth.ts'

/** True when the project is printed under this name. */
export function isNamed({ name, aliases }: PrintedProject, wanted: string): boolean {
  return [name, ...aliases].some((one) => projectKey(one) === projectKey(wanted))
}

/** True when the project is printed under one of the names that the truth gives it. */
export function isOf(project: PrintedProject, { name, names = [] }: TruthProject): boolean {
  return [name, ...names].some((one) => isNamed(project, one))
}

/** The project of the ledger that the truth means; the one of its first name before the others. */
export function projectOf({ projects }: PrintedLedger, wanted: TruthProject): PrintedProject | undefined {
  return (
    projects.find((project) => isNamed(project, wanted.name)) ??
    projects.find((project) => isOf(project, wanted))
  )
}

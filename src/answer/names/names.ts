import type { Ledger, Person, Project } from '../../model/ledger.ts'
import { fold } from '../../text/normalise.ts'

/** A project with all that it may be called by, folded. */
export interface NamedProject {
  readonly project: Project
  /** Its name, then its aliases. */
  readonly names: readonly string[]
  /** Who owns it or takes part in it. */
  readonly companions: readonly string[]
}

/** The names of the ledger, folded, as questions may hold them. */
export interface Names {
  readonly projects: readonly NamedProject[]
  /** What projects may be called by. */
  readonly projectNames: ReadonlySet<string>
  readonly people: ReadonlyMap<string, readonly Person[]>
  readonly peopleNames: ReadonlySet<string>
  /** Every place that an article names. */
  readonly places: ReadonlySet<string>
  /** Everyone who owns projects or takes part in them. */
  readonly companions: ReadonlySet<string>
  /** Every office that someone is stated to hold. */
  readonly offices: ReadonlySet<string>
}

/** Gathers the names of a ledger and of places, once for each library. */
export function namesOf({ projects, people }: Ledger, places: Iterable<string> = []): Names {
  const byName = new Map<string, Person[]>()
  const offices = new Set<string>()
  for (const person of people) {
    const name = fold(person.name)
    byName.set(name, [...(byName.get(name) ?? []), person])
    for (const { role, group } of person.terms) if (!group) offices.add(fold(role))
  }
  const named = projects.map((project) => ({
    project,
    names: [project.name, ...project.aliases].map(fold),
    companions: project.facts
      .filter(({ what }) => what === 'owner' || what === 'partner')
      .map(({ text }) => fold(text)),
  }))
  return {
    projects: named,
    projectNames: new Set(named.flatMap(({ names }) => names)),
    people: byName,
    peopleNames: new Set(byName.keys()),
    places: new Set(Array.from(places, fold)),
    companions: new Set(named.flatMap(({ companions }) => companions)),
    offices,
  }
}

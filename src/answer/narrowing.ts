import type { Narrowing, NarrowingRef } from '../model/facet.ts'
import type { Accepts } from '../search/part-scores.ts'
import { groupRef } from '../text/ref.ts'
import { valuesOf } from './facets.ts'
import type { Library } from './library.ts'

/** What buttons narrow to; a value that is no longer there narrows nothing. */
export function narrowingsOf(refs: readonly NarrowingRef[], library: Library): Narrowing[] {
  return refs.flatMap((each) => narrowingOf(each, library) ?? [])
}

function narrowingOf({ dimension, ref }: NarrowingRef, { issues, ledger }: Library): Narrowing | null {
  if (dimension === 'month') return { dimension, id: ref, label: ref }
  const among: readonly { id: string; name?: string }[] =
    dimension === 'source' ? issues : dimension === 'person' ? ledger.people : ledger.projects
  const found = among.find(({ id }) => groupRef(id) === ref)
  return found === undefined ? null : { dimension, id: found.id, label: found.name ?? found.id }
}

/** Accepts the documents that have every one of the values. */
export function narrowed(narrowings: readonly Narrowing[], library: Library): Accepts {
  return (document) =>
    narrowings.every(({ dimension, id }) =>
      valuesOf(document, dimension, library).some((value) => value.id === id),
    )
}

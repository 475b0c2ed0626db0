import type { Library } from '../answer/library.ts'
import { arrivalsOf } from '../digest/arrivals.ts'
import type { Store } from '../store/store.ts'

/** Keeps which articles of a library were not there before; the very first time, all of them count as known. */
export async function noteArrivals(
  { issues }: Library,
  { arrivals }: Pick<Store, 'arrivals'>,
  now: number,
): Promise<void> {
  const isFirst = (await arrivals.newest()) === null
  const fresh = arrivalsOf(issues, isFirst ? null : await arrivals.known())
  if (isFirst || fresh.length > 0) await arrivals.keep(fresh, now)
}

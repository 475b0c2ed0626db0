import type { Library } from '../answer/library.ts'
import { arrivalsOf } from '../digest/arrivals.ts'
import type { Store } from '../store/store.ts'

/**
 * Keeps which articles of a library were not there before; the very first time, all of them count as known. Gives the
 * number of the newest batch that the library holds: another process may have noted a later one since.
 */
export async function noteArrivals(
  { issues }: Library,
  { arrivals }: Pick<Store, 'arrivals'>,
  now: number,
): Promise<number> {
  const newest = await arrivals.newest()
  const isFirst = newest === null
  const fresh = arrivalsOf(issues, isFirst ? null : await arrivals.known())
  return isFirst || fresh.length > 0 ? arrivals.keep(fresh, now) : newest
}

import type { Range } from '../model/range.ts'

/** Those of a list in the order of their beginnings that begin within the range; takes logarithmic time to find them. */
export function within<T>(
  sorted: readonly T[],
  beginning: (one: T) => number,
  { start, end }: Range,
): readonly T[] {
  const firstFrom = (least: number): number => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const one = sorted[middle]
      if (one !== undefined && beginning(one) < least) low = middle + 1
      else high = middle
    }
    return low
  }
  return sorted.slice(firstFrom(start), firstFrom(end))
}

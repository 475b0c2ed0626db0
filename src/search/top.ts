/** One text found; `document` is its number in the index. */
export interface Match {
  readonly document: number
  readonly score: number
}

/** Gathers the documents of the highest scores, a given number of them at most; equal ones by their numbers. */
export interface Top {
  /** What a score must reach to be kept; nothing until there are so many. */
  least(): number
  offer(document: number, score: number): void
  /** Best first. */
  ranked(): Match[]
}

/** A heap with the worst of them on top, so that all others are looked at but once. */
export function createTop(most: number): Top {
  const heap: Match[] = []
  return {
    least: () =>
      heap.length < most ? Number.NEGATIVE_INFINITY : (heap[0]?.score ?? Number.POSITIVE_INFINITY),
    offer(document, score) {
      const match = { document, score }
      if (heap.length < most) {
        heap.push(match)
        rise(heap)
      } else if (heap[0] !== undefined && compare(match, heap[0]) < 0) {
        heap[0] = match
        sink(heap)
      }
    },
    ranked: () => heap.toSorted(compare),
  }
}

/** Below 0 when the first is better. */
function compare(a: Match, b: Match): number {
  return b.score - a.score || a.document - b.document
}

function isWorse(heap: readonly Match[], at: number, other: number): boolean {
  const [one, two] = [heap[at], heap[other]]
  return one !== undefined && two !== undefined && compare(one, two) > 0
}

/** Puts the last one where it belongs. */
function rise(heap: Match[]): void {
  let at = heap.length - 1
  while (at > 0) {
    const above = (at - 1) >>> 1
    if (!isWorse(heap, at, above)) return
    swap(heap, at, above)
    at = above
  }
}

/** Puts the first one where it belongs. */
function sink(heap: Match[]): void {
  let at = 0
  for (;;) {
    let worst = at
    for (const below of [at * 2 + 1, at * 2 + 2]) if (isWorse(heap, below, worst)) worst = below
    if (worst === at) return
    swap(heap, at, worst)
    at = worst
  }
}

function swap(heap: Match[], a: number, b: number): void {
  const [one, two] = [heap[a], heap[b]]
  if (one === undefined || two === undefined) return
  heap[a] = two
  heap[b] = one
}

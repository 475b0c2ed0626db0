/**
 * The documents of the highest scores, best first, equal ones by their numbers; `most` at most. A heap with the worst
 * of them on top, so that all others are looked at but once.
 */
export function top(documents: Uint32Array, scores: Float64Array, most: number): number[] {
  const heap: number[] = []
  for (const document of documents) {
    if (heap.length < most) {
      heap.push(document)
      rise(heap, scores)
    } else if (most > 0 && isWorse(heap[0] ?? 0, document, scores)) {
      heap[0] = document
      sink(heap, scores)
    }
  }
  return heap.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
}

function isWorse(a: number, b: number, scores: Float64Array): boolean {
  const difference = (scores[a] ?? 0) - (scores[b] ?? 0)
  return difference === 0 ? a > b : difference < 0
}

/** Puts the last one where it belongs. */
function rise(heap: number[], scores: Float64Array): void {
  let at = heap.length - 1
  while (at > 0) {
    const above = (at - 1) >>> 1
    if (!isWorse(heap[at] ?? 0, heap[above] ?? 0, scores)) return
    swap(heap, at, above)
    at = above
  }
}

/** Puts the first one where it belongs. */
function sink(heap: number[], scores: Float64Array): void {
  let at = 0
  for (;;) {
    let worst = at
    for (const below of [at * 2 + 1, at * 2 + 2])
      if (below < heap.length && isWorse(heap[below] ?? 0, heap[worst] ?? 0, scores)) worst = below
    if (worst === at) return
    swap(heap, at, worst)
    at = worst
  }
}

function swap(heap: number[], a: number, b: number): void {
  const kept = heap[a] ?? 0
  heap[a] = heap[b] ?? 0
  heap[b] = kept
}

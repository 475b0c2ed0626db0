import type { Features } from '../../src/extract/setting.ts'

/** The features of one choice: the numbers of their names, with their values. */
export interface Row {
  readonly names: Int32Array
  readonly values: Float32Array
}

/** A question's choices, and for each whether it is right. */
export interface Example {
  readonly rows: readonly Row[]
  readonly right: readonly boolean[]
}

/** Names of features, numbered as they are met. */
export interface FeatureNames {
  readonly size: () => number
  readonly all: () => readonly string[]
  /** Every feature counts for all questions, and once more for those of one kind. */
  readonly row: (features: Features, kind: string) => Row
}

export function createFeatureNames(): FeatureNames {
  const numbers = new Map<string, number>()
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size
    numbers.set(name, number)
    return number
  }
  return {
    size: () => numbers.size,
    all: () => [...numbers.keys()],
    row: (features, kind) => ({
      names: Int32Array.from(features.flatMap(([name]) => [numberOf(name), numberOf(`${kind}|${name}`)])),
      values: Float32Array.from(features.flatMap(([, value]) => [value, value])),
    }),
  }
}

const passes = 10
const step = 0.05
/** Pull towards 0, so that a feature seen rarely weighs little. */
const decay = 1e-3
const negligible = 1e-4

/**
 * Fits the weights of a log-linear model over each question's choices (softmax; the right ones together shall be
 * likely) by AdaGrad; one weight for each of so many features.
 */
export function fit(examples: readonly Example[], size: number): Float64Array {
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-2)
  const slopes = new Float64Array(size)
  const random = generator(7)
  const useful = examples.filter(({ right }) => right.includes(true))
  for (let pass = 0; pass < passes; pass += 1) {
    for (const example of shuffled(useful, random)) {
      for (const name of addSlopes(example, weights, slopes)) {
        const weight = weights[name] ?? 0
        const slope = (slopes[name] ?? 0) + decay * weight
        slopes[name] = 0
        squares[name] = (squares[name] ?? 0) + slope * slope
        weights[name] = weight - (step * slope) / Math.sqrt(squares[name] ?? 1)
      }
    }
  }
  return weights
}

/** Adds the slopes of one example, and gives the features that have one. */
function addSlopes({ rows, right }: Example, weights: Float64Array, slopes: Float64Array): Set<number> {
  const scores = rows.map((row) => score(row, weights))
  const most = scores.reduce((highest, each) => Math.max(highest, each), Number.NEGATIVE_INFINITY)
  const odds = scores.map((each) => Math.exp(each - most))
  const all = odds.reduce((sum, each) => sum + each, 0)
  const good = odds.reduce((sum, each, at) => sum + (right[at] === true ? each : 0), 0)
  const touched = new Set<number>()
  for (const [at, { names, values }] of rows.entries()) {
    const odd = odds[at] ?? 0
    const excess = odd / all - (right[at] === true ? odd / good : 0)
    if (Math.abs(excess) < negligible) continue
    for (let each = 0; each < names.length; each += 1) {
      const name = names[each] ?? 0
      slopes[name] = (slopes[name] ?? 0) + excess * (values[each] ?? 0)
      touched.add(name)
    }
  }
  return touched
}

function score({ names, values }: Row, weights: Float64Array): number {
  let sum = 0
  for (let at = 0; at < names.length; at += 1) sum += (weights[names[at] ?? 0] ?? 0) * (values[at] ?? 0)
  return sum
}

/** Numbers in [0, 1), the same on every run: a linear congruential generator (Numerical Recipes' constants). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const keyed = items.map((item) => ({ item, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}

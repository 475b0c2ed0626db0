/** Numbers by pairs of numbers. */
export interface PairTable {
  /** The pair's number, or undefined. */
  get(first: number, second: number): number | undefined
  /** The pair's number, which is `fresh` when it had none. */
  getOrSet(first: number, second: number, fresh: number): number
  size(): number
  /** Visits every pair, in no order. */
  each(visit: (first: number, second: number) => void): void
}

/** Multipliers of Fibonacci hashing (2^32 over the golden ratio) and of MurmurHash3's mixing. */
const spreadFirst = 0x9e3779b1
const spreadSecond = 0x85ebca6b

/**
 * An open-addressing table in flat arrays, at most half full: a million pairs are looked up in a third of the time that
 * a Map takes, which is most of the time that an index takes to build.
 */
export function createPairTable(): PairTable {
  let capacity = 2 ** 12
  let size = 0
  let firsts = new Uint32Array(capacity)
  let seconds = new Uint32Array(capacity)
  /** Plus one; 0 is an empty slot. */
  let numbers = new Uint32Array(capacity)

  function slotOf(first: number, second: number): number {
    const mixed = Math.imul(first, spreadFirst) ^ Math.imul(second, spreadSecond)
    let slot = (mixed ^ (mixed >>> 15)) & (capacity - 1)
    while (numbers[slot] !== 0 && (firsts[slot] !== first || seconds[slot] !== second))
      slot = (slot + 1) & (capacity - 1)
    return slot
  }

  function put(first: number, second: number, number: number): void {
    const slot = slotOf(first, second)
    firsts[slot] = first
    seconds[slot] = second
    numbers[slot] = number
  }

  function grow(): void {
    const old = { firsts, seconds, numbers }
    capacity *= 2
    firsts = new Uint32Array(capacity)
    seconds = new Uint32Array(capacity)
    numbers = new Uint32Array(capacity)
    for (let slot = 0; slot < old.numbers.length; slot++) {
      const number = old.numbers[slot] ?? 0
      if (number !== 0) put(old.firsts[slot] ?? 0, old.seconds[slot] ?? 0, number)
    }
  }

  return {
    get(first, second) {
      const number = numbers[slotOf(first, second)] ?? 0
      return number === 0 ? undefined : number - 1
    },
    getOrSet(first, second, fresh) {
      const number = numbers[slotOf(first, second)] ?? 0
      if (number !== 0) return number - 1
      size += 1
      if (size * 2 > capacity) grow()
      put(first, second, fresh + 1)
      return fresh
    },
    size: () => size,
    each(visit) {
      for (let slot = 0; slot < capacity; slot++)
        if (numbers[slot] !== 0) visit(firsts[slot] ?? 0, seconds[slot] ?? 0)
    },
  }
}

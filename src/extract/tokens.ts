import type { Segmenter } from '../text/segment.ts'

/** A folded sentence in words, each with its part of speech and where it stands. */
export interface Tokens {
  readonly folded: string
  readonly words: readonly string[]
  /** First letters of jieba's tags: n, v, m, …; `w` for signs, `e` for letters and figures. */
  readonly tags: readonly string[]
  /** Where each word begins; one more for the end. */
  readonly starts: readonly number[]
  /** For each word where its clause begins and ends; clauses end at signs, which begin the next. */
  readonly clauseStarts: readonly number[]
  readonly clauseEnds: readonly number[]
  /** For each word what it is; sums of `is`. */
  readonly kinds: Uint8Array
}

/** What a word may be, by its tag. */
export const is = { place: 1, person: 2, organisation: 4, verb: 8, action: 16, particle: 32 } as const

const sign = /^[^\p{L}\p{N}]+$/u
const clauseEnd = /[,;:。!?()「」“”"'《》『』〈〉]/u

/** Cuts a folded sentence into words. */
export function tokensOf(folded: string, segmenter: Segmenter): Tokens {
  const words: string[] = []
  const tags: string[] = []
  const starts: number[] = []
  const clauses: number[] = []
  const ends: number[] = []
  let at = 0
  let clause = 0
  for (const { word, tag } of segmenter.tag(folded)) {
    const isSign = sign.test(word)
    if (isSign && clauseEnd.test(word)) clause += 1
    words.push(word)
    tags.push(isSign ? 'w' : /^[a-z0-9.%]+$/.test(word) ? 'e' : tag)
    starts.push(at)
    clauses.push(clause)
    at += word.length
    ends[clause] = at
  }
  starts.push(at)
  const kinds = Uint8Array.from(tags, (tag, place) => kindsOf(tag, words[place] ?? ''))
  const begins = (number: number): number => starts[clauses.indexOf(number)] ?? 0
  const firsts = new Map(Array.from(new Set(clauses), (number) => [number, begins(number)]))
  return {
    folded,
    words,
    tags,
    starts,
    clauseStarts: clauses.map((number) => firsts.get(number) ?? 0),
    clauseEnds: clauses.map((number) => ends[number] ?? at),
    kinds,
  }
}

function kindsOf(tag: string, word: string): number {
  let kinds = 0
  if (tag.startsWith('ns')) kinds |= is.place
  if (tag.startsWith('nr')) kinds |= is.person
  if (tag.startsWith('nt')) kinds |= is.organisation
  if (tag === 'v') kinds |= is.verb
  if (/^[vdp]/.test(tag)) kinds |= is.action
  if (word === '的') kinds |= is.particle
  return kinds
}

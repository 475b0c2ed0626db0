import type { Seeks } from '../model/question.ts'
import type { Candidate } from './candidates.ts'
import type { Looked } from './look-into.ts'
import type { Query } from './query.ts'

/** How much more a sentence counts that has the kind of thing that is asked for. */
const soughtShare = 1.5
/** How much more one counts that has all words of the query as words, not as parts of others (县长 in 副县长). */
const wholeShare = 1.5

/** A candidate and what it covers of a query. */
export interface Covering {
  readonly candidate: Candidate
  readonly covered: number
}

type Rated = Covering & { readonly place: number }

/**
 * The first of the candidates that cover most: the weights of the terms that it holds, more when it holds them as
 * words or has what is asked for, times its share. Null when none holds any.
 */
export function mostCovering(
  looked: Looked,
  query: Query,
  weights: readonly number[],
  shareOf?: (candidate: Candidate) => number,
): Covering | null {
  const promising = mostPromising(looked, query, weights, shareOf)
  return promising.reduce<Rated | null>((best, each) => {
    // Cutting into words takes most of the time, so those are cut that may gain by it.
    const { words, share } = longerWordsIn(each.candidate.folded, query)
    const counting = (whole: number): number => each.covered * (1 + (wholeShare - 1) * whole)
    if (best !== null && counting(share) < best.covered) return best
    const whole = share === 0 ? 0 : share * shareOfWhole(words, each.candidate.folded, query.cut)
    const covered = counting(whole)
    const isBetter =
      best === null || covered > best.covered || (covered === best.covered && each.place < best.place)
    return isBetter ? { ...each, covered } : best
  }, null)
}

/** The same candidate, without the number, for which there is mostly no choice. */
export function bestCovering(...given: Parameters<typeof mostCovering>): Candidate | null {
  const promising = mostPromising(...given)
  return promising.length < 2
    ? (promising[0]?.candidate ?? null)
    : (mostCovering(...given)?.candidate ?? null)
}

/** Those that may cover most, whatever their words, most promising first. */
function mostPromising(
  { candidates, held }: Looked,
  query: Query,
  weights: readonly number[],
  shareOf: (candidate: Candidate) => number = () => 1,
): Rated[] {
  const rated = candidates.map((candidate, place) => {
    const weight = (held[place] ?? []).reduce((sum, term) => sum + (weights[term] ?? 0), 0)
    const sought =
      weight > 0 && query.seeks.some((kind) => looksLike(candidate, kind, query)) ? soughtShare : 1
    return { candidate, place, covered: weight * sought * shareOf(candidate) }
  })
  const most = rated.reduce((highest, { covered }) => Math.max(highest, covered), 0)
  return rated
    .filter(({ covered }) => covered > 0 && covered * wholeShare >= most)
    .sort((a, b) => b.covered - a.covered || a.place - b.place)
}

function looksLike({ folded }: Candidate, kind: Seeks, query: Query): boolean {
  return kind === 'role'
    ? query.stretches.some((name) => hasRole(folded, name, query))
    : query.looks[kind].test(folded)
}

/**
 * True when a position stands right before the name (主任杨勇) or is said of it (杨勇是…). A list puts a comma before
 * it, a sentence mostly a function word (向杨勇介绍). What is a word of the dictionary is no name.
 */
function hasRole(folded: string, name: string, { cut, isFunctionWord }: Query): boolean {
  const at = folded.indexOf(name)
  if (at < 0 || cut(name).length === 1) return false
  const before = folded.charAt(at - 1)
  const after = folded.charAt(at + name.length)
  return '是系任为'.includes(after || ' ') || (/\p{Script=Han}/u.test(before) && !isFunctionWord(before))
}

/** The words of two characters and more that stand in the text, as parts of others too, and which share they are of all. */
function longerWordsIn(folded: string, { words }: Query): { words: readonly string[]; share: number } {
  const longer = words.filter((word) => word.length > 1)
  const present = longer.filter((word) => folded.includes(word))
  return { words: present, share: present.length / Math.max(1, longer.length) }
}

/** The share of these words that stand in the text with no other word reaching into them. */
function shareOfWhole(words: readonly string[], folded: string, cut: Query['cut']): number {
  const bounds = new Set([0])
  let at = 0
  for (const word of cut(folded)) {
    at += word.length
    bounds.add(at)
  }
  return words.filter((word) => standsBetween(bounds, folded, word)).length / words.length
}

function standsBetween(bounds: ReadonlySet<number>, folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
    if (bounds.has(at) && bounds.has(at + word.length)) return true
  return false
}

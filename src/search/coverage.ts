import type { Seeks } from '../model/question.ts'
import type { Candidate } from './candidates.ts'
import type { Query } from './query.ts'
import { holds } from './terms.ts'

/** How much more a sentence counts that has the kind of thing that is asked for. */
const soughtShare = 1.5
/** How much more one counts that has all words of the query as words, not as parts of others (县长 in 副县长). */
const wholeShare = 1.5

/**
 * The weights of the terms that the candidate holds, more when it holds them as words or has what is asked for. When
 * that cannot be more than `enough` it is not looked at closely, since cutting into words takes most of the time, and
 * the result is anything up to `enough`.
 */
export function coverage(candidate: Candidate, query: Query, weights: readonly number[], enough = 0): number {
  const { folded } = candidate
  const held = query.terms.reduce((sum, term, at) => sum + (holds(folded, term) ? (weights[at] ?? 0) : 0), 0)
  if (held === 0) return 0
  const sought = query.seeks.some((kind) => looksLike(candidate, kind, query)) ? soughtShare : 1
  if (held * sought * wholeShare <= enough) return held * sought
  return held * sought * (1 + (wholeShare - 1) * shareOfWholeWords(folded, query))
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

/** The share of the words of two characters and more that stand in the text with no other word reaching into them. */
function shareOfWholeWords(folded: string, { words, cut }: Query): number {
  const longer = words.filter((word) => word.length > 1)
  const present = longer.filter((word) => folded.includes(word))
  if (present.length === 0) return 0
  const bounds = new Set([0])
  let at = 0
  for (const word of cut(folded)) {
    at += word.length
    bounds.add(at)
  }
  return present.filter((word) => standsBetween(bounds, folded, word)).length / longer.length
}

function standsBetween(bounds: ReadonlySet<number>, folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
    if (bounds.has(at) && bounds.has(at + word.length)) return true
  return false
}

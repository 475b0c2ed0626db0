import type { Lexicon } from '../../model/lexicon.ts'
import type { NameText } from '../name-text.ts'
import { foreignNames } from './foreign-names.ts'
import { type Candidate, type NameEvidence, nameEvidence } from './name-evidence.ts'
import { membersInRows } from './name-rows.ts'

/** A name that was found, where it stands in its text. */
export interface FoundName {
  readonly name: string
  readonly text: NameText
  readonly start: number
  readonly end: number
}

/** A candidate is a name from here on: with a title beside it, or beside another name in a list, less is asked. */
const enough = { alone: 3, listed: { beside: -1, last: -3, between: -5 }, titled: 0.5 }
/** So much less than its beginning alone a longer name may weigh. */
const tolerance = 2
/** What a name weighs more that stands in the article more than once. */
const repeated = 1

/** The names of an article's texts, in order. What was found once is found wherever it stands. */
export function findNames(texts: readonly NameText[], lexicon: Lexicon): FoundName[] {
  const evidence = nameEvidence(lexicon)
  const rated = texts.map((text) => candidates(text, lexicon, evidence))
  const all = rated.flat()
  const times = new Map<string, number>()
  for (const { name, score } of all) if (score > -2) times.set(name, (times.get(name) ?? 0) + 1)
  const certain = new Set<string>()
  const most = new Map<string, number>()
  for (const { name, score } of all) most.set(name, Math.max(score, most.get(name) ?? score))
  for (const each of all) {
    const score = each.score + ((times.get(each.name) ?? 0) > 1 ? repeated : 0)
    if (score >= (each.titled ? enough.titled : enough.alone)) certain.add(each.name)
  }
  // 崔明 of 崔明实 is no name of its own when it stands nowhere else.
  for (const name of certain) {
    const shorter = name.slice(0, -1)
    const lead = (most.get(name) ?? 0) - (most.get(shorter) ?? 0)
    if (lead > -tolerance && times.get(shorter) === times.get(name)) certain.delete(shorter)
  }
  return texts.flatMap((text, index) => {
    const taken = new Uint8Array(text.text.length)
    const foreign = foreignNames(text, lexicon).map(({ start, end }) => {
      taken.fill(1, start, end)
      return { name: text.text.slice(start, end), text, start, end }
    })
    const own = [...foreign, ...chosen(text, rated[index] ?? [], certain, taken)]
    const members = membersInRows(text, own, lexicon).map(({ start, end }) => ({
      name: text.text.slice(start, end),
      text,
      start,
      end,
    }))
    return [...own, ...members].sort((a, b) => a.start - b.start)
  })
}

/** Stretches of two to four characters that begin with a family name. */
function candidates(text: NameText, { surnameWeights }: Lexicon, evidence: NameEvidence): Candidate[] {
  const found: Candidate[] = []
  for (const { start, end } of text.words) {
    const until = Math.min(end, text.text.length)
    for (let at = start; at < until; at += 1) {
      const two = text.text.slice(at, at + 2)
      const lengths = surnameWeights.has(two) ? [2, 3, 4] : surnameWeights.has(two.charAt(0)) ? [2, 3] : []
      for (const length of lengths) {
        const name = text.text.slice(at, at + length)
        if (name.length < length || !/^\p{Script=Han}+$/u.test(name)) continue
        const candidate = evidence(text, at, at + length)
        if (candidate !== null && candidate.score > -5) found.push(candidate)
      }
    }
  }
  return found
}

/** The best of those that overlap; first by score, then lists are filled from the names beside. */
function chosen(
  text: NameText,
  rated: readonly Candidate[],
  certain: ReadonlySet<string>,
  taken: Uint8Array,
): FoundName[] {
  const weight = (each: Candidate): number => each.score + (certain.has(each.name) ? 4 : 0)
  const kept: Candidate[] = []
  const take = (each: Candidate): void => {
    taken.fill(1, each.start, each.end)
    kept.push(each)
  }
  const free = ({ start, end }: Candidate): boolean => !taken.subarray(start, end).includes(1)
  const sorted = rated.toSorted((a, b) => weight(b) - weight(a))
  for (const each of sorted) if (certain.has(each.name) && free(each)) take(each)
  const listed = (at: number): void => {
    const each = rated[at]
    if (each === undefined || !free(each)) return
    const beside = neighbours(text, each, taken)
    if (beside === 0) return
    const last = /[^\p{Script=Han}]|等|^$/u.test(text.text.charAt(each.end))
    const { listed: least } = enough
    const asked = beside > 1 ? least.between : last ? least.last : least.beside
    if (each.score >= asked && best(at, rated, free)) take(each)
  }
  for (let at = 0; at < rated.length; at += 1) listed(at)
  for (let at = rated.length - 1; at >= 0; at -= 1) listed(at)
  return kept.sort((a, b) => a.start - b.start).map(({ name, start, end }) => ({ name, text, start, end }))
}

/** How many names stand beside it, parted from it by a pause mark or a space. */
function neighbours({ text, gaps }: NameText, { start, end }: Candidate, taken: Uint8Array): number {
  const before = text.charAt(start - 1) === '、' ? start - 2 : gaps[start] === 1 ? start - 1 : -1
  const behind = text.charAt(end) === '、' ? end + 1 : gaps[end] === 1 ? end : -1
  return (before >= 0 ? (taken[before] ?? 0) : 0) + (behind >= 0 ? (taken[behind] ?? 0) : 0)
}

/** Candidates stand in the order of their beginnings, few at each: only the near ones can overlap. */
const near = 12

function best(at: number, rated: readonly Candidate[], free: (other: Candidate) => boolean): boolean {
  const each = rated[at]
  return (
    each !== undefined &&
    !rated
      .slice(Math.max(0, at - near), at + near)
      .some(
        (other) =>
          other.start < each.end && each.start < other.end && other.score > each.score && free(other),
      )
  )
}

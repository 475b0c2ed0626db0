import type { Lexicon } from '../model/lexicon.ts'
import { type Candidate, type NameEvidence, nameEvidence } from './name-evidence.ts'
import type { NameText } from './name-text.ts'

/** A name that was found, where it stands in its text. */
export interface FoundName {
  readonly name: string
  readonly text: NameText
  readonly start: number
  readonly end: number
}

/** A candidate is a name from here on: with a title beside it, or beside another name in a list, less is asked. */
const enough = { alone: 3.5, listed: 0.5, titled: 0 }
/** What a name weighs more that stands in the article more than once. */
const repeated = 1

interface Rated extends Candidate {
  readonly text: NameText
}

/** The Chinese names of an article's texts, in order. What was found once is found wherever it stands. */
export function findNames(texts: readonly NameText[], lexicon: Lexicon): FoundName[] {
  const evidence = nameEvidence(lexicon)
  const rated = texts.flatMap((text) => candidates(text, lexicon, evidence))
  const times = new Map<string, number>()
  for (const { name, score } of rated) if (score > -2) times.set(name, (times.get(name) ?? 0) + 1)
  const certain = new Set<string>()
  for (const each of rated) {
    const score = each.score + ((times.get(each.name) ?? 0) > 1 ? repeated : 0)
    if (score >= (each.titled ? enough.titled : enough.alone)) certain.add(each.name)
  }
  return texts.flatMap((text) =>
    chosen(
      text,
      rated.filter((each) => each.text === text),
      certain,
    ),
  )
}

/** Stretches of two to four characters that begin with a family name. */
function candidates(text: NameText, { surnameWeights }: Lexicon, evidence: NameEvidence): Rated[] {
  const found: Rated[] = []
  for (const { start, end } of text.words) {
    const until = Math.min(end, text.text.length)
    for (let at = start; at < until; at += 1) {
      const two = text.text.slice(at, at + 2)
      const lengths = surnameWeights.has(two) ? [2, 3, 4] : surnameWeights.has(two.charAt(0)) ? [2, 3] : []
      for (const length of lengths) {
        const name = text.text.slice(at, at + length)
        if (name.length < length || !/^\p{Script=Han}+$/u.test(name)) continue
        const candidate = evidence(text, at, at + length)
        if (candidate.score > -4) found.push({ ...candidate, text })
      }
    }
  }
  return found
}

/** The best of those that overlap; first by score, then lists are filled from the names beside. */
function chosen(text: NameText, rated: readonly Rated[], certain: ReadonlySet<string>): FoundName[] {
  const weight = (each: Rated): number => each.score + (certain.has(each.name) ? 4 : 0)
  const taken = new Uint8Array(text.text.length)
  const kept: Rated[] = []
  const take = (each: Rated): void => {
    taken.fill(1, each.start, each.end)
    kept.push(each)
  }
  const free = ({ start, end }: Rated): boolean => !taken.subarray(start, end).includes(1)
  const sorted = rated.toSorted((a, b) => weight(b) - weight(a))
  for (const each of sorted) if (certain.has(each.name) && free(each)) take(each)
  for (let round = 0; round < 2; round += 1)
    for (const each of round === 0 ? rated : rated.toReversed())
      if (
        each.score >= enough.listed - 3 &&
        free(each) &&
        inList(text, each, taken) &&
        best(each, rated, free)
      )
        take(each)
  return kept.sort((a, b) => a.start - b.start).map(({ name, start, end }) => ({ name, text, start, end }))
}

/** Beside a name, parted from it by a pause mark or a space. */
function inList({ text, gaps }: NameText, { start, end }: Candidate, taken: Uint8Array): boolean {
  const before = text.charAt(start - 1) === '、' ? start - 2 : gaps[start] === 1 ? start - 1 : -1
  const behind = text.charAt(end) === '、' ? end + 1 : gaps[end] === 1 ? end : -1
  return (before >= 0 && taken[before] === 1) || (behind >= 0 && taken[behind] === 1)
}

function best(each: Rated, rated: readonly Rated[], free: (other: Rated) => boolean): boolean {
  return !rated.some(
    (other) => other.start < each.end && each.start < other.end && other.score > each.score && free(other),
  )
}

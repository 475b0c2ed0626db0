import type { Citation } from '../model/fact.ts'
import type { Part } from '../model/mentions.ts'
import { brandOf } from './company.ts'

/** The circle of offices outside of companies. */
const publicOffice = ''

/** A name in one article, with the roles stated there. */
export interface Appearance {
  readonly said: Citation
  readonly part: Part
  /** What its roles are posts in: the names that companies go by, empty for an office outside of any. */
  readonly circles: readonly string[]
  readonly roles: readonly { readonly role: string; readonly group: boolean; readonly said: Citation }[]
}

/** What a printed role is posts in; those behind a company's belong to it, too (`恒远集团党委委员、副总裁`). */
export function circlesOf(role: string, placeHeads: ReadonlySet<string>): string[] {
  let circle = publicOffice
  return role.split(/[、兼]/u).map((post) => {
    circle = brandOf(post, placeHeads) ?? circle
    return circle
  })
}

/** The appearances of one person; `mark` tells namesakes apart, and is empty for the one whom the name alone means. */
export interface Namesake {
  readonly mark: string
  readonly appearances: readonly Appearance[]
}

/**
 * Parts the appearances of one name by person. The rule: a post in a company and an office outside of it, or posts in
 * two companies, are of two people unless one article states both of one; officials change offices, so those are
 * never parted. Where a name stands without a role, it is the one of that name who was named nearest in time, the
 * official first.
 */
export function namesakes(appearances: readonly Appearance[]): Namesake[] {
  const circles = appearances.map((appearance) => appearance.circles)
  const marks = joinedMarks(circles)
  const known = [...new Set(marks.values())].sort()
  if (known.length < 2) return [{ mark: publicOffice, appearances }]
  const parted = new Map<string, Appearance[]>(known.map((mark) => [mark, []]))
  appearances.forEach((appearance, at) => {
    const [circle] = circles[at] ?? []
    if (circle !== undefined) parted.get(marks.get(circle) ?? circle)?.push(appearance)
  })
  const named = Array.from(parted, ([mark, own]) => ({ mark, days: [...new Set(own.map(dayOf))] }))
  appearances.forEach((appearance, at) => {
    if (circles[at]?.length !== 0) return
    const day = dayOf(appearance)
    const distance = (days: readonly number[]): number =>
      days.reduce((least, each) => Math.min(least, Math.abs(each - day)), Number.POSITIVE_INFINITY)
    const [nearest] = named.toSorted((a, b) => distance(a.days) - distance(b.days))
    if (nearest !== undefined) parted.get(nearest.mark)?.push(appearance)
  })
  return Array.from(parted, ([mark, own]) => ({ mark, appearances: own }))
}

/** Gives those circles one mark that an article states of one person, the first of them in order. */
function joinedMarks(circles: readonly (readonly string[])[]): Map<string, string> {
  const marks = new Map<string, string>()
  for (const all of circles) {
    const met = all.map((circle) => marks.get(circle) ?? circle)
    const [least = publicOffice] = met.toSorted()
    for (const circle of all) marks.set(circle, least)
    for (const [circle, mark] of marks) if (met.includes(mark)) marks.set(circle, least)
  }
  return marks
}

/** Days since 1970; undated ones stand at the beginning. */
function dayOf({ said: { date } }: Appearance): number {
  return date === null ? 0 : Date.parse(date) / 86_400_000
}

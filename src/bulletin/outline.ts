import { headlineAbove, headlineLines, isSubheading } from './headline-places.ts'
import type { Line, Role } from './line.ts'
import { closesWithNames, type Sign, usualGap } from './signs.ts'

/** More lines of names in a row are a list, not bylines. */
const MOST_BYLINES = 4

/** The lines of one article, told apart. */
export interface Draft {
  readonly headline: Line[]
  readonly bylines: Line[]
  readonly body: Line[]
}

/** Tells headlines, bylines and text apart and cuts the lines into articles. Every line is in exactly one of them. */
export function outline(signs: readonly Sign[], vagueDays: readonly string[]): Draft[] {
  const roles = rolesOf(signs, vagueDays)
  const drafts: Draft[] = []
  let current: Draft | undefined
  signs.forEach(({ line, dateline }, at) => {
    const role = roles[at] ?? 'body'
    const begun = current !== undefined && (current.body.length > 0 || current.bylines.length > 0)
    const again = role === 'headline' && (begun || (line.given === 'headline' && !line.soft))
    const second = dateline && current !== undefined && current.body.length > 0
    const turned = current?.body.at(-1)?.turn?.onward && role !== 'byline'
    if (current === undefined || again || second || turned) {
      current = { headline: [], bylines: [], body: [] }
      drafts.push(current)
    }
    if (role === 'headline') current.headline.push(line)
    else if (role === 'byline') current.bylines.push(line)
    else {
      // A byline within a text, as of a picture, ends the paragraph above it whatever that ends in.
      const apart = roles[at - 1] === 'byline' && current.body.length > 0
      if (role === 'subheading') current.body.push({ ...line, given: 'subheading' })
      else current.body.push(apart && !line.item ? { ...line, item: true } : line)
    }
  })
  return drafts
}

function rolesOf(signs: readonly Sign[], vagueDays: readonly string[]): (Role | undefined)[] {
  const roles = signs.map(({ line }): Role | undefined =>
    line.given === 'nothing' || line.given === 'masthead' ? undefined : line.given,
  )
  signs.forEach((sign, at) => {
    const place = sign.dateline ? headlineAbove(signs, roles, at) : null
    if (place === null) return
    roles.fill('headline', place.from, place.to + 1)
    roles.fill('byline', place.to + 1, at)
  })
  const style = { gap: usualGap(signs), closes: closesWithNames(signs), vagueDays }
  for (let at = 0; at < signs.length; at += 1) {
    if (roles[at] !== undefined) continue
    if (isByline(signs, roles, at)) roles[at] = 'byline'
    else {
      const lines = headlineLines(signs, roles, at, style)
      if (lines > 0) roles.fill('headline', at, at + lines)
      else roles[at] = isSubheading(signs, roles, at) ? 'subheading' : 'body'
    }
  }
  return roles
}

/** Names under a headline, or at an article's end: behind text that may end there, before the next headline or nothing. */
function isByline(signs: readonly Sign[], roles: readonly (Role | undefined)[], at: number): boolean {
  const above = signs[at - 1]
  if (!signs[at]?.names || above === undefined) return false
  if (roles[at - 1] === 'headline') return signs[at + 1] !== undefined && roles[at + 1] !== 'headline'
  if (roles[at - 1] === 'byline') return true
  if (signs[at]?.credit && above.finished) return true
  if (/[,，、:：;；(（“‘]$/u.test(above.line.text) || (above.full && !above.finished)) return false
  let next = at + 1
  while (next < at + MOST_BYLINES && signs[next]?.names && roles[next] === undefined) next += 1
  const below = signs[next]
  if (below === undefined || roles[next] === 'headline') return true
  return below.titular || below.dateline || below.line.after === 'rule'
}

import type { Lexicon } from '../../model/lexicon.ts'
import type { Range } from '../../model/range.ts'
import { wordFinder } from '../endings.ts'
import type { FoundName } from './names.ts'

/** Leads from a name to what its bearer is: 李明任县长, 李明,现任县长. */
const taking =
  /^(?:同志)?[,，]?(?:现任|新任|出任|担任|兼任|升任|转任|调任|任|被?任命为|被?选举为|被?推选为|被选为|当选为?|为|系|是)/u
const bracketed = /^(?:同志)?[(（]([^()（）]{2,30})[)）]/u
const pronoun = /[,，。；;](?:他|她)(?:现任|担任|任|是)/gu
const clause = /[,，。；;：:!?！？\s]/u
/** A role with all that leads to it is no longer than this. */
const reach = 50
const time = /^(?:了|新一届|一名|一位|第[一二三四五六七八九十]+届)/u

/** The role that stands behind a name (李明任县长, 李明(县长), 李明县长), or null. */
export function laterRole({ text: { text }, end }: FoundName, lexicon: Lexicon): Range | null {
  const offices = wordFinder(lexicon.offices)
  const direct = offices.startingAt(text, end)
  if (direct > 0 && !lexicon.roleStops.has(text.slice(end, end + direct)))
    return { start: end, end: end + direct }
  const rest = text.slice(end, end + reach)
  const inside = bracketed.exec(rest)
  if (inside !== null) {
    const start = end + inside[0].indexOf(inside[1] ?? '')
    const stop = end + inside[0].length - 1
    return offices.endingAt(text, stop) > 0 ? { start, end: stop } : null
  }
  const led = taking.exec(rest)
  return led === null ? null : roleTo(text, end + led[0].length, offices.endingAt)
}

/** What `他是…` states of the person named last before it: the place of the pronoun and the role. */
export function pronounRoles(text: string, lexicon: Lexicon): { at: number; role: Range }[] {
  const { endingAt } = wordFinder(lexicon.offices)
  return Array.from(text.matchAll(pronoun)).flatMap(({ 0: led, index }) => {
    const role = roleTo(text, index + led.length, endingAt)
    return role === null ? [] : [{ at: index, role }]
  })
}

/** The clause that begins at `from`, when an office ends it. */
function roleTo(text: string, from: number, endingAt: (text: string, end: number) => number): Range | null {
  const rest = text.slice(from, from + reach)
  const start = from + (time.exec(rest)?.[0].length ?? 0)
  const stop = rest.search(clause)
  const end = stop < 0 ? Math.min(text.length, from + reach) : from + stop
  return end - start >= 2 && endingAt(text, end) > 0 ? { start, end } : null
}

import type { Range } from '../../model/range.ts'
import { clausesOf } from '../clauses.ts'
import type { ProjectName } from './project-names.ts'

const shortest = 4
const shortestPart = 3
const county = /^\p{Script=Han}{1,3}?[县市区旗](?=.{3})/u
const phase = /[一二三四五六]期$/u
/** What may stand before a name that a clause begins with. */
const lead = /^(?:其中|目前|如今|今年|据介绍|对|在)?/u
const generic = /^(?:建设)?(?:项目|工程)/u
/** A name goes on in these: 大桥管理处, 产业园区. */
const goesOn = /^(?:管理|公司|集团|局|处|办|区(?!域)|村|镇)/u

/** Names that an article gives its projects, to find them where they stand without 项目 behind them. */
export interface KnownNames {
  /** Those that clauses of `text[start, end)` begin with; behind 甲一期 a bare 二期 is 甲二期 where that is known. */
  readonly in: (text: string, range: Range, before: readonly ProjectName[]) => ProjectName[]
}

/** `parts` are of a larger undertaking: where one stands it is one only with facts of its own. */
export function knownNames(names: readonly string[], parts: readonly string[]): KnownNames {
  const byHead = new Map<string, string[]>()
  const known = new Set<string>()
  const ofRows = new Set(parts)
  const seen = new Set<string>()
  for (const name of [...names, ...parts]) {
    const bare = name.replace(/(?:建设)?(?:项目|工程)$/, '')
    if (bare.length < (ofRows.has(name) ? shortestPart : shortest) || known.has(bare)) continue
    add(bare, ofRows.has(name))
    // 清河县新河路东延 is spoken of as 新河路东延.
    const near = bare.replace(county, '')
    if (near.length >= shortestPart && near !== bare && !known.has(near)) add(near, ofRows.has(name))
  }
  for (const alike of byHead.values()) alike.sort((a, b) => b.length - a.length)
  return {
    in: (text, range, before) => {
      let last = before.at(-1)?.text ?? ''
      return clausesOf(text, range.start, range.end).flatMap((clause) => {
        const start = clause.start + (text.slice(clause.start, clause.end).match(lead)?.[0].length ?? 0)
        const found = named(text, start, clause.end) ?? phaseOf(text, start, last)
        if (found !== null) last = found.text
        return found ?? []
      })
    },
  }

  function add(bare: string, part: boolean): void {
    known.add(bare)
    if (part) seen.add(bare)
    const head = bare.slice(0, 2)
    const alike = byHead.get(head)
    if (alike === undefined) byHead.set(head, [bare])
    else alike.push(bare)
  }

  function named(text: string, start: number, end: number): ProjectName | null {
    const name = byHead.get(text.slice(start, start + 2))?.find((one) => text.startsWith(one, start))
    if (name === undefined || start + name.length >= end) return null
    const rest = text.slice(start + name.length, end)
    if (goesOn.test(rest)) return null
    const until = start + name.length + (rest.match(generic)?.[0].length ?? 0)
    const found = { text: text.slice(start, until), start, end: until, predicate: until }
    return seen.has(name) ? { ...found, seen: true } : found
  }

  function phaseOf(text: string, start: number, last: string): ProjectName | null {
    const own = text.slice(start, start + 2)
    if (!phase.test(own) || !phase.test(last.replace(/(?:项目|工程)$/, ''))) return null
    const whole = last.replace(/(?:项目|工程)$/, '').replace(phase, own)
    return known.has(whole) ? { text: whole, start, end: start + 2, predicate: start + 2 } : null
  }
}

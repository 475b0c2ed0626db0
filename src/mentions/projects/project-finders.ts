import type { Lexicon } from '../../model/lexicon.ts'
import type { Figure } from '../../model/mentions.ts'
import type { Range } from '../../model/range.ts'
import { clauseBefore, clausesOf } from '../clauses.ts'
import { within } from '../within.ts'
import type { ProjectName, ProjectNames } from './project-names.ts'
import type { StageWords } from './stage-words.ts'

/** What names of projects are found with. */
export interface Tools {
  readonly names: ProjectNames
  readonly stages: StageWords
  readonly lexicon: Lexicon
}

/** 项目 and 工程 that end a name: not the first half of another word (项目建设 may follow a name all the same). */
const noun =
  /(?:项目|工程)(?!部|师|经理|管理|资金|库|为|学|款|名称|单位|所在|院|研究|技术|机械|车|制|化|专业|硕士|博士|组|遗产|合同)/g
const clauseSigns = /[，,；;：:]/
const visits = /深入|来到|走进|察看|查看|实地|前往|到/
const inList = /、/
/** So far before a name stands what leads to it. */
export const longestLead = 40
/** Who built it is named in so many characters: 清河县城建成了. */
const longestSubject = 12
/** A name without 项目 of so many characters speaks for itself. */
const leastAlone = 4
const sum = /^(.{4,}?)(?:计划|预计|概算)?总?投资(?:额|约|为|达)*$/
const extent = /^(.{4,}?)(?:全长|总长)(?:约|为|达)*$/
/** 图书馆、文化馆等3馆一中心项目 is one. */
const composite =
  /等(?:\d+|[一二两三四五六七八九十])\p{Script=Han}[一二两三四五六七八九十\d]+\p{Script=Han}{1,2}$/u
/** An enumeration before 等项目: everything back to the sentence's beginning may be of it. */
const etcetera = /等(?:\d+\p{Script=Han})?\p{Script=Han}{0,4}$/u
/** What is built by its output: 建设年产3万吨酱油、醋生产线. */
const built = /(?:建设|新建|扩建|建成|投建)(?=年产|年加工|日处理|年处理)/u

/** The names of projects in a sentence, in order: by 项目 or 工程, as what a stage, a sum or a visit is said of. */
export function namesIn(text: string, range: Range, figures: readonly Figure[], tools: Tools): ProjectName[] {
  const named = withoutOverlap([
    ...byNoun(text, range, tools.names),
    ...byStage(text, range, tools),
    ...byInvestment(
      text,
      range,
      within(figures, ({ spot }) => spot.start, range),
      tools.names,
    ),
    ...byVisit(text, range, tools),
  ])
  return named.length > 0 ? named : byOutput(text, range, tools.names)
}

/** Every 项目 and 工程 with a name before it; before 等项目, every item of the row. */
function byNoun(text: string, { start, end }: Range, names: ProjectNames): ProjectName[] {
  return [...text.slice(start, end).matchAll(noun)].flatMap((match) => {
    const at = start + match.index
    const before = text.slice(Math.max(start, at - longestLead), at)
    const whole = before.match(composite)
    if (whole !== null) return [rowAsOne(text, start, at - whole[0].length, at + match[0].length, names)]
    if (etcetera.test(before))
      return rowBefore(text, start, at - (before.match(etcetera)?.[0].length ?? 0), names).map((name) => ({
        ...name,
        predicate: at + match[0].length,
      }))
    const name = names.endingAt(text, start, at + match[0].length)
    if (name === null) return []
    // 先后来到甲公路、乙工程现场: what stands in a row with a project that was visited.
    const inRow = text.charAt(name.start - 1) === '、' && visits.test(text.slice(start, name.start))
    return inRow ? [...rowBefore(text, start, name.start - 1, names), name] : [name]
  })
}

/** A row and what counts it, as one name: from the first thing of the row on. */
function rowAsOne(text: string, from: number, rowEnd: number, end: number, names: ProjectNames): ProjectName {
  let first = rowEnd
  while (first > from && rowEnd - first < longestLead && !clauseSigns.test(text.charAt(first - 1))) first -= 1
  const pause = text.slice(first, rowEnd).indexOf('、')
  const start = names.startOf(text, first, pause < 0 ? rowEnd : first + pause)
  return { text: text.slice(start, end), start, end, predicate: end }
}

/** The names of a row `甲、乙,丙` that ends at `end`, back to the first piece that is no name. */
function rowBefore(text: string, from: number, end: number, names: ProjectNames): ProjectName[] {
  const found: ProjectName[] = []
  let to = end
  while (to > from) {
    let at = to
    const least = Math.max(from, to - longestLead)
    while (at > least && !clauseSigns.test(text.charAt(at - 1)) && !inList.test(text.charAt(at - 1))) at -= 1
    const name = names.endsAsOne(text.slice(at, to)) ? names.endingAt(text, at, to) : null
    if (name === null) break
    found.unshift(name)
    to = at - 1
  }
  return found
}

/** What a stage is said of: 建成了某某中心; 某某中心已经建成. */
function byStage(text: string, { start, end }: Range, { names, stages, lexicon }: Tools): ProjectName[] {
  return clausesOf(text, start, end).flatMap((clause) => {
    const words = text.slice(clause.start, clause.end)
    const verb = done(text, clause, stages)
    const built = verb > 0 && names.endsAsOne(words) ? names.endingAt(text, verb, clause.end) : null
    // 实施了改造 tells of what stands before it.
    if (built !== null && built.text.length >= leastAlone) return [built]
    for (let at = clause.start + 4; at < clause.end; at += 1) {
      if (!isPredicate(text, at, clause.end, stages, lexicon)) continue
      const subject = text.slice(clause.start, at)
      if (/等(?:项目|工程)$/.test(subject)) return []
      if (!names.endsAsOne(subject)) continue
      const name = names.endingAt(text, clause.start, at)
      return name === null ? [] : [name]
    }
    return []
  })
}

/** Behind 建成了, at the clause's beginning or a few words into it; -1 when that does not stand there. */
function done(text: string, clause: Range, stages: StageWords): number {
  for (let at = clause.start; at < Math.min(clause.end, clause.start + longestSubject); at += 1) {
    const end = stages.endAt(text, at)
    if (end > 0 && end < clause.end && text[end] === '了') return end + 1
  }
  return -1
}

/** 已经建成 to the end of a clause, or 开工8所, or 实施了改造; 封顶 and other events need no 已. */
function isPredicate(text: string, at: number, end: number, stages: StageWords, lexicon: Lexicon): boolean {
  const until = stages.endAt(text, at)
  if (until < 0) return false
  if (until === end)
    return (
      /^(?:已|仍|正|即将|目前|现)/.test(text.slice(at)) || lexicon.projectWords.event.has(text.slice(at, end))
    )
  return /^(?:了?\d+|了\p{Script=Han}{1,3})\p{Script=Han}$/u.test(text.slice(until, end))
}

/** What a sum is invested in, and what has a length: 某某电站投资90亿元, 某某公路全长20公里. */
function byInvestment(
  text: string,
  { start, end }: Range,
  figures: readonly Figure[],
  names: ProjectNames,
): ProjectName[] {
  return figures.flatMap(({ spot, amount }) => {
    const form = amount.unit === '元' ? sum : amount.unit === '米' ? extent : null
    if (form === null || spot.end > end) return []
    const clause = clauseBefore(text, Math.max(start, spot.start - longestLead), spot.start)
    const said = clause.match(form)
    const words = said?.[1] ?? ''
    const from = spot.start - clause.length
    if (!names.endsAsOne(words)) return []
    const name = names.endingAt(text, from, from + words.length)
    return name === null ? [] : [name]
  })
}

/** What someone came to see, when it ends as a project does: 来到县博物馆新馆. Whether it is one, its facts must show. */
function byVisit(text: string, range: Range, { names, lexicon }: Tools): ProjectName[] {
  return clausesOf(text, range.start, range.end).flatMap((clause) => {
    const words = text.slice(clause.start, clause.end)
    const bare = words.replace(/(?:建设|施工)?(?:现场|工地|一线)$/u, '')
    if (!names.endsAsOne(bare)) return []
    if (![...lexicon.visitWords].some((verb) => words.includes(verb))) return []
    const name = names.endingAt(text, clause.start, clause.start + bare.length)
    return name === null || name.text.length < leastAlone ? [] : [{ ...name, seen: true }]
  })
}

/** What is built by its output, 、 within it and all: 建设年产3万吨酱油、醋生产线. */
function byOutput(text: string, range: Range, names: ProjectNames): ProjectName[] {
  return clausesOf(text, range.start, range.end).flatMap((clause) => {
    const words = text.slice(clause.start, clause.end)
    const verb = words.match(built)
    if (verb?.index === undefined || !names.endsAsOne(words)) return []
    const start = clause.start + verb.index + verb[0].length
    return [
      {
        text: text.slice(start, clause.end),
        start,
        end: clause.end,
        predicate: clause.end,
        from: range.start,
      },
    ]
  })
}

/** A longer name takes the place of what stands within it. */
function withoutOverlap(found: readonly ProjectName[]): ProjectName[] {
  const kept: ProjectName[] = []
  for (const name of found.toSorted(
    (a, b) => a.start - b.start || b.end - a.end || b.predicate - a.predicate,
  ))
    if ((kept.at(-1)?.end ?? -1) <= name.start) kept.push(name)
  return kept
}

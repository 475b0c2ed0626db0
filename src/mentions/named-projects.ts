import type { Lexicon } from '../model/lexicon.ts'
import type { Figure, ProjectMention } from '../model/mentions.ts'
import type { Range } from '../model/range.ts'
import { clausesOf } from './clauses.ts'
import type { CountedList } from './counted-lists.ts'
import type { ProjectName, ProjectNames } from './project-names.ts'
import { stageOf, stageSaid } from './project-stage.ts'
import { sentencesAbout } from './sentences-about.ts'
import type { StageWords } from './stage-words.ts'
import { statedFacts } from './stated-facts.ts'
import type { TextWords } from './text-words.ts'
import { within } from './within.ts'

interface Tools {
  readonly names: ProjectNames
  readonly stages: StageWords
  /** Of each paragraph. */
  readonly words: readonly TextWords[]
  readonly lexicon: Lexicon
}

/** Longer items of a list are none. */
const longestItem = 400
const sentence = /[^。！？!?\n；;]+/g
/** 项目 and 工程 that end a name: not the first half of another word (项目建设 may follow a name all the same). */
const noun =
  /(?:项目|工程)(?!部|师|经理|管理|资金|库|为|学|款|名称|单位|所在|院|研究|技术|机械|车|制|化|专业|硕士|博士|组|遗产|合同)/g
const clauseSigns = /[，,；;：:]/
const inList = /、/
/** So far before a name stands what leads to it. */
const longestLead = 40
/** Who built it is named in so many characters: 清河县城建成了. */
const longestSubject = 12
/** A name without 项目 of so many characters speaks for itself. */
const leastAlone = 4
/** An enumeration before 等项目: everything back to the sentence's beginning may be of it. */
const etcetera = /等(?:\d+\p{Script=Han})?\p{Script=Han}{0,4}$/u

/** Projects that sentences name outside of counted lists: by a noun for one, or as what a stage is said of. */
export function namedProjects(
  text: string,
  paragraph: number,
  figures: readonly Figure[],
  lists: readonly CountedList[],
  { names, stages, words, lexicon }: Tools,
): ProjectMention[] {
  const taken = lists.flatMap(({ items }) => items).sort((a, b) => a.start - b.start)
  const ranges = Array.from(text.matchAll(sentence), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }))
  const named = ranges.map((range) =>
    withoutOverlap([
      ...byNoun(text, range, names),
      ...byStage(text, range, names, stages),
      ...byInvestment(text, range, figuresIn(figures, range), names),
    ])
      .filter((name) => {
        // An item is no longer than a list may be; one that begins further back cannot reach the name.
        const near = within(taken, (item) => item.start, { start: name.start - longestItem, end: name.end })
        return !near.some((item) => name.start < item.end)
      })
      .filter((name) => !isDenied(words[paragraph], range.start, name, lexicon)),
  )
  return named.flatMap((found, at) => {
    const range = ranges[at]
    if (range === undefined) return []
    const tail = found.length === 1 ? sentencesAbout(text, found[0], ranges, named, at, lexicon) : []
    return found.flatMap((name, place) => {
      const region = regionOf(text, range, found, place)
      const clause = clauseBefore(text, region.start, name.start)
      const facts = [
        ...statedFacts(text, name, region, paragraph, figuresIn(figures, region), names.startOf),
        ...tail.flatMap((one) =>
          statedFacts(
            text,
            { start: one.start, end: one.start },
            one,
            paragraph,
            figuresIn(figures, one),
            names.startOf,
          ),
        ),
      ]
      const progress = facts.find(
        ({ what, text: words }) => what === 'progress' && /^已|^正|已经/.test(words),
      )
      const mention: ProjectMention = {
        name: name.text,
        how: visited(text, range, name, lexicon) ? 'visited' : 'stated',
        stage:
          stageOf(text, name, clause, region, stages, lexicon) ??
          stageSaid(text, tail, stages, lexicon) ??
          progress?.text ??
          null,
        cluster: null,
        facts,
        spot: { paragraph, start: name.start, end: name.end },
      }
      return isOne(mention) ? [mention] : []
    })
  })
}

/** 没有高速公路项目, 如果…将实施: what is not there or only supposed is no project. */
function isDenied(
  words: TextWords | undefined,
  from: number,
  name: ProjectName,
  { projectWords: { denial } }: Lexicon,
): boolean {
  if (words === undefined) return false
  const farthest = name.start - longestLead
  const start = farthest > from ? words.endOf(farthest - 1) : from
  return words.between(start, name.start).some(({ word }) => denial.has(word))
}

/** A short name alone (旗舰项目, 举重项目) is none of a project's; with a stage, a fact or a visit it may be. */
function isOne({ name, how, stage, facts }: ProjectMention): boolean {
  const bare = name.replace(/(?:项目|工程)$/, '')
  return stage !== null || facts.length > 0 || how === 'visited' || bare.length >= leastAlone
}

/** Every 项目 and 工程 with a name before it; before 等项目, every item of the row. */
function byNoun(text: string, { start, end }: Range, names: ProjectNames): ProjectName[] {
  return [...text.slice(start, end).matchAll(noun)].flatMap((match) => {
    const at = start + match.index
    const before = text.slice(Math.max(start, at - longestLead), at)
    if (etcetera.test(before))
      return rowBefore(text, start, at - (before.match(etcetera)?.[0].length ?? 0), names).map((name) => ({
        ...name,
        predicate: at + match[0].length,
      }))
    const name = names.endingAt(text, start, at + match[0].length)
    return name === null ? [] : [name]
  })
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
function byStage(
  text: string,
  { start, end }: Range,
  names: ProjectNames,
  stages: StageWords,
): ProjectName[] {
  return clausesOf(text, start, end).flatMap((clause) => {
    const words = text.slice(clause.start, clause.end)
    const verb = done(text, clause, stages)
    const built = verb > 0 && names.endsAsOne(words) ? names.endingAt(text, verb, clause.end) : null
    // 实施了改造 tells of what stands before it.
    if (built !== null && built.text.length >= leastAlone) return [built]
    for (let at = clause.start + 4; at < clause.end; at += 1) {
      if (!isPredicate(text, at, clause.end, stages)) continue
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

/** The figures that begin within a range. */
function figuresIn(figures: readonly Figure[], range: Range): readonly Figure[] {
  return within(figures, ({ spot }) => spot.start, range)
}

/** 已经建成 to the end of a clause, or 开工8所, or 实施了改造. */
function isPredicate(text: string, at: number, end: number, stages: StageWords): boolean {
  const until = stages.endAt(text, at)
  if (until < 0) return false
  if (until === end) return /^(?:已|仍|正|即将|目前|现)/.test(text.slice(at))
  return /^(?:了?\d+|了\p{Script=Han}{1,3})\p{Script=Han}$/u.test(text.slice(until, end))
}

/** What a sum is invested in: 某某电站投资90亿元. */
function byInvestment(
  text: string,
  { start, end }: Range,
  figures: readonly Figure[],
  names: ProjectNames,
): ProjectName[] {
  return figures.flatMap(({ spot, amount }) => {
    if (spot.start < start || spot.end > end || amount.unit !== '元') return []
    const clause = clauseBefore(text, Math.max(start, spot.start - longestLead), spot.start)
    const said = clause.match(/^(.{4,}?)(?:计划|预计|概算)?总?投资(?:额|约|为|达)*$/)
    const words = said?.[1] ?? ''
    const from = spot.start - clause.length
    if (!names.endsAsOne(words)) return []
    const name = names.endingAt(text, from, from + words.length)
    return name === null ? [] : [name]
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

/** The words that are about a name: from the end of the name before it to the beginning of the clause of the next. */
function regionOf(text: string, { start, end }: Range, found: readonly ProjectName[], at: number): Range {
  const name = found[at] ?? { start, end, predicate: end }
  const previous = found[at - 1]
  const next = found[at + 1]
  const clause = name.start - clauseBefore(text, previous?.end ?? start, name.start).length
  const until = next === undefined ? end : next.start - clauseBefore(text, name.end, next.start).length
  // Of a row, each is spoken of by what follows the row.
  const inRow = name.predicate > name.end && next?.predicate === name.predicate
  return { start: clause, end: inRow ? end : until }
}

function clauseBefore(text: string, from: number, end: number): string {
  let at = end
  while (at > from && !clauseSigns.test(text.charAt(at - 1))) at -= 1
  return text.slice(at, end)
}

/** Someone went to see it: 调研 in the words before it, or 到 before and 现场 behind. */
function visited(text: string, { start }: Range, name: ProjectName, lexicon: Lexicon): boolean {
  const clause = clauseBefore(text, Math.max(start, name.start - longestLead), name.start)
  const { site } = lexicon.projectWords
  const atSite = [4, 2].some((length) => site.has(text.slice(name.predicate, name.predicate + length)))
  return (atSite && /[到在]/.test(clause)) || [...lexicon.visitWords].some((verb) => clause.includes(verb))
}

import type { Lexicon } from '../../model/lexicon.ts'
import type { Figure, ProjectMention } from '../../model/mentions.ts'
import type { Range } from '../../model/range.ts'
import { clauseBefore } from '../clauses.ts'
import type { TextWords } from '../text-words.ts'
import { within } from '../within.ts'
import type { KnownNames } from './known-names.ts'
import type { Item } from './list-items.ts'
import { longestLead, namesIn, type Tools } from './project-finders.ts'
import type { ProjectName } from './project-names.ts'
import { stageOf, stageSaid } from './project-stage.ts'
import { type FactTools, statedIn } from './stated-facts.ts'
import { topics } from './topics.ts'

/** Longer items of a list are none. */
const longestItem = 400
const sentence = /[^。！？!?\n；;]+/g
/** A name without 项目 of so many characters speaks for itself. */
const leastAlone = 4

/** The sentences of a paragraph and the names of projects in each, outside of counted lists. */
export interface NamedSentences {
  readonly sentences: readonly Range[]
  readonly names: readonly (readonly ProjectName[])[]
}

/** Names that sentences give projects: by a noun for one, or as what a stage is said of; no items of lists. */
export function namedSentences(
  text: string,
  words: TextWords | undefined,
  figures: readonly Figure[],
  items: readonly Item[],
  tools: Tools,
): NamedSentences {
  const sentences = Array.from(text.matchAll(sentence), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }))
  return {
    sentences,
    names: sentences.map((range) =>
      namesIn(text, range, figures, tools)
        .filter((name) => !isTaken(name, items))
        .filter((name) => !isDenied(words, range.start, name, tools.lexicon)),
    ),
  }
}

/** The same with the names that clauses begin with and that the article gives its projects elsewhere. */
export function withKnown(
  text: string,
  { sentences, names }: NamedSentences,
  known: KnownNames,
  items: readonly Item[],
): NamedSentences {
  let before: readonly ProjectName[] = []
  return {
    sentences,
    names: names.map((own, at) => {
      const range = sentences[at]
      if (range === undefined) return own
      const further = known
        .in(text, range, before)
        .filter(
          (name) => !isTaken(name, items) && !own.some((one) => name.start < one.end && one.start < name.end),
        )
      const all = further.length === 0 ? own : [...own, ...further].sort((a, b) => a.start - b.start)
      if (all.length > 0) before = all
      return all
    }),
  }
}

/** True when a name overlaps an item of a list; items stand in order and are no longer than a list may be. */
function isTaken({ start, end }: Range, items: readonly Item[]): boolean {
  return within(items, (item) => item.start, { start: start - longestItem, end }).some(
    (item) => start < item.end,
  )
}

/** The projects of a paragraph's named sentences, each with what they say of it. */
export function namedProjects(
  text: string,
  { sentences, names }: NamedSentences,
  facts: FactTools,
  { stages, lexicon }: Tools,
): ProjectMention[] {
  const tails = topics(text, sentences, names, lexicon)
  return names.flatMap((found, at) => {
    const range = sentences[at]
    if (range === undefined) return []
    return found.flatMap((name, place) => {
      const region = regionOf(text, range, found, place)
      const tail = place === found.length - 1 ? (tails[at] ?? []) : []
      const clause = clauseBefore(text, region.start, name.start)
      const said = [
        statedIn(text, name, region, facts),
        ...tail.map((one) => statedIn(text, { start: one.start, end: one.start }, one, facts)),
      ]
      const stated = said.flatMap((one) => one.facts)
      const progress = stated.find(
        ({ what, text: words }) => what === 'progress' && /^已|^正|已经|主体/.test(words),
      )
      const stage =
        stageOf(text, name, clause, region, stages, lexicon) ??
        stageSaid(text, tail, stages, lexicon) ??
        progress?.text ??
        said.findLast(({ event }) => event !== null)?.event ??
        null
      const told = tail.find((one) => stage !== null && text.slice(one.start, one.end).includes(stage))
      const near = stage === null || text.slice(region.start, region.end).includes(stage)
      const mention: ProjectMention = {
        name: name.text,
        how: visited(text, range, name, lexicon) ? 'visited' : 'stated',
        stage,
        ...(told !== undefined && !near && { stageSpot: { paragraph: facts.paragraph, ...told } }),
        cluster: null,
        facts: stated,
        spot: { paragraph: facts.paragraph, start: name.start, end: name.end },
      }
      return isOne(mention, name, lexicon.projectWords.policy) ? [mention] : []
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

/**
 * A short name alone (旗舰项目, 举重项目) is none of a project's; with a stage, a fact or a visit it may be. What was only
 * seen (来到县博物馆新馆) needs a fact of something that is built; a programme (全民健身工程) is known by its words.
 */
function isOne(
  { name, how, stage, facts }: ProjectMention,
  { seen }: ProjectName,
  policy: ReadonlySet<string>,
): boolean {
  if (seen === true) return facts.some(({ what }) => built.has(what))
  const bare = name.replace(/(?:项目|工程)$/, '')
  if (facts.length > 0 || how === 'visited') return true
  if (name.endsWith('工程') && [...policy].some((word) => bare.includes(word))) return false
  return stage !== null || bare.length >= leastAlone
}

const built: ReadonlySet<string> = new Set([
  'investment',
  'investment-completed',
  'size',
  'due',
  'started',
  'opened',
])

/** The words that are about a name: from the end of the name before it to the beginning of the clause of the next. */
function regionOf(text: string, { start, end }: Range, found: readonly ProjectName[], at: number): Range {
  const name: Omit<ProjectName, 'text'> = found[at] ?? { start, end, predicate: end }
  const previous = found[at - 1]
  const next = found[at + 1]
  const clause = name.from ?? name.start - clauseBefore(text, previous?.end ?? start, name.start).length
  const until = next === undefined ? end : next.start - clauseBefore(text, name.end, next.start).length
  // Of a row, each is spoken of by what follows the row.
  const inRow = name.predicate > name.end && next?.predicate === name.predicate
  return { start: clause, end: inRow ? end : until }
}

/** Someone went to see it: 调研 in the words before it, or 到 before and 现场 behind. */
function visited(text: string, { start }: Range, name: ProjectName, lexicon: Lexicon): boolean {
  const clause = clauseBefore(text, Math.max(start, name.start - longestLead), name.start)
  const { site } = lexicon.projectWords
  const atSite = [4, 2].some((length) => site.has(text.slice(name.predicate, name.predicate + length)))
  return (atSite && /[到在]/.test(clause)) || [...lexicon.visitWords].some((verb) => clause.includes(verb))
}

import type { Article } from '../../model/article.ts'
import type { CountMention, Figure, NameMention, ProjectMention } from '../../model/mentions.ts'
import type { Range } from '../../model/range.ts'
import { wordsOf } from '../article-texts.ts'
import type { Recogniser } from '../recogniser.ts'
import { type CountedList, listAt } from './counted-lists.ts'
import { countsOf } from './counts.ts'
import type { Today } from './fact-dates.ts'
import { factPatterns } from './fact-patterns.ts'
import { withFullNames } from './full-names.ts'
import { knownNames } from './known-names.ts'
import { namedProjects, namedSentences, withKnown } from './named-projects.ts'
import { numberedLists } from './numbered-lists.ts'
import { type ProjectNames, projectNames } from './project-names.ts'
import { withPartners } from './project-partners.ts'
import { partsOfRows, rowOf } from './project-rows.ts'
import { type StageWords, stageFinder } from './stage-words.ts'
import { type FactTools, statedFacts } from './stated-facts.ts'

/** `新材料产业集群`: the cluster that a list is of. */
const clusterForm = /(?:^|[的是])(\p{Script=Han}{2,6}?)(?:产业)?集群/u

/** Lists that one list may hold. */
const mostWithin = 8

/** A total may stand so many paragraphs before its lists. */
const totalReach = 2

/** The projects that an article names, in order, and its stated counts held against its lists. */
export function readProjects(
  article: Article,
  { lexicon, segmenter }: Recogniser,
  figures: readonly Figure[],
  organisations: readonly NameMention[],
): { projects: ProjectMention[]; counts: CountMention[] } {
  const words = wordsOf(article, segmenter)
  const names = projectNames(lexicon, words)
  const stages = stageFinder(lexicon)
  const tools = { names, stages, lexicon }
  const today = todayOf(article)
  const patterns = factPatterns(lexicon)
  const numbered = numberedLists(article.paragraphs, figures, stages, {
    startOf: names.startOf,
    today,
    patterns,
  })
  const headings = new Set(numbered.counts.map(({ spot }) => spot.paragraph))
  const byParagraph = Map.groupBy(figures, ({ spot }) => spot.paragraph)
  const inLinesOf = Map.groupBy(numbered.projects, ({ spot }) => spot.paragraph)
  const read = article.paragraphs.map((text, paragraph) => {
    const own = byParagraph.get(paragraph) ?? []
    const inLines = inLinesOf.get(paragraph) ?? []
    const lists = headings.has(paragraph) ? [] : listsOf(text, own, { stages, names })
    const items = lists.flatMap((list) => list.items).sort((a, b) => a.start - b.start)
    const facts: FactTools = { paragraph, figures: own, startOf: names.startOf, today, patterns }
    const listed = lists.flatMap((list) => listedProjects(list, text, facts, names))
    return {
      text,
      paragraph,
      facts,
      inLines,
      lists,
      items,
      listed,
      free: namedSentences(text, words[paragraph], own, items, tools),
    }
  })
  const known = knownNames(
    [
      ...numbered.projects.map(({ name }) => name),
      ...read.flatMap(({ listed, free }) => [
        ...listed.map(({ name }) => name),
        ...free.names.flat().map(({ text }) => text),
      ]),
    ],
    read.flatMap(({ lists, listed }) => partsOfRows(lists, listed)),
  )
  const projects: ProjectMention[] = []
  const counts: CountMention[] = [...numbered.counts]
  for (const { text, paragraph, facts, inLines, lists, items, listed, free } of read) {
    const named = namedProjects(text, withKnown(text, free, known, items), facts, tools).filter(
      ({ spot }) => !inLines.some((one) => spot.start < one.spot.end && one.spot.start < spot.end),
    )
    for (const one of [...inLines, ...listed, ...named].sort((a, b) => a.spot.start - b.spot.start))
      projects.push(one)
    const near: Figure[] = []
    for (let place = paragraph - totalReach; place <= paragraph; place += 1)
      near.push(...(byParagraph.get(place) ?? []))
    for (const one of countsOf(paragraph, near, lists, listed, names)) counts.push(one)
  }
  const whole = withPartners(
    withFullNames(projects, lexicon),
    article.paragraphs,
    organisations,
    patterns,
    lexicon,
  )
  return { projects: whole, counts: [...counts, ...visitedSites(figures, projects)] }
}

function todayOf({ date }: Article): Today | null {
  return date === null ? null : { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) }
}

function listsOf(
  text: string,
  figures: readonly Figure[],
  finders: { stages: StageWords; names: ProjectNames },
): CountedList[] {
  const found: CountedList[] = []
  // A list within a list is one only where the outer does not agree with its count; so many of them are looked at.
  let open = { until: 0, left: 0 }
  for (const figure of figures) {
    const { amount, doubt, spot } = figure
    if (doubt !== null || amount.low !== amount.high || amount.low < 1 || amount.low >= 1000) continue
    if (spot.start < open.until && open.left === 0) continue
    const list = listAt(text, figure, finders)
    if (list === null) continue
    found.push(list)
    const agrees = list.items.length === figure.value
    open =
      spot.start < open.until
        ? { until: open.until, left: open.left - 1 }
        : { until: list.end, left: agrees ? 0 : mostWithin }
  }
  return found
}

/** The items of a list of projects: one at a stage, or one that is said to be of projects. */
function listedProjects(
  list: CountedList,
  text: string,
  facts: FactTools,
  names: ProjectNames,
): ProjectMention[] {
  const { paragraph } = facts
  const ofProjects =
    /项目|工程/.test(list.what) || list.items.some(({ text: item }) => /(?:项目|工程)$/.test(item))
  if (list.stage === null && !ofProjects) return []
  const row = rowOf(list, text, facts, names)
  if (row !== null) return [row]
  const cluster = list.what.match(clusterForm)?.[1] ?? null
  return list.items.flatMap((item): ProjectMention[] => {
    const comma = item.text.search(/[，,]/)
    const name: Range = { start: item.start, end: comma < 0 ? item.end : item.start + comma }
    const printed = text.slice(name.start, name.end)
    if (printed.length < 3) return []
    return [
      {
        name: printed,
        how: 'listed',
        stage: list.stage,
        cluster,
        facts: statedFacts(text, name, { start: item.start, end: item.end }, facts),
        spot: { paragraph, ...name },
      },
    ]
  })
}

/** `3个项目现场` and the projects that the article says were visited. */
function visitedSites(figures: readonly Figure[], projects: readonly ProjectMention[]): CountMention[] {
  const seen = [...new Set(projects.filter(({ how }) => how === 'visited').map(({ name }) => name))]
  return figures
    .filter(({ measures }) => /^(?:重点|产业|工业)?项目(?:现场|工地|点位?)/.test(measures))
    .map(({ measures, amount, spot }) => ({
      what: measures,
      stated: amount.low,
      items: seen,
      whole: true,
      spot,
    }))
}

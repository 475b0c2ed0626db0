import type { CountMention, Figure, ProjectMention } from '../../model/mentions.ts'
import type { CountedList } from './counted-lists.ts'
import type { ProjectNames } from './project-names.ts'

/** A total and the lists that make it up may differ by so much of it; more is another thing that is counted. */
const tolerance = 0.25

/** The counts that a paragraph states with lists, and the total that stands before several lists of stages, be it in a paragraph before. */
export function countsOf(
  paragraph: number,
  figures: readonly Figure[],
  lists: readonly CountedList[],
  listed: readonly ProjectMention[],
  names: ProjectNames,
): CountMention[] {
  const counts = lists
    .filter((list) => isOfProjects(list, listed, names))
    .flatMap((list) => countsOfList(list, paragraph))
  const total = totalOf(figures, lists, listed, paragraph)
  return total === null ? counts : [total, ...counts]
}

/** A list of projects, of clusters, or of what is built; other lists (of people, of rules) are no concern of the ledger. */
function isOfProjects(
  { what, items, stage }: CountedList,
  listed: readonly ProjectMention[],
  names: ProjectNames,
): boolean {
  if (/项目|工程|集群|园区|基地/.test(what) || stage !== null) return true
  const [first] = items
  if (listed.some(({ spot }) => spot.start === first?.start)) return true
  return items.length > 0 && items.filter(({ text }) => names.endsAsOne(text)).length * 2 > items.length
}

function countsOfList(list: CountedList, paragraph: number): CountMention[] {
  const { figure, items } = list
  const spot = { paragraph, start: figure.spot.start, end: list.end }
  const composite = [
    ...figure.text.matchAll(
      /(\d+|[一两二三四五六七八九十])(\p{Script=Han}{1,2}?)(?=\d|[一两二三四五六七八九十]|$)/gu,
    ),
  ]
  if (composite.length > 1)
    return composite.map(([, number = '', thing = '']) => {
      const named = items.filter(({ text }) => text.endsWith(thing)).map(({ text }) => text)
      const stated = Number(number) || '零一二三四五六七八九十'.indexOf(number.replace('两', '二'))
      return { what: `${figure.text}：${thing}`, stated, items: named, whole: named.length === stated, spot }
    })
  return [
    {
      what: list.what,
      stated: figure.amount.low,
      items: items.map(({ text }) => text),
      whole: list.whole,
      spot,
    },
  ]
}

/** `28个工业项目` before lists that add up to about so many; `figures` are those of this paragraph and of some before it. */
function totalOf(
  figures: readonly Figure[],
  lists: readonly CountedList[],
  listed: readonly ProjectMention[],
  paragraph: number,
): CountMention | null {
  const parts = lists.filter(({ stage }) => stage !== null)
  const [first] = parts
  if (first === undefined || parts.length < 2) return null
  const sum = parts.reduce((all, { figure }) => all + figure.amount.low, 0)
  const total = figures
    .filter(
      ({ spot, measures, unit }) =>
        (spot.paragraph < paragraph || spot.end <= first.figure.spot.start) &&
        /^[个项]$/.test(unit) &&
        /项目|工程/.test(measures),
    )
    .findLast(({ amount }) => Math.abs(amount.low - sum) <= sum * tolerance)
  if (total === undefined) return null
  return {
    what: total.measures,
    stated: total.amount.low,
    items: listed.filter(({ stage }) => stage !== null).map(({ name }) => name),
    whole: true,
    spot:
      total.spot.paragraph === paragraph
        ? { paragraph, start: total.spot.start, end: parts.at(-1)?.end ?? total.spot.end }
        : total.spot,
  }
}

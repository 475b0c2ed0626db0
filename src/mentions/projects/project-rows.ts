import type { ProjectMention } from '../../model/mentions.ts'
import type { CountedList } from './counted-lists.ts'
import type { ProjectNames } from './project-names.ts'
import { type FactTools, statedFacts } from './stated-facts.ts'

const sentenceEnd = /[。！？!?；;\n]/

/** `甲路、乙路等3条断头路` of which a stage is said, and `甲馆、乙馆等3馆一中心项目`, are one undertaking, named as printed. */
export function rowOf(
  { items, figure, stage, end }: CountedList,
  text: string,
  tools: FactTools,
  names: ProjectNames,
): ProjectMention | null {
  const [first] = items
  if (stage === null || first === undefined || first.start > figure.spot.start) return null
  if (/项目|工程/.test(figure.measures) && figure.parts === undefined) return null
  // Offices and people in a row are no undertaking; what is built is.
  if (
    !names.endsAsOne(figure.measures.replace(/[“”"]/g, '')) &&
    !items.some(({ text: item }) => names.endsAsOne(item))
  )
    return null
  const rest = text.slice(end).search(/[，,。；;：:、]|项目|工程/)
  const near = rest < 0 || rest > figure.measures.length + 6 ? end : end + rest
  const until = text.startsWith(figure.measures, end) ? end + figure.measures.length : near
  const spot = { start: first.start, end: until }
  const stop = text.slice(until).search(sentenceEnd)
  const region = { start: first.start, end: stop < 0 ? text.length : until + stop }
  return {
    name: text.slice(spot.start, spot.end),
    how: 'stated',
    stage,
    cluster: null,
    facts: statedFacts(text, spot, { ...region, start: until }, tools),
    spot: { paragraph: tools.paragraph, ...spot },
  }
}

/** The things of rows that are one undertaking each; further on, facts may be told of each of them. */
export function partsOfRows(lists: readonly CountedList[], listed: readonly ProjectMention[]): string[] {
  return lists
    .filter(({ items: [first] }) =>
      listed.some(({ how, spot }) => how === 'stated' && spot.start === first?.start),
    )
    .flatMap(({ items }) => items.map(({ text }) => text))
}

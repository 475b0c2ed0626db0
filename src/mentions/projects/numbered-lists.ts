import type { CountMention, Figure, ProjectMention } from '../../model/mentions.ts'
import type { StageWords } from './stage-words.ts'
import { type FactTools, statedFacts } from './stated-facts.ts'

/** Ways to number lines; a list is numbered in one of them, its heading in another or not at all. */
const numberings = [
  /^[一二三四五六七八九十]{1,3}、/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/u,
  /^[（(]\d{1,3}[）)]/u,
  /^\d{1,3}[.．、](?!\d)/u,
  /^[①-⑳]/u,
  /^[●■◆·•—-]+/u,
]
const longestHeading = 40
const counted = /[（(]?(?:共|计)?(\d{1,3})(?:个|项)[）)]?/u
const nameEnd = /[，,。；;：:（(]/

interface Heading {
  readonly stage: string
  readonly what: string
  readonly stated: number | null
  readonly numbering: number
}

/** Projects listed a line each under a heading that tells their stage: `二、在建项目（2个）`, `1.河口水厂，总投资…`. */
export function numberedLists(
  paragraphs: readonly string[],
  figures: readonly Figure[],
  stages: StageWords,
  tools: Omit<FactTools, 'paragraph' | 'figures'>,
): { projects: ProjectMention[]; counts: CountMention[] } {
  const projects: ProjectMention[] = []
  const counts: CountMention[] = []
  for (let at = 0; at < paragraphs.length; at += 1) {
    const heading = headingOf(paragraphs[at] ?? '', stages)
    if (heading === null) continue
    const first = numberingOf(paragraphs[at + 1] ?? '')
    if (first < 0 || first === heading.numbering) continue
    const items: ProjectMention[] = []
    for (let line = at + 1; numberingOf(paragraphs[line] ?? '') === first; line += 1) {
      const item = itemOf(paragraphs[line] ?? '', line, heading.stage, figures, tools)
      if (item !== null) items.push(item)
    }
    projects.push(...items)
    if (heading.stated !== null)
      counts.push({
        what: heading.what,
        stated: heading.stated,
        items: items.map(({ name }) => name),
        whole: true,
        spot: { paragraph: at, start: 0, end: (paragraphs[at] ?? '').length },
      })
  }
  return { projects, counts }
}

function numberingOf(text: string): number {
  return numberings.findIndex((form) => form.test(text))
}

/** A short line of words for a stage, with 项目 or 工程 and at most a count. */
function headingOf(text: string, stages: StageWords): Heading | null {
  if (text.length > longestHeading || /[。；;]/.test(text)) return null
  const numbering = numberingOf(text)
  const bare = numbering < 0 ? text : text.replace(numberings[numbering] ?? '', '')
  const what = bare.replace(counted, '').replace(/[：:\s]+$/, '')
  const said = what.replace(/(?:重点|重大|产业|工业)?(?:项目|工程)$/u, '')
  if (said === what || !stages.makeUp(said)) return null
  const number = bare.match(counted)?.[1]
  return { stage: said, what, stated: number === undefined ? null : Number(number), numbering }
}

function itemOf(
  text: string,
  paragraph: number,
  stage: string,
  figures: readonly Figure[],
  tools: Omit<FactTools, 'paragraph' | 'figures'>,
): ProjectMention | null {
  const mark = text.match(numberings[numberingOf(text)] ?? /^/)?.[0].length ?? 0
  const start = mark + (text.slice(mark).match(/^\s+/)?.[0].length ?? 0)
  const length = text.slice(start).search(nameEnd)
  const end = length < 0 ? text.trimEnd().length : start + length
  if (end - start < 3) return null
  const spot = { paragraph, start, end }
  const own = figures.filter((figure) => figure.spot.paragraph === paragraph)
  const region = { start, end: text.length }
  return {
    name: text.slice(start, end),
    how: 'listed',
    stage,
    cluster: null,
    facts: statedFacts(text, spot, region, { ...tools, paragraph, figures: own }),
    spot,
  }
}

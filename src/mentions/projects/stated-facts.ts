import type { Figure, StatedFact } from '../../model/mentions.ts'
import type { Range } from '../../model/range.ts'
import { clauseBefore, clausesOf } from '../clauses.ts'
import { within } from '../within.ts'
import { datesOf, type Today } from './fact-dates.ts'
import { kindOfFigure } from './fact-figures.ts'
import { partiesOf } from './fact-parties.ts'
import type { FactPatterns } from './fact-patterns.ts'
import type { ProjectNames } from './project-names.ts'

const progressStart =
  /^(?:目前|已|现已|截至|现(?!场)|累计|正|形象进度|工程进度|总体进度)|^.{1,10}已(?:经|开|完|全|基|建|封|竣|安|铺|架|达|到)/
const longestProgress = 30
/** So much of its clause before a figure may tell what it is. */
const longestLead = 24
const part = /^(?:该|本)?(?:项目|工程)?[一二三四五六首]期/u

/** The county or city that the words before a name begin with: 东清河县投资8亿元的大桥. */
const county = /^(?:在|位于|由)?((?![在由位县市区旗])\p{Script=Han}{1,4}?[县市区旗])(?![委政级里城])/u

/** What all facts of a paragraph are read with. */
export interface FactTools {
  readonly paragraph: number
  /** Those of the paragraph, in order. */
  readonly figures: readonly Figure[]
  readonly startOf: ProjectNames['startOf']
  readonly today: Today | null
  readonly patterns: FactPatterns
}

/** What the words of a region state of the project that they are about, other than its stage. */
export function statedFacts(text: string, name: Range, region: Range, tools: FactTools): StatedFact[] {
  return statedIn(text, name, region, tools).facts
}

/** The same with the last event that a date of the past tells of (2022年建成投产). */
export function statedIn(
  text: string,
  name: Range,
  region: Range,
  tools: FactTools,
): { readonly facts: StatedFact[]; readonly event: string | null } {
  const { paragraph } = tools
  const facts: StatedFact[] = []
  let event: string | null = null
  let inPart = false
  const add = (what: StatedFact['what'], start: number, end: number, figure?: Figure): void => {
    const printed = text.slice(start, end).trim()
    if (printed === '') return
    facts.push({
      what,
      text: printed,
      value: figure?.value ?? null,
      unit: figure?.unit ?? null,
      spot: { paragraph, start, end },
    })
  }
  for (const figure of within(tools.figures, ({ spot }) => spot.start, region)) {
    const { start, end } = figure.spot
    if (end > region.end) continue
    const from = name.end <= start ? Math.max(region.start, name.end) : region.start
    const beside = end <= name.start && /^的?$/.test(text.slice(end, name.start))
    const inName = beside || (start >= name.start && end <= name.end)
    const what = kindOfFigure(
      figure,
      clauseBefore(text, Math.max(from, start - longestLead), start),
      inName,
      tools.patterns,
    )
    if (what !== null) add(what, start, end, figure)
  }
  for (const clause of clausesOf(text, region.start, region.end)) {
    const words = text.slice(clause.start, clause.end)
    const dates = datesOf(text, clause, tools)
    // 项目一期于去年开工,今年6月投产: from there on a part is spoken of.
    inPart ||= clause.start >= name.end && part.test(words)
    for (const dated of dates) {
      facts.push(dated.fact)
      if (!inPart) event = dated.event ?? event
    }
    if (
      dates.length === 0 &&
      clause.start >= name.end &&
      progressStart.test(words) &&
      words.length <= longestProgress &&
      !tools.patterns.later.test(words.slice(2))
    )
      add('progress', clause.start, clause.end)
  }
  const placed = text.slice(region.start, name.start).match(county)
  if (placed?.[1] !== undefined) {
    const start = region.start + placed[0].indexOf(placed[1])
    add('place', start, start + placed[1].length)
  }
  for (const { what, start, end } of partiesOf(text, name, region, tools)) add(what, start, end)
  return { facts, event }
}

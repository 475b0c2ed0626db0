import type { Figure, StatedFact } from '../model/mentions.ts'
import type { Range } from '../model/range.ts'
import type { ProjectNames } from './project-names.ts'

const clauseSigns = /[，,。；;：:！!？?\n]/
const invests = /投资|造价|资金|投入/
const completed = /(?:已|累计)?完成(?:总|固定资产)?投资|已(?:累计)?投(?:资|入)/
const produces = /年产|年处理|年投资|每年|产能|年加工|生产能力|规模为/
const measures = /长|占地|面积|宽|高|规模|共|总|容量/
const dueWords =
  /年底|月底|年内|季度|上半年|下半年|预计|计划|力争|将于|有望|明年|(?<![成产运工])后年|\d年|\d月|\d日/
const doneWords = /完工|建成|投产|竣工|投用|投入使用|通车|交付|封顶|运营|完成建设|建设完成/
const partnered = /(?:与|和|同|携手|联合)([^，,。；;：:、]{3,30}?)(?:合作|共建|共同|携手|签订|签约)/
const owned = /由([^，,。；;：:、与和]{3,30}?)(?:投资|承建|建设|实施|负责)/
const ownerBefore = /([\p{Script=Han}（）()]{2,24}(?:公司|集团))的?$/u
const companyBefore = /^([\p{Script=Han}（）()]{2,24}?(?:公司|集团|合作社|研究院))(?=.{3})/u
const progressStart = /^(?:已|目前|现已|截至|现(?!场)|累计|正)|^.{1,10}已(?:经|开|完|全|基)/u

/** 一期投资6亿元, 年度计划投资: a sum of a part or a year, not of the project. */
const partOf =
  /(?:[一二三四五]期|首期|其中|年度|今年|当年)(?:工程)?(?:计划|预计)?(?:总)?(?:完成)?投资(?:约|为|达)?$/

/** The county or city that the words before a name begin with: 东清河县投资8亿元的大桥. */
const county = /^(?:在|位于|由)?((?![在由位县市区旗])\p{Script=Han}{1,4}?[县市区旗])(?![委政级里城])/u

/** What the words of a region state of the project that they are about, other than its stage. */
export function statedFacts(
  text: string,
  name: Range,
  region: Range,
  paragraph: number,
  figures: readonly Figure[],
  startOf: ProjectNames['startOf'],
): StatedFact[] {
  const facts: StatedFact[] = []
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
  for (let at = firstFrom(figures, region.start); at < figures.length; at += 1) {
    const figure = figures[at]
    if (figure === undefined || figure.spot.start >= region.end) break
    const { start, end } = figure.spot
    if (end > region.end) continue
    const from = name.end <= start ? Math.max(region.start, name.end) : region.start
    const before = text.slice(Math.max(from, start - 12), start)
    if (partOf.test(before)) continue
    const beside = end <= name.start && /^的?$/.test(text.slice(end, name.start))
    const what = kindOf(figure, before, beside || (start >= name.start && end <= name.end))
    if (what !== null) add(what, start, end, figure)
  }
  for (const clause of clauses(text, region)) {
    const words = text.slice(clause.start, clause.end)
    const due =
      dueWords.test(words) && doneWords.test(words)
        ? words.match(
            /(?:预计|计划|力争|有望|确保|将|于|今年|明年|(?<![成产运工])后年|20\d\d年|年底|年内|\d{1,2}月).*$/,
          )
        : null
    if (due !== null && due.index !== undefined && !/^已|已(?:经)?(?:建成|完工)/.test(words))
      add('due', clause.start + due.index, clause.end)
    if (
      clause.start >= name.end &&
      progressStart.test(words) &&
      words.length <= 30 &&
      !dueWords.test(words.slice(2))
    )
      add('progress', clause.start, clause.end)
  }
  const placed = text.slice(region.start, name.start).match(county)
  if (placed?.[1] !== undefined) {
    const start = region.start + placed[0].indexOf(placed[1])
    add('place', start, start + placed[1].length)
  }
  const around = text.slice(region.start, region.end)
  for (const [what, form] of [
    ['partner', partnered],
    ['owner', owned],
  ] as const) {
    const found = around.match(form)
    if (found?.[1] === undefined || found.index === undefined) continue
    const start = region.start + found.index + found[0].indexOf(found[1])
    add(what, start, start + found[1].length)
  }
  const before = text.slice(Math.max(region.start, name.start - 30), name.start).match(ownerBefore)?.[1]
  if (before !== undefined) {
    const from = text.lastIndexOf(before, name.start)
    const start = startOf(text, from, from + before.length)
    add('owner', start, from + before.length)
  }
  const company = text.slice(name.start, name.end).match(companyBefore)?.[1]
  if (company !== undefined) add('owner', name.start, name.start + company.length)
  return facts
}

/** The place of the first figure at or behind `start`; figures stand in order. */
function firstFrom(figures: readonly Figure[], start: number): number {
  let low = 0
  let high = figures.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((figures[middle]?.spot.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** What a figure tells of a project, by its unit and the words before it. A mass is never money, whatever it is called. */
function kindOf(figure: Figure, before: string, inName: boolean): StatedFact['what'] | null {
  const { unit } = figure.amount
  if (/元$/.test(unit)) {
    if (completed.test(before)) return 'investment-completed'
    return invests.test(`${before}${figure.measures}`) ? 'investment' : null
  }
  if (/^(?:吨|公斤|立方米|千瓦|千瓦时)/.test(unit))
    return inName || produces.test(before) || unit.endsWith('/年') ? 'capacity' : null
  if (/^(?:米|平方米)$/.test(unit)) return inName || measures.test(before) ? 'size' : null
  if (unit === '%' && /完成|进度/.test(`${before}${figure.measures}`)) return 'progress'
  return inName && /^(?:个|所|条|座|栋|处|公里)$/.test(unit) ? 'size' : null
}

function clauses(text: string, { start, end }: Range): Range[] {
  const found: Range[] = []
  let from = start
  for (let at = start; at <= end; at += 1) {
    if (at < end && !clauseSigns.test(text.charAt(at))) continue
    if (at > from) found.push({ start: from, end: at })
    from = at + 1
  }
  return found
}

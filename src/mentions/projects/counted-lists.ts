import type { Figure } from '../../model/mentions.ts'
import { type Item, listItems } from './list-items.ts'
import type { ProjectNames } from './project-names.ts'
import type { StageWords } from './stage-words.ts'

/** A number of things with their names: `正在建设的有3个:甲、乙和丙`, `甲、乙等3个项目`. */
export interface CountedList {
  readonly figure: Figure
  /** What is counted, in words of the text. */
  readonly what: string
  /** The stage that the list is of, in words of the text. */
  readonly stage: string | null
  readonly items: readonly Item[]
  /** False when 等 leaves out more than the number allows. */
  readonly whole: boolean
  /** Where list and number end. */
  readonly end: number
}

const sentenceEnd = /[。！？!?\n]/
const clauseSigns = /[。；;，,：:！!？?\n]/
const opener = /^([^，,。；;：:、]{0,24}?)(?:[，,]?(?:分别(?:是|为)|包括|它们是|即)[:：]?|(?:有|是|为)?[:：])/
const time =
  /^(?:截至\S{0,8}|今年以来|今年|目前|现已|现|其中|全县|全市|我县|已经|共|同时|另有|还有|此外|本次|此次|这次)+/
const trail = /(?:的|项目|工程|工业项目|企业|共有|共计|共|有|计|达到|达|为|是)+$/
const longestLead = 40

/** Between a count and its list another clause or sentence may stand: 共签约项目8个,总投资9亿元。签约的项目分别是:… */
const laterOpener =
  /^[^：:]{0,100}?[，,。；;]([^，,。；;：:！!？?\n]{0,16}?(?:项目|工程))(?:名单)?(?:分别)?(?:是|为|有|包括)?[：:]/u

/** The list that a count in a text opens or closes, or null when it has none. */
export function listAt(
  text: string,
  figure: Figure,
  { stages, names }: { stages: StageWords; names: ProjectNames },
): CountedList | null {
  return (
    listBehind(text, figure, stages) ??
    listBefore(text, figure, stages, names) ??
    listLater(text, figure, stages)
  )
}

/** `…的6个,分别是:甲、乙和丙。` */
function listBehind(text: string, figure: Figure, stages: StageWords): CountedList | null {
  const { end } = figure.spot
  const opened = text.slice(end, end + longestLead).match(opener)
  if (opened === null) return null
  const from = end + opened[0].length
  const until = listEnd(text, from, figure.value)
  const items = listItems(text, from, until, figure.value)
  if (items.length < 2) return null
  const lead = leadOf(text, figure.spot.start)
  const thing = (opened[1] ?? '').replace(/^的/, '').replace(trail, '') || ''
  const stage = stages.makeUp(lead) ? lead : null
  const last = items.at(-1)
  return {
    figure,
    what: [lead, (opened[1] ?? '').replace(/^的/, '')].filter((part) => part !== '').join('的') || thing,
    stage,
    items: items.map((item) => (item === last ? withoutEtc(item) : item)),
    whole: last === undefined || !/等$/.test(last.text),
    end: until,
  }
}

/** `共签约项目8个,总投资9亿元。签约的项目分别是:甲、乙…`: said of projects, and of just so many. */
function listLater(text: string, figure: Figure, stages: StageWords): CountedList | null {
  const { start, end } = figure.spot
  if (
    !/^[个项]$/.test(figure.unit) ||
    !/项目|工程/.test(`${text.slice(Math.max(0, start - 8), start)}${figure.measures}`)
  )
    return null
  const opened = text.slice(end, end + 140).match(laterOpener)
  const said = opened?.[1]
  if (opened === null || said === undefined || /\d/.test(said)) return null
  const from = end + opened[0].length
  const until = listEnd(text, from, figure.value)
  const items = listItems(text, from, until, figure.value)
  const last = items.at(-1)
  if (last === undefined || items.length < 2) return null
  const lead = said.replace(time, '').replace(trail, '').replace(trail, '')
  const own = leadOf(text, start)
  const stage = [lead, own.replace(trail, '')].find((words) => stages.makeUp(words)) ?? null
  return {
    figure,
    what: own === '' ? said : own,
    stage,
    items: items.map((item) => (item === last ? withoutEtc(item) : item)),
    whole: !/等$/.test(last.text),
    end: until,
  }
}

/** `甲、乙、丙等3条道路`: what stands in a row before 等. */
function listBefore(
  text: string,
  figure: Figure,
  stages: StageWords,
  names: ProjectNames,
): CountedList | null {
  const { start, end } = figure.spot
  const open = text[start - 1] === '等'
  const to = open ? start - 1 : start
  let from = to
  while (from > 0 && to - from < 120 && !clauseSigns.test(text.charAt(from - 1))) from -= 1
  const led = listItems(text, from, to, open ? null : figure.value)
  const [first] = led
  // Without 等 only a row of exactly so many is one: 甲路、乙路、丙路3条道路.
  const isRow = led.length > 1 && led.length === figure.value && led.every((item) => item.text.length > 2)
  if (first === undefined || !(open || isRow)) return null
  const begin = rowStart(text, first, names, led.length === figure.value)
  const items = [{ text: text.slice(begin, first.end), start: begin, end: first.end }, ...led.slice(1)]
  const verb = stages.endAt(text, first.start)
  return {
    figure,
    what: figure.measures,
    stage:
      verb > 0 && verb < begin
        ? text.slice(first.start, verb)
        : stageBehind(text, end, figure.measures, stages),
    items,
    whole: items.length === figure.value,
    end,
  }
}

/** Where the first of a row begins; 与 in it is its own when the row is whole without: 续建配套与现代化改造. */
function rowStart(text: string, first: Item, names: ProjectNames, whole: boolean): number {
  const begin = names.startOf(text, first.start, first.end)
  if (!whole || !/[与和及]/.test(text.charAt(begin - 1)) || begin - first.start < 4) return begin
  return names.startOf(text, first.start, begin - 1)
}

/** `等3个项目完工`, `3条断头路全部打通`: what is said behind the row. */
function stageBehind(text: string, end: number, measured: string, stages: StageWords): string | null {
  const things = text.slice(end, end + 10).match(/^(?:\p{Script=Han}{0,4}?(?:项目|工程))(?:均|都|也)?/u)?.[0]
  const thing = things ?? (measured !== '' && text.startsWith(measured, end) ? measured : '')
  if (thing === '') return null
  const until = stages.endAt(text, end + thing.length)
  const closed = until > 0 && (until === text.length || clauseSigns.test(text.charAt(until)))
  return closed ? text.slice(end + thing.length, until) : null
}

/** A, B和C,总投资9亿元: a fact of all behind the last item. */
const fact =
  /[，,](?=(?:总投资|总规模|计划|预计|年内|年度|今年|合计|共计|涉及|涵盖|均|都|目前|将|累计|其中|占))/

/** A list goes to the sentence's end; ； ends it, too, unless it parts so many items as are stated. */
function listEnd(text: string, from: number, stated: number): number {
  const behind = text.slice(from).search(sentenceEnd)
  const end = behind < 0 ? text.length : from + behind
  const pieces = text.slice(from, end).split(/[；;]/)
  if (pieces.length > 1) return pieces.length === stated ? end : from + (pieces[0]?.length ?? 0)
  const said = text.slice(from, end).search(fact)
  return said < 0 ? end : from + said
}

/** What stands before the number in its clause, without words of time and of counting. */
function leadOf(text: string, start: number): string {
  let from = start
  while (from > 0 && start - from < longestLead && !clauseSigns.test(text.charAt(from - 1))) from -= 1
  return text.slice(from, start).replace(time, '').replace(trail, '').trim()
}

function withoutEtc(item: Item): Item {
  return item.text.endsWith('等') ? { ...item, text: item.text.slice(0, -1), end: item.end - 1 } : item
}

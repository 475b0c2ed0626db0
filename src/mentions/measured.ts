import type { UnitKind } from '../model/lexicon.ts'

const stop = /[，,。；;：:！!？?\n“”"（(）)、]/
/** What ends the name of a thing behind a number. */
const thingEnds =
  /[，,。；;：:！!？?\n、（）()]|等(?=\d|项目|工程)|(?<=..(?:项目|工程))|(?<=.)的|(?:正在|将在|将于|已经|现已|顺利|全面|加快|全部)|已(?!故)|于\d/
/** A thing begins with a noun, which may itself be counted; with none of these words. */
const names =
  /^(?!分别|左右|以上|以下|以内|之间|不等|及|和|与|并|将|已|后|后来|以来|才|就|都|也)(?:\d+\p{Script=Han}{2}|\p{Script=Han}{2}|[A-Za-z])/u
const longest = 30
/** Words that lead from a thing to its number: 投资为, 达到, 共, 有. */
const leads = /(?:分别)?(?:为|是|达到?|约|共计?|计|有|共有|超过?|近|已|的|仅|可达|高达|累计)+$/u
/** Words in front of a clause that tell of no thing. */
const opens =
  /^(?:其中|目前|截至目前|同时|据了解|此外|另外|今年以来|今年|今年现已|现已|已|并|还|且|实施了|打通了|开工了|完成了|建成了|推动了|滚动推动了|实现了|新增了?|深入|来到|一共|全年)+/u

/**
 * What a figure at `[start, end)` of a text measures, in the text's own words: the thing behind it (90亿元的电站),
 * with what it is a measure of (投资), or else the words that lead to it (正在建设的项目有8个).
 */
export function measured(
  text: string,
  start: number,
  end: number,
  kind: UnitKind,
  attributes: ReadonlyMap<string, unknown>,
): string {
  const clause = clauseBefore(text, start)
  const thing = thingBehind(text, end)
  const led = clause.text.replace(leads, '').replace(opens, '').replace(leads, '').trim()
  if (thing === '')
    return led.length > 2 && !attributes.has(led)
      ? led
      : `${widerClause(text, start - clause.text.length)}${led}`
  if (kind === 'count') return thing
  if (clause.item) return `${led.slice(led.slice(0, -1).lastIndexOf('和') + 1)}${thing}`
  return `${thing}${attribute(led, attributes)}`
}

/** What counts side by side (7馆两中心) count: the row that leads to them, else what `measured` gives. */
export function measuredTogether(text: string, start: number, end: number): string {
  const row = clauseBefore(text, start).text.replace(opens, '')
  return row.endsWith('等') ? row : measured(text, start, end, 'count', new Map())
}

/** The words before the figure, back to the nearest sign; `item` when that is the beginning of one of a list. */
function clauseBefore(text: string, start: number): { text: string; item: boolean } {
  let from = backToStop(text, start)
  // 科技馆、图书馆等7馆: the list is what is counted.
  while (text[start - 1] === '等' && text[from - 1] === '、' && start - from < longest)
    from = backToStop(text, from - 1)
  return { text: text.slice(from, start), item: text[from - 1] === '、' && from < start }
}

function backToStop(text: string, end: number): number {
  let from = end
  while (from > 0 && end - from < longest && !stop.test(text.charAt(from - 1))) from -= 1
  return from
}

/** With nothing said in the clause itself, the one before it: 该线路,全长7公里. */
function widerClause(text: string, start: number): string {
  let at = start
  while (at > 0 && stop.test(text.charAt(at - 1))) at -= 1
  return clauseBefore(text, at).text.trim()
}

function thingBehind(text: string, end: number): string {
  const rest = text.slice(end, end + longest + 4).replace(/^(?:以上|以下|左右|多)?的?/u, '')
  const cut = rest.search(thingEnds)
  const thing = (cut < 0 ? rest.slice(0, longest) : rest.slice(0, cut)).replace(/[“”"]/g, '').trim()
  return names.test(thing) ? thing : ''
}

/** What the thing is measured by: 总投资, 年产, 全长. */
function attribute(led: string, attributes: ReadonlyMap<string, unknown>): string {
  for (let length = Math.min(5, led.length); length > 1; length -= 1)
    if (attributes.has(led.slice(-length))) return led.slice(-length)
  return ''
}

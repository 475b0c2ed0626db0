import type { Lexicon } from '../../model/lexicon.ts'
import type { UnitKind } from '../../model/word-kinds.ts'
import type { TextWords } from '../text-words.ts'

/** A figure at a place of a text, and what to see it with. */
export interface Measure {
  readonly text: string
  readonly words: TextWords
  readonly start: number
  readonly end: number
  /** Where the figure before it ends and the one behind it begins. */
  readonly from: number
  readonly until: number
  readonly kind: UnitKind
}

const stop = /[，,。；;：:！!？?\n“”"（(）)、]/
const thingStop = /[，,。；;：:！!？?\n、（）()]/
const longest = 30
/** What stands between a unit and the thing measured. */
const between =
  /^(?:以上|以下|以内|左右|多(?!种|次|个|家|名))?(?<adjective>[高深长宽重厚远](?=的))?(?<of>的)?/u
const notThings = /^(?:分别|以上|以下|以内|之间|不等|及|和|与|并|将|已|后|后来|以来|才|就|都|也|了|等)/
/** A name of one of these ends there: what follows says something of it. */
const projectEnd = /(?<=..)(?:项目|工程)$/

/**
 * What a figure measures, in the text's own words: the thing behind it (90亿元的电站) with what it is a measure of
 * (投资), or else the words that lead to it (正在建设的项目有8个).
 */
export function measured(measure: Measure, lexicon: Lexicon): string {
  const { text, start, kind } = measure
  const clause = clauseBefore(text, start)
  const thing = thingBehind(measure, lexicon)
  const led = ledBy(measure, start - clause.text.length, start, lexicon)
  if (kind === 'count') return thing.name === '' ? countedBefore(measure, led, lexicon) : thing.name
  if (kind === 'share' && !thing.of)
    return led.length > 2 ? led : `${led}${thing.name}` || wider(measure, clause.text, lexicon)
  const named = attribute(led, lexicon)
  const apart = kind === 'money' && !thing.of ? moneyName(thing.name, lexicon) : thing.name
  if (apart === '')
    return led.length > 2 && named !== led ? led : `${wider(measure, clause.text, lexicon)}${led}`
  if (clause.item && named === '') return `${led.slice(led.slice(0, -1).lastIndexOf('和') + 1)}${apart}`
  if (kind === 'money' && !thing.of) return `${led}${apart}`
  return `${apart}${named}${thing.adjective}`
}

/** A thing behind money without 的 is what the money is (3亿元贷款), not what it is for. */
function moneyName(thing: string, { attributeWords }: Lexicon): string {
  for (let length = Math.min(4, thing.length); length > 1; length -= 1)
    if (attributeWords.has(thing.slice(0, length))) return thing.slice(0, length)
  return ''
}

/** 达成合作意向、即将落地4个; 科技馆、图书馆等7馆: the row is what is counted. */
function countedBefore(measure: Measure, led: string, lexicon: Lexicon): string {
  const { text, start } = measure
  let from = backToStop(text, start)
  while (text[from - 1] === '、' && from > measure.from && start - from < longest)
    from = backToStop(text, from - 1)
  const row = ledBy(measure, Math.max(from, measure.from), start, lexicon).replace(/^、|等$/g, '')
  return row.length > led.length || led.length > 1 ? row : wider(measure, text.slice(from, start), lexicon)
}

/** The words before the figure, back to the nearest sign; `item` when that is the beginning of one of a list. */
function clauseBefore(text: string, start: number): { text: string; item: boolean } {
  const from = backToStop(text, start)
  return { text: text.slice(from, start), item: text[from - 1] === '、' && from < start }
}

function backToStop(text: string, end: number): number {
  let from = end
  while (from > 0 && end - from < longest && !stop.test(text.charAt(from - 1))) from -= 1
  return from
}

/** With nothing said in the clause itself, the one before it: 该线路,全长7公里. */
function wider(measure: Measure, clause: string, lexicon: Lexicon): string {
  const { text, start } = measure
  let at = start - clause.length
  while (at > 0 && stop.test(text.charAt(at - 1))) at -= 1
  const from = backToStop(text, at)
  // 开工率67%,完成投资9亿元: the clause before is of another figure.
  return measure.from > from ? '' : ledBy(measure, from, at, lexicon)
}

/** The words from `from` to `to` without those that open a clause and lead to a number. */
function ledBy({ text, words }: Measure, from: number, to: number, { figureWords }: Lexicon): string {
  let start = from
  let end = to
  for (let at = words.startOf(end); end > start && at >= start; at = words.startOf(end)) {
    if (!figureWords.lead.has(text.slice(at, end))) break
    end = at
  }
  for (let at = words.endOf(start); start < end && at <= end; at = words.endOf(start)) {
    const verb = text[at] === '了' && at - start >= 2 && at + 1 < end
    if (!verb && !figureWords.opener.has(text.slice(start, at))) break
    start = verb ? at + 1 : at
  }
  return text.slice(start, end).trim()
}

interface Thing {
  readonly name: string
  /** True when 的 stands between: the figure is said of the thing. */
  readonly of: boolean
  /** 高 of 30米高的塔. */
  readonly adjective: string
}

/** The name behind a figure: to a sign, the next figure, or the word that says something of it. */
function thingBehind({ text, words, end, until }: Measure, { figureWords: { predicate } }: Lexicon): Thing {
  const [skipped = '', adjective = '', of] = text.slice(end, end + 8).match(between) ?? []
  const from = end + skipped.length
  const limit = Math.min(text.length, from + longest)
  let at = from
  let clause = false
  let led = false
  while (at < limit) {
    const char = text.charAt(at)
    const next = words.endOf(at)
    const word = text.slice(at, next)
    const first = at === from
    if (thingStop.test(char)) break
    // 39个重点项目 is a thing that a sum is of; any other number begins the next figure.
    if (at >= until && until > from && at - from >= 2) break
    if (word === '的' && !first && !clause) break
    if (word === '的') led = true
    if (predicate.has(word)) {
      if (!first) break
      // 来自…的 leads to the thing itself.
      clause = true
    }
    // A word before 了 is a verb: what is said of the thing.
    if (/^[了着过]$/.test(text.charAt(next)) && !/^[“”"]$/.test(char)) break
    at = next
    if (projectEnd.test(text.slice(from, at))) break
  }
  const name = text.slice(from, Math.min(at, limit)).replace(/[“”"]/g, '').trim()
  // A verb alone names nothing (3馆封顶); 获奖的 leads to a name.
  const good =
    (!clause || led) && name.length > 1 && !notThings.test(name) && /^[\p{Script=Han}A-Za-z\d]/u.test(name)
  return { name: good ? name : '', of: of !== undefined, adjective }
}

/** What the thing is measured by: 总投资, 年产, 全长. */
function attribute(led: string, { attributeWords }: Lexicon): string {
  for (let length = Math.min(5, led.length); length > 1; length -= 1)
    if (attributeWords.has(led.slice(-length))) return led.slice(-length)
  return ''
}

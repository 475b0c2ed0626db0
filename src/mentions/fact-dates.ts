import type { StatedFact } from '../model/mentions.ts'
import type { Range } from '../model/range.ts'

/** The day on which an article is dated, as far as a bare month of it must be told past or to come. */
export interface Today {
  readonly year: number
  readonly month: number
}

const year = '(?:20\\d\\d年|今年|去年|前年|明年|(?<![成产运工])后年|当年)'
const part = '(?:\\d{1,2}月(?:份|\\d{1,2}日)?|[一二三四1-4]季度|上半年|下半年|年底|年末|年初|年内|月底|月内)'
const feast = '[“"]?(?:国庆节?|元旦|春节|中秋节?|五一|七一|十一)[”"]?'
const rest = '(?:月?[上中下]旬|月?底|月?初|末)?(?:[之以]?前|期间)?'
/** A date in words: 2024年6月, 今年10月, 8月底, 明年5月, 年底前, 国庆节前, 2025年“五一”前. */
const when = new RegExp(
  `${year}(?:${part}|${feast}|[底初末内])?${rest}|${part}${rest}|${feast}(?:节)?前`,
  'gu',
)
/** What someone intends: the date behind it is still to come. */
const intends = /预计|计划|力争|有望|确保|争取|将(?:于|在|要)?|拟(?:于|在)?|要求|务必|必须|目标/
const begins = /(?:正式|开始|启动|破土)?(?:开工|动工|奠基|启动建设|开始建设|复工)(?:建设)?/
const ends =
  /(?:竣工|完工|建成|投产|投用|投入(?:使用|运行|运营|生产)|通车|通水|交付|封顶|运营|运行|投运|并网|开馆|开放|开业|启用|试产|试生产|达产|达效|完成)+/
/** 完成投资3亿元 and 完成主体 within a time: no date on which anything ends. */
const notEnd = /完成(?:年度)?(?:投资|产值|总?工程量)|完成[^，,]{0,4}[\d.]+%/
const reach = 12
/** 一期于去年9月投产 is said of a part. */
const phase = /^[一二三四五六首]期/u
/** Every date holds one of these; most clauses hold none. */
const dated = /[年月季底节一]/

/** A date with what it is of, and the words of what then took place, when it is past and of the whole project. */
export interface DatedEvent {
  readonly fact: StatedFact
  readonly event: string | null
}

/**
 * When something begins, is to end, or has ended, by the words of one clause: `started` (于2022年5月开工), `due`
 * (预计今年10月投产) and `opened` (去年9月投产). A date without a year is of the article's; without `today` only words
 * tell what is past.
 */
export function datesOf(text: string, clause: Range, paragraph: number, today: Today | null): DatedEvent[] {
  const words = text.slice(clause.start, clause.end)
  if (!dated.test(words)) return []
  const found: DatedEvent[] = []
  for (const match of words.matchAll(when)) {
    const from = match.index + match[0].length
    const behind = words.slice(from, from + reach)
    const before = words.slice(0, match.index)
    const start = behind.match(begins)
    const end = behind.match(ends)
    const begun = start?.index !== undefined && (end?.index === undefined || start.index <= end.index)
    if (!begun && (end === null || notEnd.test(behind))) continue
    const future =
      intends.test(before) || toCome(match[0], today) || (today === null && !/[于已]/.test(before))
    const first = phase.test(words) ? 0 : match.index
    if (begun) {
      add('started', first, from + (start?.index ?? 0) + (start?.[0].length ?? 0), future ? null : start)
      continue
    }
    if (!future) add('opened', first, from + (end?.index ?? 0) + (end?.[0].length ?? 0), end)
    else {
      const led = before.match(intends)
      add('due', led?.index ?? match.index, words.length, null)
    }
    break
  }
  return found

  function add(what: StatedFact['what'], start: number, end: number, event: RegExpMatchArray | null): void {
    const spot = { paragraph, start: clause.start + start, end: clause.start + end }
    found.push({
      fact: { what, text: text.slice(spot.start, spot.end).trim(), value: null, unit: null, spot },
      event: phase.test(words) ? null : (event?.[0] ?? null),
    })
  }
}

/** True when a date in words lies behind the article's month. */
function toCome(date: string, today: Today | null): boolean {
  if (/明年|后年|前$|年内|月内/.test(date)) return true
  if (/去年|前年/.test(date) || today === null) return false
  const stated = Number(date.match(/20\d\d/)?.[0] ?? today.year)
  if (stated !== today.year) return stated > today.year
  const month = Number(date.match(/(\d{1,2})月/)?.[1] ?? (/底|末/.test(date) ? 12 : 1))
  return month > today.month
}

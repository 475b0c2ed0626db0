import type { Lexicon } from '../../model/lexicon.ts'
import type { Range } from '../../model/range.ts'
import { dateMentions } from '../../text/dates.ts'
import { clausesOf } from '../clauses.ts'
import type { ProjectName } from './project-names.ts'
import type { StageWords } from './stage-words.ts'

type Words = Pick<Lexicon, 'projectWords'>

const clauseSigns = /[，,；;：:]/
const stated = /^(?:已|正|即将|目前|现|仍|主体|基本|全部|全面|尚未|未)/
const behindName =
  /^(?:等(?:\d+\p{Script=Han})?\p{Script=Han}{0,4}(?:项目|工程)|项目|的|建设|设备|主体工程)?[，,]?/u
/** 受征地影响推进缓慢: why stands before how. */
const because = /^(?:受|因|由于)[^，,。；;]{1,12}?(?:影响|问题|原因)/
const months = /^(?:\d{1,2}月(?:份|底|初|中旬|上旬|下旬)?)(?:前)?/

/** The stage as printed: what is said right behind the name, or of it in the next clause, or before it. */
export function stageOf(
  text: string,
  name: ProjectName,
  clause: string,
  region: Range,
  stages: StageWords,
  words: Words,
): string | null {
  const rest = text.slice(name.predicate, region.end)
  const skipped = name.predicate + (rest.match(behindName)?.[0].length ?? 0)
  const at = behindTime(text, skipped, region.end, words)
  const end = stageEnd(text, at, stages, words)
  if (end > 0 && end <= region.end) return statedAt(text, at, end, region.end)
  const before = region.start
  const lead = text.slice(before, name.start).match(/^(?:在|并|还|同步|同时|全力)+/)?.[0].length ?? 0
  const led = stages.endAt(text, before + lead)
  if (led > 0 && led <= name.start && clause !== '') return text.slice(before + lead, led)
  const beside = besideName(text, name, clause, stages, words)
  return beside ?? stageSaid(text, [{ start: at, end: region.end }], stages, words)
}

/** The stage that a clause of these ranges states with 已, 正在 or the like; the first one. */
export function stageSaid(
  text: string,
  ranges: readonly Range[],
  stages: StageWords,
  words: Words,
): string | null {
  for (const range of ranges)
    for (const clause of clausesOf(text, range.start, range.end)) {
      const start = behindTime(text, behindAnaphor(text, clause, words), clause.end, words)
      const end = stageEnd(text, start, stages, words)
      if (end > 0 && end <= clause.end && stated.test(text.slice(start)))
        return statedAt(text, start, end, clause.end)
    }
  return null
}

/** 洽谈 right before a name, and 新开工的: the words that lead to it; a mere 建设的 tells of no stage. */
function besideName(
  text: string,
  name: ProjectName,
  clause: string,
  stages: StageWords,
  { projectWords }: Words,
): string | null {
  const until = /[的了]/.test(text.charAt(name.start - 1)) ? name.start - 1 : name.start
  for (let at = name.start - clause.length; at < until - 1; at += 1) {
    if (stages.endAt(text, at) !== until) continue
    const words = text.slice(at, until)
    return projectWords.inner.has(words) ? null : words
  }
  return null
}

/** Where the words of a stage end that begin here; -1 where they tell of none: 施工现场, 投产后, 完成80%. */
function stageEnd(text: string, at: number, stages: StageWords, { projectWords }: Words): number {
  const end = stages.endAt(text, at)
  if (end < 0) return -1
  const rest = text.slice(end, end + 8).replace(/^了/, '')
  const told = [...projectWords['not-state']].some((word) => rest.startsWith(word))
  return told || /^[\p{Script=Han}]{0,4}[\d.]+%/u.test(rest) ? -1 : end
}

/** Behind words of time: 于4月, 昨日. */
function behindTime(text: string, from: number, end: number, { projectWords }: Words): number {
  let at = from
  for (let steps = 0; steps < 4 && at < end; steps += 1) {
    const rest = text.slice(at, Math.min(end, at + 16))
    const [date] = dateMentions(rest)
    const dated = date?.start === 0 ? date.end : (rest.match(months)?.[0].length ?? 0)
    const word = [...projectWords.time].find((one) => rest.startsWith(one) && !rest.startsWith('在建'))
    const length = Math.max(dated, word?.length ?? 0, rest.match(because)?.[0].length ?? 0)
    if (length === 0) break
    at += length
  }
  return at
}

function behindAnaphor(text: string, { start, end }: Range, { projectWords }: Words): number {
  const words = text.slice(start, end)
  const longest = [...projectWords.anaphor]
    .filter((word) => words.startsWith(word))
    .sort((a, b) => b.length - a.length)[0]
  return start + (longest?.length ?? 0)
}

/** A short clause whole (已通过预可研审查), of a longer one the words of the stage. */
function statedAt(text: string, start: number, end: number, limit: number): string {
  const rest = text.slice(end, limit)
  const clauseEnd = rest.search(clauseSigns)
  const whole = clauseEnd < 0 ? limit : end + clauseEnd
  const short = whole - start <= 14 && !/\d/.test(text.slice(end, whole))
  return text.slice(start, short ? whole : end).replace(/^(?:进行|目前)/, '')
}

import type { Lexicon } from '../model/lexicon.ts'
import type { Part } from '../model/mentions.ts'
import { wordFinder } from './endings.ts'
import type { FoundName } from './names.ts'

/** A spot's part; to go and see (调研, 察看) is leading only when nothing else is said of the person. */
type SpotPart = Part | 'saw'

/** How much a part tells: what comes first wins where sentences give someone several. */
const order: readonly SpotPart[] = [
  'led',
  'accompanied',
  'visited',
  'received',
  'saw',
  'attended',
  'mentioned',
]
const sentenceEnd = /[。！？；!?;\n]/u
/** 参加座谈的有, 陪同调研的县领导有: what is said of all who are named behind it. */
const listed = /([\p{Script=Han}]{2,24})的[^，,。；;：:、]{0,20}?(?:还?有|包括|是|为)[:：]?/gu
const together = /[与同和跟][^，,。；;]{0,50}$/u
const talks = /^[^。，,；;]{0,60}?(?:座谈|会谈|洽谈|交流|会晤|举行会|达成|签订|签署)/u
/** Who shows or tells visitors of their own firm. */
const tells = /^(?:向[^，,。]{0,12})?(?:详细)?(?:介绍|汇报)/u
const cited = /(?:学习|贯彻|落实|按照|遵循|牢记|领会|围绕|根据|践行|感悟|学深悟透)[^。；;，,]{0,24}$/u
const ofWords =
  /^(?:总书记|主席|同志|总理)?(?:[^。；;，,]{0,16})(?:重要(?:讲话|指示|论述|批示)|讲话精神|指示精神|思想)/u
const accompaniedBy = /^[^，,。；;]{0,40}?的?(?:陪同|随同)下/u
const outsiders = /(?:公司|集团|银行|基金会|协会|商会|大学|学院|研究院|研究所|中心|实业|科技|企业)/u
const coming =
  /来(?:我|本|该)?[\p{Script=Han}]{0,6}?(?:考察|参观|洽谈|调研|观摩|访问)|来访|来到[^，,。]{0,20}考察/u

/** What someone did is told where they are first named. */
const mostSpots = 50

/** What the sentence of each spot says that the person did; the most telling of all spots. */
export function partOf(
  spots: readonly (FoundName & { readonly role: string })[],
  roles: readonly string[],
  lexicon: Lexicon,
): Part {
  const outside = roles.some((role) => outsiders.test(role))
  let best: SpotPart = 'mentioned'
  for (const spot of spots.slice(0, mostSpots)) {
    const said = partAt(spot, lexicon)
    const host = outside && tells.test(spot.text.text.slice(spot.end, spot.end + 20)) && !isSource(spot)
    const part = host ? 'received' : said === 'saw' && outside ? 'visited' : said
    if (part !== null && order.indexOf(part) < order.indexOf(best)) best = part
  }
  return best === 'saw' ? 'led' : best
}

/** 据经理李明介绍: asked for a fact, not visited. */
function isSource({ text: { text }, start }: FoundName): boolean {
  return /据[^，,。；;]{0,40}$/u.test(text.slice(Math.max(0, start - 42), start))
}

function partAt(
  { text: { text }, start, end, role }: FoundName & { role: string },
  lexicon: Lexicon,
): SpotPart | null {
  const before = text.slice(sentenceStart(text, start), start)
  const behind = text.slice(end, sentenceStop(text, end))
  if (cited.test(before) || ofWords.test(behind)) return 'mentioned'
  if (accompaniedBy.test(behind) && /在[^，,。；;]*$/u.test(before)) return 'accompanied'
  const own = introduced(before, lexicon)
  if (own !== null) return own
  const plain = before.slice(0, before.length - role.length)
  if (/(?:会见|会晤|接见|拜会)了?[^，,。；;]{0,30}$/u.test(plain)) return 'visited'
  if (together.test(plain) && talks.test(behind)) return 'received'
  const said = firstPart(behind.replace(/在[^，,。；;]{0,40}?的?(?:陪同|随同)下/gu, ''), lexicon)
  return said === 'saw' && coming.test(behind) ? 'visited' : said
}

/** 参加座谈的有 before the name gives all that follow their part. */
function introduced(before: string, lexicon: Lexicon): SpotPart | null {
  let part: SpotPart | null = null
  for (const [, doing = ''] of before.matchAll(listed)) part = firstPart(doing, lexicon) ?? part
  return part
}

/** The part that the first word of doing states. */
function firstPart(text: string, { partWords, visitWords }: Lexicon): SpotPart | null {
  const finder = wordFinder(keys(partWords))
  for (let at = 0; at < text.length; at += 1) {
    const length = finder.startingAt(text, at)
    if (length === 0) continue
    const word = text.slice(at, at + length)
    return partWords.get(word) === 'led' && visitWords.has(word) ? 'saw' : (partWords.get(word) ?? null)
  }
  return null
}

const keySets = new WeakMap<ReadonlyMap<string, Part>, ReadonlySet<string>>()

function keys(words: ReadonlyMap<string, Part>): ReadonlySet<string> {
  const known = keySets.get(words) ?? new Set(words.keys())
  keySets.set(words, known)
  return known
}

function sentenceStart(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < 400 && !sentenceEnd.test(text.charAt(start - 1))) start -= 1
  return start
}

function sentenceStop(text: string, at: number): number {
  let stop = at
  while (stop < text.length && stop - at < 400 && !sentenceEnd.test(text.charAt(stop))) stop += 1
  return stop
}

import type { Lexicon } from '../../model/lexicon.ts'
import type { Part } from '../../model/mentions.ts'
import { wordFinder } from '../endings.ts'
import type { FoundName } from './names.ts'
import { partPatterns } from './part-patterns.ts'

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
/** What someone did is told where they are first named. */
const mostSpots = 50

/** What the sentence of each spot says that the person did; the most telling of all spots. */
export function partOf(
  spots: readonly (FoundName & { readonly role: string })[],
  roles: readonly string[],
  lexicon: Lexicon,
): Part {
  const patterns = partPatterns(lexicon)
  const outside = roles.some((role) => patterns.outsider.test(role))
  let best: SpotPart = 'mentioned'
  for (const spot of spots.slice(0, mostSpots)) {
    const said = partAt(spot, lexicon)
    const host =
      outside && patterns.tells.test(spot.text.text.slice(spot.end, spot.end + 20)) && !isSource(spot)
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
  const patterns = partPatterns(lexicon)
  const before = text.slice(sentenceStart(text, start), start)
  const behind = text.slice(end, sentenceStop(text, end))
  if (patterns.cited.test(before) || patterns.words.test(behind)) return 'mentioned'
  if (patterns.with.test(behind) && /在[^，,。；;]*$/u.test(before)) return 'accompanied'
  const own = introduced(before, lexicon)
  if (own !== null) return own
  const plain = before.slice(0, before.length - role.length)
  if (patterns.met.test(plain)) return 'visited'
  if (together.test(plain) && patterns.talks.test(behind)) return 'received'
  const said = firstPart(behind.replace(patterns.inCompany, ''), lexicon)
  return said === 'saw' && patterns.coming.test(behind) ? 'visited' : said
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

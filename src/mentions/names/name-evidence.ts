import type { Lexicon } from '../../model/lexicon.ts'
import { wordFinder } from '../endings.ts'
import type { NameText } from '../name-text.ts'

/** A stretch of text that may be a person's name. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly name: string
  /** Evidence of its characters, its words and its neighbours; comparable to a log-likelihood ratio. */
  readonly score: number
  /** True when an office, a calling or the like stands before or behind it. */
  readonly titled: boolean
}

/** The odds that a stretch that begins with a family name is a name, before anything else is known. */
const prior = -4.5
/** What a character weighs that hardly ever stands in a given name. */
const unlisted = -4.5
const weights = {
  knownName: 1.5,
  knownShortName: -1.5,
  commonWord: -6,
  longWord: -5,
  titledWord: -1.5,
  address: 4,
  cutWord: -6,
  cutBeforeFollower: -1.5,
  startsInWord: -5,
  innerWord: -1.8,
  innerName: 0.5,
  title: 5,
  titledAlone: 2,
  byItsSound: -5,
  titleBehind: 4,
  joined: -4,
  joinedTo: 5,
  clauseStart: 0.7,
  linkBefore: 0.4,
  introduced: 1.5,
  nounBefore: -1.2,
  numberBefore: -4,
  follower: 2,
  sign: 0.5,
  endingBehind: -6,
  thingBehind: -4,
  nounBehind: -2.2,
  singleBehind: -0.8,
  gap: -2,
} as const

const han = /^\p{Script=Han}+$/u
const clauseOpening = /[。！？；：:;!?，,“”"（(【《\s—]/u
const nouns = /^(?:n|ns|nt|nz|vn|j|b|a|an|l|i|nr|nrt|s)$/

/** An office with its body is no longer than this. */
const longestOffice = 14

/** Characters that weigh less make no name, whatever stands beside them. */
const hopeless = -7

/** Tells how likely a stretch is a name; null when it is none for certain. */
export type NameEvidence = (text: NameText, start: number, end: number) => Candidate | null

/** What the lexicon knows of names, as a measure. */
export function nameEvidence(lexicon: Lexicon): NameEvidence {
  const titles = wordFinder(titleWords(lexicon))
  const followers = wordFinder(lexicon.nameFollowers)
  const addresses = wordFinder(lexicon.honorifics)
  const organisations = lexicon.organisationEndings
  const places = lexicon.placeEndings

  const known = new Map<string, number>()
  let last: { text: NameText | null; start: number; left: number } = { text: null, start: -1, left: 0 }

  return (text, start, end) => {
    const name = text.text.slice(start, end)
    const own = ownOf(name)
    if (own < hopeless) return null
    const left = leftOf(text, start)
    const right = rightContext(text, end)
    // Between an office and a sign or 表示 there is hardly anything but a name.
    const alone = left >= weights.title && right > 0 ? weights.titledAlone : 0
    return {
      start,
      end,
      name,
      titled: left >= weights.title || right >= weights.titleBehind,
      score:
        prior + own + wholeness(text, start, end, left >= weights.title, alone > 0) + left + right + alone,
    }
  }

  function ownOf(name: string): number {
    const own = known.get(name) ?? characters(name, lexicon)
    known.set(name, own)
    return own
  }

  /** Names of two and of three characters at one place have the same before them. */
  function leftOf(text: NameText, start: number): number {
    if (last.text !== text || last.start !== start) last = { text, start, left: leftContext(text, start) }
    return last.left
  }

  function leftContext({ text, words, wordAt, gaps }: NameText, start: number): number {
    if (start === 0 || gaps[start] === 1) return weights.clauseStart
    if (titleBefore(text, start)) return weights.title
    const before = text.charAt(start - 1)
    if (/(?:还有|的有|分别是)[:：]?$/u.test(text.slice(Math.max(0, start - 4), start)))
      return weights.introduced
    if (clauseOpening.test(before)) return weights.clauseStart
    const word = words[wordAt[start - 1] ?? 0]
    if (before === '、') return 0
    if (word === undefined || word.end !== start) return 0
    if (word.tag === 'm' || word.tag === 'q' || word.tag === 'mq') return weights.numberBefore
    return nouns.test(word.tag) ? weights.nounBefore : weights.linkBefore
  }

  /** An office or a calling that ends here, or a group's with 有: between. */
  function titleBefore(text: string, start: number): boolean {
    if (titles.endingAt(text, start) > 0) return true
    const opened = /(?:还有|分别是|有|是|为|包括|叫|[:：“])[:：“]?$/u.exec(
      text.slice(Math.max(0, start - 5), start),
    )
    return opened !== null && titles.endingAt(text, start - opened[0].length) > 0
  }

  /** 司马静和县教育局局长李明: behind 和 stands another, with an office. */
  function titleWithin(text: string, from: number): boolean {
    for (let at = from + 1; at < from + longestOffice && han.test(text.charAt(at)); at += 1)
      if (titles.startingAt(text, at) > 1) return true
    return false
  }

  function rightContext({ text, words, wordAt, gaps }: NameText, end: number): number {
    if (end >= text.length || gaps[end] === 1) return weights.sign
    if (titles.startingAt(text, end) > 0)
      // 李文和县长王明 are two people.
      return /[和与及]/u.test(text.charAt(end - 1)) ? weights.joined : weights.titleBehind
    if (/^[和与]$/u.test(text.charAt(end)) && titleWithin(text, end + 1)) return weights.joinedTo
    if (addresses.startingAt(text, end) > 1) return weights.address
    if (followers.startingAt(text, end) > 0) return weights.follower
    const next = text.charAt(end)
    if (!han.test(next)) return weights.sign
    const word = words[wordAt[end] ?? 0]
    if (word === undefined || word.start !== end) return 0
    if (organisations.has(word.word) || places.has(word.word)) return weights.endingBehind
    if (word.end - word.start === 1) return weights.singleBehind
    if (/^n[z]?$/.test(word.tag)) return weights.thingBehind
    return nouns.test(word.tag) || word.tag === 'm' ? weights.nounBehind : 0
  }

  /** How the words of the dictionary lie across the stretch. */
  function wholeness(
    { text, words, wordAt, gaps }: NameText,
    start: number,
    end: number,
    titled: boolean,
    closed: boolean,
  ): number {
    let sum = 0
    const first = words[wordAt[start] ?? 0]
    const last = words[wordAt[end - 1] ?? 0]
    if (first === undefined || last === undefined) return -100
    if (first === last && first.start === start && first.end === end) {
      if (/^nr/.test(first.tag)) return end - start === 2 ? weights.knownShortName : weights.knownName
      // 教育局局长简明, between an office and a sign: a common word may be a name, too.
      if (closed) return weights.titledWord
      return end - start === 2 ? weights.commonWord : weights.longWord
    }
    if (first.start < start) sum += titled && titles.endingAt(text, start) > 0 ? -1 : weights.startsInWord
    if (last.end > end)
      sum += followers.startingAt(text, end) > 0 ? weights.cutBeforeFollower : weights.cutWord
    for (let index = wordAt[start] ?? 0; index <= (wordAt[end - 1] ?? 0); index += 1) {
      const word = words[index]
      if (word === undefined || word.start < start || word.end > end) continue
      if (word.end - word.start > 1) sum += /^nr/.test(word.tag) ? weights.innerName : weights.innerWord
    }
    for (let at = start + 1; at < end; at += 1) if (gaps[at] === 1) sum += weights.gap
    return sum
  }
}

const sets = new WeakMap<Lexicon, ReadonlySet<string>>()

/** Offices, groups and callings in one set. */
export function titleWords(lexicon: Lexicon): ReadonlySet<string> {
  const known = sets.get(lexicon)
  if (known) return known
  const all = new Set([...lexicon.offices, ...lexicon.groupTitles, ...lexicon.callings, ...lexicon.bylines])
  sets.set(lexicon, all)
  return all
}

const places = /[省市县区镇乡村沟塔宫寺庙桥]$/u

/** What the characters alone say: the family name and those of the given name, each in its place. */
function characters(name: string, lexicon: Lexicon): number {
  const { surnameWeights, givenNameCharacters, honorifics, offices, callings, transliterationCharacters } =
    lexicon
  const compound = name.length > 2 && surnameWeights.has(name.slice(0, 2))
  const length = compound ? 2 : 1
  const surname = surnameWeights.get(name.slice(0, length)) ?? unlisted
  const given = name.slice(length)
  const of = (char: string, place: number): number => givenNameCharacters.get(char)?.[place] ?? unlisted
  if (honorifics.has(given) || offices.has(given) || callings.has(given)) return -100
  const rest = given.length === 1 ? of(given, 2) : of(given.charAt(0), 0) + of(given.charAt(1), 1)
  // 石家庄, 清河县: places begin with family names, too.
  if (lexicon.placeNames.has(name) || lexicon.notNames.has(name) || (name.length > 2 && places.test(name)))
    return -100
  // 莫斯科: characters that write sounds make foreign names, which are looked for apart.
  const sounds = [...name].reduce((sum, char) => sum + (transliterationCharacters.get(char) ?? -2), 0)
  return surname + rest + (sounds / name.length > 3.2 ? weights.byItsSound : 0)
}

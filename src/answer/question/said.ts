import type { LedgerWord } from '../../model/ledger-ask.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import { gather, isSpoken, type Words } from '../../search/words.ts'
import type { Library } from '../library.ts'
import { standsInProject } from '../names/named-projects.ts'
import { namesStanding } from '../names/names-standing.ts'
import { namesAt } from '../names/openings.ts'
import { comparingIn } from './comparing.ts'
import { endsWhole, standsWhole, takeOut } from './phrases.ts'

/** A question taken apart for the ledger. */
export interface Said {
  /** What remains when all else is taken out: words that may be names, in order. */
  readonly words: readonly string[]
  /** The same, joined where they stood side by side. */
  readonly stretches: readonly string[]
  readonly asks: ReadonlySet<LedgerWord>
  /** Words for a stage, as said. */
  readonly stages: readonly string[]
  /** `28个`: a number of things. */
  readonly number: number | null
  /** `第28个`. */
  readonly ordinal: number | null
  readonly year: number | null
  /** 哪几个, 哪8个: their names are asked, not how many they are. */
  readonly which: boolean
}

const ordinalForm = /第(\d{1,4})\p{Script=Han}?/u
const numberForm = /(?<![\d.第])(\d{1,4})(?=[^\d.年月日号万亿千百])\p{Script=Han}?/u
const yearForm = /(?:19|20)\d\d年?/
const county = /^.{2,}[县市区旗]$/u
const whichForm = /哪(?:\d{1,3}|(?!一)[一二两三四五六七八九十几]{1,3})(?=[^年月日天次位])/u
const single = /^\p{Script=Han}$/u
/** Shorter names of projects could be part of anything. */
const shortestName = 3

/** Takes a folded question apart; `searched` are its words where they were put into others. */
export function said(folded: string, searched: Words | null, library: Library): Said {
  const { lexicon, segmenter } = library
  const asking = askingWords(lexicon)
  const comparing = comparingIn(folded, lexicon)
  const ordinal = folded.match(ordinalForm)
  const number = ordinal === null ? folded.match(numberForm) : null
  const year = yearSaid(folded, library)
  const which = whichForm.test(folded)
  const typed = [ordinal?.[0], number?.[0], year?.text]
    .filter((each) => each !== undefined)
    .reduce((text, each) => text.replace(each, ' '), comparing?.rest ?? folded)
  const text = searched === null ? typed : searched.stretches.join(' ')
  const whole = takeOut(text, [
    ...namesIn(text, library),
    ...countiesIn(text, library),
    ...peopleIn(text, library),
  ])
  const taken = takeOut(whole.rest, asking)
  const saysNothing = (word: string): boolean =>
    !isSpoken(word) || lexicon.functionWords.has(word) || lexicon.questionWords.has(word)
  const cut = segmenter.cut(taken.rest)
  const left = gather(cut, saysNothing)
  const names = between(cut, saysNothing)
    .flatMap(nameWords)
    .map((word) => withOwnLead(word, taken.rest, library))
  const alsoTyped = searched === null ? [] : takeOut(typed, asking).values
  return {
    words: [...new Set([...whole.keys, ...names])],
    stretches: [...whole.keys, ...left.stretches.filter(isLong)],
    asks: new Set([
      ...[...taken.values, ...alsoTyped].filter((value) => value !== 'a stage'),
      ...(comparing === null ? [] : ['compare' as const]),
      ...(comparing?.what ? [comparing.what] : []),
      ...(which ? ['list' as const] : []),
    ]),
    stages: taken.keys.filter((_, at) => taken.values[at] === 'a stage'),
    number: number ? Number(number[1]) : null,
    ordinal: ordinal ? Number(ordinal[1]) : null,
    year: year?.year ?? null,
    which,
  }
}

const made = new WeakMap<Lexicon, readonly (readonly [string, LedgerWord | 'a stage'])[]>()

/** The words for a stage and those that ask something of the ledger, gathered once for each lexicon. */
function askingWords(lexicon: Lexicon): readonly (readonly [string, LedgerWord | 'a stage'])[] {
  const known = made.get(lexicon) ?? [
    ...Array.from(lexicon.stageWords.keys(), (word) => [word, 'a stage'] as const),
    ...lexicon.ledgerWords,
  ]
  made.set(lexicon, known)
  return known
}

/** The words that stood side by side, between those that part them. */
function between(cut: readonly string[], parts: (word: string) => boolean): string[][] {
  const groups: string[][] = [[]]
  for (const word of cut) {
    if (parts(word)) groups.push([])
    else groups.at(-1)?.push(word)
  }
  return groups
}

/** The names of projects that stand in the text as wholes: 大青河电站 is no 青河电站. */
function* namesIn(text: string, library: Library): Generator<readonly [string, null]> {
  for (let at = 0; at < text.length; at += 1)
    for (const name of namesAt(text, at, library.names.projectNames)) {
      const isFirst = name.length >= shortestName && text.indexOf(name) === at
      if (isFirst && standsWhole(text, at, library)) yield [name, null]
    }
}

/** The counties and cities that stand in the text as wholes. */
function countiesIn(text: string, library: Library): (readonly [string, null])[] {
  return namesStanding(text, library.names.places, library)
    .filter((place) => county.test(place))
    .map((place) => [place, null])
}

/** The people who stand in the text as wholes, be it that the cut goes through their names (司马·静). */
function peopleIn(text: string, library: Library): (readonly [string, null])[] {
  return namesStanding(text, library.names.peopleNames, library)
    .filter((name) => endsWhole(text, text.indexOf(name) + name.length, library))
    .map((name) => [name, null])
}

/** A word with what stands right before it, as far as names of projects have that, too: 聚能科技, though 能 is a word that says nothing. */
function withOwnLead(word: string, text: string, library: Library): string {
  let at = text.indexOf(word)
  let whole = word
  while (at > 0 && standsInProject(text.charAt(at - 1) + whole, library)) {
    at -= 1
    whole = text.charAt(at) + whole
  }
  return whole
}

/** Words of a stretch; a character before a word belongs to it (大 and 青河), one behind it is mostly a verb. */
function nameWords(cut: readonly string[]): string[] {
  const words: string[] = []
  let before = ''
  for (const word of cut) {
    if (single.test(word)) before += word
    else {
      words.push(...(before.length > 1 ? [before, word] : [before + word]))
      before = ''
    }
  }
  return isLong(before) && before !== '' ? [...words, before] : words
}

/** A single character, mostly a verb, names nothing. */
function isLong(word: string): boolean {
  return !single.test(word)
}

/** A year in figures; 今年 and 去年 count from the newest issue, since that is what a reader has before them. */
function yearSaid(folded: string, { issues, lexicon }: Library): { text: string; year: number } | null {
  const figures = folded.match(yearForm)?.[0]
  if (figures !== undefined) return { text: figures, year: Number.parseInt(figures, 10) }
  const newest = issues.find(({ date }) => date !== null)?.date
  const word = [...lexicon.yearWords.keys()].find((each) => folded.includes(each))
  if (newest === undefined || newest === null || word === undefined) return null
  return { text: word, year: Number(newest.slice(0, 4)) + (lexicon.yearWords.get(word) ?? 0) }
}

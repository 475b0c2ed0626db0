import type { Article } from '../../model/article.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import type { NameMention } from '../../model/mentions.ts'
import type { Range } from '../../model/range.ts'
import { textsOf } from '../article-texts.ts'
import { wordFinder } from '../endings.ts'
import type { NameText } from '../name-text.ts'
import type { Recogniser } from '../recogniser.ts'
import { collected } from './name-mentions.ts'
import { reachBack } from './proper-names.ts'

const longest = 24
/** A word of the dictionary or the lexicon that is a name as a whole: 清河农业发展银行. */
function isNamed({ word, tag }: NameText['words'][number]): boolean {
  return /^n[rtz]/.test(tag) || (tag === 'n' && word.length >= 5)
}

/** A body of the dictionary that ends in none of the listed endings ends in one of these. */
const unit = /[部局委办厅院会社台队厂行司团校馆党]$/u
/** Bodies of a county's own need no other name: 县委, 市公安局. */
const level = /^[省市县区州旗镇乡]/u

/** The organisations that an article names, in order, as printed. */
export function readOrganisations(article: Article, recogniser: Recogniser): NameMention[] {
  return collected(
    textsOf(article, recogniser.segmenter).map((text) => ({
      text,
      found: organisationsIn(text, recogniser.lexicon),
    })),
  )
}

/** Units of which every place has its own. */
const commonUnit = /[局厅署院部]$/u
const placed = /[省市县区州旗镇乡]$/u
const firms = /(?:公司|集团)$/u

/** True when the words before 公司 or 集团 are more than general ones: 天合科技, and not 大型国有. */
function isFirm(text: NameText, start: number, end: number, { genericProjectWords }: Lexicon): boolean {
  let telling = 0
  for (let at = start; at < end; ) {
    const word = text.words[text.wordAt[at] ?? 0]
    if (word === undefined) return false
    if (!genericProjectWords.has(word.word)) telling += word.word.length
    at = word.end
  }
  return telling >= leastFirm
}

const leastFirm = 4

/** 美国海军, 中国足协: the country belongs to it. */
function countryBefore({ words, wordAt, text }: NameText, at: number): number {
  const word = words[wordAt[at - 1] ?? 0]
  const country = at > 0 && word?.end === at && word.tag === 'ns' && /[国俄日]$/u.test(text.slice(0, at))
  return country ? word.start : at
}

function firstWord({ words, wordAt }: NameText, start: number): string {
  return words[wordAt[start] ?? 0]?.word ?? ''
}

function isBound({ words, wordAt, text }: NameText, at: number): boolean {
  return at >= text.length || words[wordAt[at] ?? 0]?.start === at
}

const known = new WeakMap<NameText, readonly Range[]>()

/** Where organisations stand in one text, none within another. */
export function organisationsIn(text: NameText, lexicon: Lexicon): readonly Range[] {
  const found = known.get(text) ?? search(text, lexicon)
  known.set(text, found)
  return found
}

function search(text: NameText, lexicon: Lexicon): Range[] {
  const endings = wordFinder(lexicon.organisationEndings)
  const offices = wordFinder(lexicon.offices)
  const shorts = wordFinder(lexicon.organisationNames)
  const found: Range[] = []
  for (const word of text.words) {
    const short = shorts.startingAt(text.text, word.start)
    if (short > 1 && isBound(text, word.start + short) && (found.at(-1)?.end ?? 0) <= word.start)
      found.push({ start: countryBefore(text, word.start), end: word.start + short })
    const length = endings.endingAt(text.text, word.end)
    if (length === 0) {
      if (word.word.length < 3 || !unit.test(word.word)) continue
      if (word.tag === 'nt') add(word)
      // 北京市消防局: what is a unit by its last character, behind a place.
      else if (commonUnit.test(word.word) && /^(?:n|j|l|nz)$/.test(word.tag)) {
        const { start } = reachBack(text, word.start, longest, lexicon, (each) => stops(text, each, false))
        if (lexicon.placeNames.has(firstWord(text, start)) || placed.test(firstWord(text, start)))
          add({ start, end: word.end })
      }
      continue
    }
    const head = word.end - length
    // The ending begins a word, or it is the last part of one that is no common noun.
    const at = Math.min(head, word.start)
    if (text.words[text.wordAt[head] ?? 0]?.start !== head && word.start > head) continue
    // 县委 and 国务院 are whole.
    const own =
      level.test(text.text.slice(at, word.end)) || (word.tag === 'nt' && length === word.word.length)
    const reach = reachBack(text, at, longest, lexicon, (each) => stops(text, each, own))
    const { start, proper } = reach
    const name = text.text.slice(start, word.end)
    const firm = firms.test(word.word) && isFirm(text, start, at, lexicon)
    if (!proper && !own && !firm && !isNamed(word) && !level.test(name)) continue
    if (name.length < 2 || (length === name.length && !own)) continue
    add({ start, end: word.end })
  }
  return found

  /** A longer name takes the place of those within it. */
  function add({ start, end }: Range): void {
    while (found.length > 0 && (found.at(-1)?.start ?? 0) >= start && (found.at(-1)?.end ?? 0) <= end)
      found.pop()
    const last = found.at(-1)
    // 建行 and 河口分行 in one word: 建行河口分行.
    if (last?.end === start) found.splice(-1, 1, { start: last.start, end })
    else if ((last?.end ?? 0) <= start) found.push({ start, end })
  }

  /** An office before a name is none of it; before 县委 stands nothing but its county. */
  function stops(
    { text: printed }: NameText,
    { end, tag }: NameText['words'][number],
    own: boolean,
  ): boolean {
    return offices.endingAt(printed, end) > 0 || (own && tag !== 'ns')
  }
}

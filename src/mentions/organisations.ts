import type { Article } from '../model/article.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { NameMention } from '../model/mentions.ts'
import type { Range } from '../model/range.ts'
import { textsOf } from './article-texts.ts'
import { wordFinder } from './endings.ts'
import { collected } from './name-mentions.ts'
import type { NameText } from './name-text.ts'
import { reachBack } from './proper-names.ts'
import type { Recogniser } from './recogniser.ts'

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
  const found: Range[] = []
  for (const word of text.words) {
    const length = endings.endingAt(text.text, word.end)
    if (length === 0) {
      if (word.tag === 'nt' && word.word.length > 2 && unit.test(word.word)) found.push(word)
      continue
    }
    const head = word.end - length
    // The ending begins a word, or it is the last part of one that is no common noun.
    const at = Math.min(head, word.start)
    if (word.start < head && !isNamed(word)) continue
    if (text.words[text.wordAt[head] ?? 0]?.start !== head && word.start > head) continue
    // 县委 and 国务院 are whole.
    const own =
      level.test(text.text.slice(at, word.end)) || (word.tag === 'nt' && length === word.word.length)
    const reach = reachBack(text, at, longest, lexicon, (each) => stops(text, each, own))
    const { start, proper } = reach
    const name = text.text.slice(start, word.end)
    if (!proper && !own && !isNamed(word) && !level.test(name)) continue
    if (name.length < 2 || (length === name.length && !own)) continue
    const last = found.at(-1)
    if (last !== undefined && last.end > start) {
      if (last.start < start) continue
      found.pop()
    }
    found.push({ start, end: word.end })
  }
  return found

  /** An office before a name is none of it; before 县委 stands nothing but its county. */
  function stops(
    { text: printed }: NameText,
    { end, tag }: NameText['words'][number],
    own: boolean,
  ): boolean {
    return offices.endingAt(printed, end) > 0 || (own && tag !== 'ns')
  }
}

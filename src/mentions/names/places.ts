import type { Article } from '../../model/article.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import type { NameMention } from '../../model/mentions.ts'
import type { Range } from '../../model/range.ts'
import { namesOf, textsOf } from '../article-texts.ts'
import { wordFinder } from '../endings.ts'
import type { NameText } from '../name-text.ts'
import type { Recogniser } from '../recogniser.ts'
import { collected } from './name-mentions.ts'
import { organisationsIn } from './organisations.ts'
import { reachBack } from './proper-names.ts'

/** Place names are short: what is longer has swallowed its neighbours. */
const longest = 5
/** 县经济开发区 needs no other name. */
const level = /^[省市县区州旗镇乡]/u
const whole = /[省市县区镇乡村州旗河江湖山]$/u

/** The places that an article names, in order, as printed; those within an organisation's name are part of it. */
export function readPlaces(article: Article, recogniser: Recogniser): NameMention[] {
  const names = Map.groupBy(namesOf(article, recogniser), ({ text }) => text)
  return collected(
    textsOf(article, recogniser.segmenter).map((text) => ({
      text,
      found: placesIn(text, recogniser.lexicon, names.get(text) ?? []),
    })),
  )
}

function placesIn(text: NameText, lexicon: Lexicon, names: readonly Range[]): Range[] {
  const within = new Uint8Array(text.text.length)
  for (const { start, end } of names) within.fill(1, start, end)
  for (const { start, end } of organisationsIn(text, lexicon)) within.fill(1, start, end)
  const endings = wordFinder(lexicon.placeEndings)
  const found: Range[] = []
  for (const word of text.words) {
    const place = placeAt(word)
    if (place === null || within[place.start] === 1 || within[place.end - 1] === 1) continue
    const last = found.at(-1)
    if (last !== undefined && last.end > place.start) found.pop()
    found.push(place)
  }
  return found

  function placeAt(word: NameText['words'][number]): Range | null {
    const ending = endings.endingAt(text.text, word.end)
    // 石桥新区: a word of the lexicon's own, longer than its ending.
    const own = ending > 1 && word.word.length - ending > 1
    const named = own || (/^n[rstz]/.test(word.tag) && word.word.length > 1)
    if (ending < word.word.length && !(named && ending > 0))
      return lexicon.placeNames.has(word.word) && text.text.charAt(word.end) !== '人' ? word : null
    const { start, proper } = reachBack(text, word.start, longest, lexicon, (each) =>
      stops(each, ending < word.word.length ? word.tag : ''),
    )
    const name = text.text.slice(start, word.end)
    if (
      lexicon.commonPlaces.has(name) ||
      lexicon.placeEndings.has(name) ||
      (name.length < 3 && word.tag !== 'ns')
    )
      return null
    if (!proper && !named && !(ending > 2 && level.test(name))) return null
    // 白云县城: the ending itself is only the beginning of another word.
    if (endings.startingAt(text.text, word.end - ending) > ending) return null
    return { start, end: word.end }
  }

  /** A common word is no part of a place's name, nor is the place that it lies in. */
  function stops({ word, tag }: NameText['words'][number], of: string): boolean {
    if (taken(word, tag)) return true
    return of === 'ns' ? word.length > 1 : whole.test(word)
  }

  function taken(word: string, tag: string): boolean {
    return word.length > 1 && !/^n[rstz]/.test(tag) && !lexicon.placeWords.has(word)
  }
}

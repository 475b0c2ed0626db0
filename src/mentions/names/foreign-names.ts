import type { Lexicon } from '../../model/lexicon.ts'
import type { Range } from '../../model/range.ts'
import { wordFinder } from '../endings.ts'
import type { NameText } from '../name-text.ts'
import { titleWords } from './name-evidence.ts'

const dotted = /(\p{Script=Han}{1,8})((?:[·•・‧]\p{Script=Han}{1,8})+)/gu
/** The mean weight from which characters that write sounds are a name of their own. */
const least = { alone: 3.6, tagged: 2.6 }
const longest = 7
/** A part of a name that stands alone between signs has at most so many characters. */
const longestPart = 4

/** Foreign names by the characters that write their sounds: 约翰·史密斯, and alone where the dictionary has no word. */
export function foreignNames(text: NameText, lexicon: Lexicon): Range[] {
  const withDots = Array.from(text.text.matchAll(dotted), (match) => dottedName(match, lexicon)).filter(
    (range) => range !== null,
  )
  const covered = (at: number): boolean => withDots.some(({ start, end }) => at >= start && at < end)
  return [...withDots, ...runs(text, lexicon).filter(({ start }) => !covered(start))]
}

/** The parts around the dots: whole between signs or behind an office, else as far as their characters write sounds. */
function dottedName(match: RegExpExecArray, lexicon: Lexicon): Range | null {
  const [, first = '', rest = ''] = match
  const sounds = lexicon.transliterationCharacters
  const titles = wordFinder(titleWords(lexicon))
  let start = first.length
  while (start > 0 && sounds.has(first.charAt(start - 1)) && titles.endingAt(first, start) === 0) start -= 1
  for (let at = first.length - 1; at >= Math.max(0, first.length - longestPart); at -= 1)
    if (at === 0 || titles.endingAt(first, at) > 0) {
      start = at
      break
    }
  const lastDot = Math.max(...Array.from('·•・‧', (dot) => rest.lastIndexOf(dot)))
  const from = lastDot + 1
  const followers = wordFinder(lexicon.nameFollowers)
  let end = from
  while (end < rest.length && sounds.has(rest.charAt(end))) end += 1
  for (let at = from + 1; at <= Math.min(rest.length, from + longestPart); at += 1)
    if (followers.startingAt(rest, at) > 0 || titles.startingAt(rest, at) > 0 || at === rest.length) {
      end = at
      break
    }
  if (start === first.length || end === from) return null
  return { start: match.index + start, end: match.index + first.length + end }
}

/** Runs of words, none of them a common one, all of whose characters write sounds. */
function runs(text: NameText, lexicon: Lexicon): Range[] {
  const found: Range[] = []
  for (let index = 0; index < text.words.length; index += 1) {
    let stop = index
    while (stop < text.words.length && sounds(text.words[stop], lexicon)) stop += 1
    const [first, last] = [text.words[index], text.words[stop - 1]]
    if (stop > index && first && last) {
      if (isName(text, first.start, last.end, lexicon)) found.push({ start: first.start, end: last.end })
      index = stop - 1
    }
  }
  return found
}

function sounds(
  word: NameText['words'][number] | undefined,
  { transliterationCharacters }: Lexicon,
): boolean {
  if (word === undefined) return false
  if (word.word.length > 1 && !/^nr/.test(word.tag)) return false
  return [...word.word].every((char) => transliterationCharacters.has(char))
}

function isName(text: NameText, start: number, end: number, lexicon: Lexicon): boolean {
  const { transliterationCharacters, organisationEndings, placeEndings, nameFollowers } = lexicon
  const name = text.text.slice(start, end)
  if (name.length < 2 || name.length > longest) return false
  const mean =
    [...name].reduce((sum, char) => sum + (transliterationCharacters.get(char) ?? 0), 0) / name.length
  const word = text.words[text.wordAt[start] ?? 0]
  const tagged = word?.end === end && /^nr/.test(word.tag)
  const titles = wordFinder(titleWords(lexicon))
  const titled = titles.endingAt(text.text, start) > 0
  if (mean < (tagged || titled ? least.tagged : least.alone) || (name.length < 3 && !titled && !tagged))
    return false
  const next = text.words[text.wordAt[end] ?? 0]?.word ?? ''
  if (organisationEndings.has(next) || placeEndings.has(next) || /^(?:人|队|国|语|杯|族|籍|方)/u.test(next))
    return false
  // Teams and places are written alike: only who holds an office or acts is certain to be a person.
  if (titled) return true
  return wordFinder(nameFollowers).startingAt(text.text, end) > 1 && titles.startingAt(text.text, end) === 0
}

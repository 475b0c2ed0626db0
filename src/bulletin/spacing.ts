import { dateMentions } from '../text/dates.ts'
import { bylineNames, type NameWords } from './byline.ts'
import type { Line } from './line.ts'

/** A character by itself, with the marks that cling to it. */
const ONE = '(?:[\\p{P}\\p{S}]{0,2}[\\p{L}\\p{N}][\\p{P}\\p{S}]{0,2}|[\\p{P}\\p{S}]{1,2})'
/** Three or more of them with the same gap between all. */
const SPACED = new RegExp(`(?<!\\S)${ONE}(\\s{1,2})${ONE}(?:\\1${ONE})+(?!\\S)`, 'gu')
const SINGLE = new RegExp(`^${ONE}$`, 'u')
/** So many characters set wide are no chance, whatever stands beside them. */
const FEWEST = 4

/** Lines without the spaces that set their characters apart (`我 县 召 开`); names set wide stay as printed. */
export function withoutLetterSpacing(lines: readonly Line[], words: NameWords): Line[] {
  return lines.map((line) => {
    if (!/\S\s\S\s/u.test(line.text)) return line
    const text = closedUp(line.text, words)
    return text === line.text ? line : { ...line, text }
  })
}

function closedUp(text: string, words: NameWords): string {
  if (bylineNames(text, words) !== null) return text
  const throughout = text.split(/\s+/u).every((token) => SINGLE.test(token))
  return text.replace(SPACED, (run) => {
    const tokens = run.split(/\s+/u)
    const closed = tokens.join('')
    const han = tokens.filter((token) => /\p{Script=Han}/u.test(token)).length
    if (tokens.length < FEWEST) return throughout && han === tokens.length ? closed : run
    return han * 2 >= tokens.length || (han > 0 && dateMentions(closed).length > 0) ? closed : run
  })
}

const BETWEEN_HAN = /(?<=\p{Script=Han})[ \u00a0\u3000](?=\p{Script=Han})/gu
/** What is set off by marks may hold names or verses, whose spaces mean something. */
const SET_OFF = /[(（【《“「『][^()（）【】《》“”「」『』]{0,200}[)）】》”」』]/gu
const LONGEST_WORD = 8

/**
 * A paragraph without the spaces that an extraction left between its characters. Those of lists and verses, which
 * have more spaces than marks, those of names beside one another or a word such as 记者, and those of a dateline stay.
 */
export function withoutStraySpaces(
  text: string,
  words: NameWords,
  isDateline: (text: string) => boolean,
): string {
  const gaps = Array.from(text.matchAll(BETWEEN_HAN), ({ index }) => index)
  const marks = text.match(/[，,。、；;：:！!？?]/gu)?.length ?? 0
  if (gaps.length === 0 || gaps.length > 2 * marks) return text
  const dateline = isDateline(text) ? text.search(/[，,。：:]|$/u) : 0
  const kept = [...Array.from(text.matchAll(SET_OFF), ({ 0: part, index }) => [index, index + part.length])]
  const stray = gaps.filter(
    (at) =>
      at >= dateline &&
      !kept.some(([from = 0, to = 0]) => from < at && at < to) &&
      !partsNames(
        text.slice(Math.max(0, at - LONGEST_WORD), at),
        text.slice(at + 1, at + 1 + LONGEST_WORD),
        words,
      ),
  )
  const pieces = [0, ...stray.map((at) => at + 1)].map((from, place) => text.slice(from, stray[place]))
  return pieces.join('')
}

function partsNames(end: string, start: string, words: NameWords): boolean {
  const before = end.match(/\p{Script=Han}*$/u)?.[0] ?? ''
  const after = start.match(/^\p{Script=Han}*/u)?.[0] ?? ''
  if (words.bylines.some((word) => word === after || (word.length > 1 && before.endsWith(word)))) return true
  return bylineNames(before, words) !== null && bylineNames(after, words) !== null
}

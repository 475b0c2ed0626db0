import type { Lexicon } from '../model/lexicon.ts'
import { bylineNames, creditNames } from './byline.ts'
import { labelledParts } from './formats/page-chrome.ts'
import { isFinished, type Line } from './line.ts'
import { isEditors } from './masthead.ts'
import { opensWithDay } from './opening.ts'

/** A headline in brackets before its text on the same line (`【南干渠完工】6月25日,……`). */
const HEADED = /^【([^【】]{6,40})】\s*(\S.*)$/u
/** What stands behind the last sentence of a line, and what behind its last spaces. */
const BEHIND_STOP = /(?<=[。！？!?…”])\s*([^。！？!?…“”]{2,60})$/u
const BEHIND_SPACE = /(?<=\S)\s+(\S{1,12}(?:\s\S{1,12})?)$/u
const LONGEST_TAIL = 64

/**
 * Parts lines that hold more than one thing: a headline in brackets from its text, the labels of a line that names its
 * author among them (`来源：清河县政府网 作者：徐静`), and from the end of a text those
 * who wrote it, took its picture (`图为……。萧振华 摄`) or edited it (`……。(责任编辑:田玉兰)`).
 */
export function parted(
  lines: readonly Line[],
  lexicon: Lexicon,
  isDateline: (text: string) => boolean,
): Line[] {
  return lines.flatMap((line, at) => {
    if (line.given !== 'nothing' || line.text.length < 6) return [line]
    const [, headline = '', rest = ''] = line.text.match(HEADED) ?? []
    if (rest !== '' && (isDateline(rest) || opensWithDay(rest, lexicon.vagueDays)))
      return [
        { ...line, text: headline, given: 'headline', item: false },
        ...withoutTail(behind(line, rest), lines[at + 1], lexicon, isDateline),
      ]
    const labelled = labelledParts(line.text)
    const authors = labelled.length < 2 ? [] : labelled.filter((part) => creditNames(part, lexicon) !== null)
    if (authors.length > 0 && authors.length < labelled.length) {
      const rest = labelled.filter((part) => !authors.includes(part)).join(' ')
      return [{ ...line, text: rest }, ...authors.map((author) => behind(line, author))]
    }
    return withoutTail(line, lines[at + 1], lexicon, isDateline)
  })
}

function behind(line: Line, text: string): Line {
  return { ...line, text, indent: 0, gap: 0, after: 'line', item: false, soft: false }
}

function withoutTail(
  line: Line,
  next: Line | undefined,
  lexicon: Lexicon,
  isDateline: (text: string) => boolean,
): Line[] {
  const end = line.text.slice(-LONGEST_TAIL)
  const part = (tail: string, given: Line['given']): Line[] => [
    { ...line, text: line.text.slice(0, -tail.length).trimEnd() },
    { ...behind(line, tail), given },
  ]
  const tail = end.match(BEHIND_STOP)?.[1] ?? ''
  if (tail !== '' && tail !== line.text) {
    if (isEditors(tail, lexicon)) return part(tail, 'masthead')
    const ends = next === undefined || next.gap > 0 || next.after !== 'line' || next.indent > 0
    const credit = /^[(（]/u.test(tail) ? null : creditNames(tail, lexicon)
    if (credit !== null && (ends || credit.behind)) return part(tail, 'byline')
    const spaced = /\s$/u.test(line.text.slice(0, -tail.length)) && bylineNames(tail, lexicon) !== null
    if (spaced && ends) return part(tail, 'byline')
  }
  const last = end.match(BEHIND_SPACE)?.[1] ?? ''
  const before = line.text.slice(0, -last.length)
  if (last === '' || before.length < 8 || isFinished(before) || isDateline(line.text)) return [line]
  return creditNames(last, lexicon)?.behind && creditNames(line.text, lexicon) === null
    ? part(last, 'byline')
    : [line]
}

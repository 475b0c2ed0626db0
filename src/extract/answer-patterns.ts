import type { Lexicon } from '../model/lexicon.ts'
import type { AnswerWordKind } from '../model/word-kinds.ts'
import { numeralCharacters } from '../text/numerals.ts'

/** What the words of questions and answers look for in folded text. */
export interface AnswerPatterns {
  /** The leftmost question word, in a group of its kind. */
  readonly question: RegExp
  /** Words that ask at the end of what stands before a noun's place: 单位为. */
  readonly asking: RegExp
  /** A stretch that names a time. */
  readonly time: RegExp
  /** A stretch that begins with a number. */
  readonly number: RegExp
}

/** The kinds of question words, those in front where several begin at one place. */
export const questionKinds = ['reason', 'person', 'time', 'place', 'number', 'which'] as const

type Words = Pick<Lexicon, 'answerWords' | 'askedThings' | 'counters'>

const made = new WeakMap<Words['answerWords'], AnswerPatterns>()

/** The patterns of a lexicon's words, made once for each. */
export function answerPatterns({ answerWords, askedThings, counters }: Words): AnswerPatterns {
  const known = made.get(answerWords)
  if (known !== undefined) return known
  const any = (kind: AnswerWordKind): string => anyOf(answerWords[kind])
  // 年 in 哪一年 is what is asked after.
  const counter = anyOf([...counters].filter((word) => !askedThings.has(word)))
  const kinds = questionKinds.map((kind) =>
    kind === 'which' ? `(?<which>${any('which')}${any('piece')}?${counter}?的?)` : `(?<${kind}>${any(kind)})`,
  )
  const number = `(?:\\d[\\d,.]*|[${numeralCharacters}]+)`
  const patterns = {
    question: new RegExp(kinds.join('|'), 'u'),
    asking: new RegExp(`${any('asking')}[?\\s]*$`, 'u'),
    time: new RegExp(`^${any('era')}|^${number}${any('period')}|${any('moment')}$`, 'u'),
    number: new RegExp(`^第?${number}`, 'u'),
  }
  made.set(answerWords, patterns)
  return patterns
}

/** The words as one form, the longest first. */
function anyOf(words: Iterable<string>): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`
}

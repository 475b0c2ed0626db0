import type { AskJson } from '../../src/answer/ask-json.ts'
import { best, overlaps } from '../../src/evaluation/gold.ts'
import { fold } from '../../src/text/normalise.ts'
import type { LabelledQuestion } from './labelled-question.ts'

/** An answer as JSON and as the text of the first message. */
export interface Reply {
  readonly json: AskJson
  readonly message: string
}

/** What an answer is worth. */
export interface Verdict {
  /** Answered from the right article with its sentences shown, or refused in the right way; nothing wrong claimed. */
  readonly right: boolean
  /** A direct answer that no label allows. */
  readonly claimsWrongly: boolean
}

/** Holds a reply against the labels of its question. */
export function verdictOf({ right, shows }: LabelledQuestion, { json, message }: Reply): Verdict {
  const shown = plain(message)
  const showsAll = shows.every((part) => shown.includes(plain(part)))
  if (right.kind !== 'answer') {
    const told = json.unknown.some((word) => right.of !== null && isPart(word, right.of))
    const says =
      told || json.kind === 'nothing' || (json.kind === 'not-stated' && right.kind !== 'other-name')
    return { right: json.answer === null && says && showsAll, claimsWrongly: json.answer !== null }
  }
  const cited = json.citations.map(({ article }) => article)
  const found = [...cited, ...json.results.map(({ article }) => article)]
  const inPlace = right.within === null || found.every((article) => right.within?.includes(article))
  const claimsWrongly = json.answer !== null && right.answers !== null && !states(json.answer, right)
  const first = cited[0] !== undefined && right.articles.includes(cited[0])
  return { right: first && inPlace && showsAll && !claimsWrongly, claimsWrongly }
}

function states(given: string, right: { answers: readonly string[] | null; every: boolean }): boolean {
  const answers = right.answers ?? []
  if (right.every) return answers.every((part) => plain(given).includes(plain(part)))
  return answers.some((gold) =>
    yesOrNo.test(gold) ? given.startsWith(gold) : best([gold], given, overlaps) === 1,
  )
}

const yesOrNo = /^(?:是|否|不|没有|尚未)$/

function isPart(one: string, other: string): boolean {
  return plain(one).includes(plain(other)) || plain(other).includes(plain(one))
}

/** Folded, without the breaks and spaces that a message may set differently. */
function plain(text: string): string {
  return fold(text).replace(/\s+/g, '')
}

import type { Answer } from '../model/answer.ts'
import type { Question } from '../model/question.ts'
import type { Library } from './library.ts'

const nothing = {
  kind: 'nothing',
  unknown: [],
  missedTime: null,
  unheld: [],
  searchedInstead: null,
  nearest: [],
} as const

/** The issue asked for, or the newest. */
export function contents(question: Extract<Question, { kind: 'contents' }>, { issues }: Library): Answer {
  const issue = issues.find(({ id }) => question.issue === null || id === question.issue)
  return issue === undefined
    ? { ...nothing, question: question.text }
    : { kind: 'contents', question: question.text, issue }
}

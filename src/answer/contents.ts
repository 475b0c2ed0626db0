import type { Answer } from '../model/answer.ts'
import type { Question } from '../model/question.ts'
import type { Library } from './library.ts'

/** The issue asked for, or the newest. */
export function contents(question: Extract<Question, { kind: 'contents' }>, { issues }: Library): Answer {
  const issue = issues.find(({ id }) => question.issue === null || id === question.issue)
  return issue === undefined
    ? { kind: 'nothing', question: question.text, unknown: [], missedTime: null, unheld: [], nearest: [] }
    : { kind: 'contents', question: question.text, issue }
}

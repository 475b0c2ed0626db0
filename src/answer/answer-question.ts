import type { Answer } from '../model/answer.ts'
import type { Question } from '../model/question.ts'
import { contents } from './contents.ts'
import { found } from './found.ts'
import type { Library } from './library.ts'

/** Which of all hits to give: `limit` of them (10) from the one at `offset` (0). */
export interface Page {
  readonly offset?: number
  readonly limit?: number
}

/** The answer to a question: quotations and their sources, or that there are none. */
export function answerQuestion(question: Question, library: Library, page: Page = {}): Answer {
  switch (question.kind) {
    case 'empty':
      return { kind: 'empty' }
    case 'contents':
      return contents(question, library)
    default:
      return found(question, library, { offset: page.offset ?? 0, limit: page.limit ?? 10 })
  }
}

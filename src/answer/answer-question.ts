import type { Answer } from '../model/answer.ts'
import type { Question } from '../model/question.ts'
import { contents } from './contents.ts'
import { found } from './found.ts'
import type { Library } from './library.ts'
import type { Page } from './page.ts'

/** The answer to a question: quotations and their sources, or that there are none. */
export function answerQuestion(question: Question, library: Library, page: Page = {}): Answer {
  switch (question.kind) {
    case 'empty':
      return { kind: 'empty' }
    case 'contents':
      return contents(question, library)
    default:
      return found(question, library, { offset: 0, limit: 10, facets: false, ...page })
  }
}

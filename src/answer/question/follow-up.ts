import type { Answer } from '../../model/answer.ts'
import type { Asked, Question } from '../../model/question.ts'
import type { Turn } from '../../model/turn.ts'
import { answerQuestion } from '../answer-question.ts'
import type { Library } from '../library.ts'
import { understand } from '../understand.ts'
import { type Reference, referenceIn } from './reference.ts'
import { namesShown } from './shown-names.ts'
import { askedOfSubject } from './subject.ts'
import { swapped } from './swap.ts'

/** What a text asks in the course of a chat. */
export type Resolved =
  /** What it says by itself. */
  | { readonly kind: 'own' }
  /** The question in full that it is taken for, and a page of its results. */
  | { readonly kind: 'follows'; readonly text: string; readonly page: number }
  /** It refers to something, and there is nothing to refer to. */
  | { readonly kind: 'dangling' }
  /** It asks for more, and there is no more. */
  | { readonly kind: 'ended' }

/** Reads a text after what was asked before in the chat, `perPage` results a page; `before` is null where that is nothing. */
export function followUp(text: string, before: Turn | null, library: Library, perPage: number): Resolved {
  const reference = referenceIn(text, library)
  if (reference === null) return { kind: 'own' }
  const unresolved: Resolved = { kind: reference.kind === 'ask' && !reference.sure ? 'own' : 'dangling' }
  if (before === null) return unresolved
  const question = understand(before.text, library)
  const answer = answerQuestion(question, library, { offset: (before.page - 1) * perPage, limit: perPage })
  return resolve(reference, before, question, answer, library) ?? unresolved
}

function resolve(
  reference: Reference,
  before: Turn,
  question: Question,
  answer: Answer,
  library: Library,
): Resolved | null {
  if (reference.kind === 'more') {
    const rest = answer.kind === 'found' ? answer.total - answer.offset - answer.hits.length : 0
    return rest > 0 ? { kind: 'follows', text: before.text, page: before.page + 1 } : { kind: 'ended' }
  }
  if (reference.kind === 'place') {
    const shown = namesShown(answer)
    const name = shown[reference.place - 1]
    if (shown.length === 0) return null
    return name === undefined ? { kind: 'ended' } : { kind: 'follows', text: name, page: 1 }
  }
  if (!('names' in question)) return null
  const text = inFull(reference, question, answer, library)
  return text === null ? null : { kind: 'follows', text, page: 1 }
}

function inFull(
  reference: Extract<Reference, { kind: 'swap' | 'ask' }>,
  question: Asked,
  answer: Answer,
  library: Library,
): string | null {
  if (reference.kind === 'swap') return swapped(reference.words, question, library)
  const [first] = answer.kind === 'found' ? (answer.stated?.cited ?? answer.hits) : []
  return askedOfSubject(reference.words, question, first?.article ?? null, library)
}

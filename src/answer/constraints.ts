import { type Constraints, type Refinement, unconstrained } from '../model/constraints.ts'
import type { Asked, Question } from '../model/question.ts'
import { operatorsIn } from '../search/operators.ts'
import type { Library } from './library.ts'

/** A longer text is a passage that was pasted: what it puts in quotation marks is no wish. */
const longestConstrained = 60

/** What a folded question asks of the articles themselves, and the question without what it wants to be spared. */
export function constraintsIn(
  folded: string,
  { lexicon }: Library,
): { readonly rest: string; readonly constraints: Constraints } {
  if (folded.length > longestConstrained) return { rest: folded, constraints: unconstrained }
  const { rest, phrases, excluded } = operatorsIn(folded, lexicon)
  return { rest, constraints: { phrases, excluded } }
}

/** The question with its constraints. The ledger knows nothing of excluded words, so articles answer then. */
export function constrained(question: Question, constraints: Constraints): Question {
  if (!isAsked(question)) return question
  return { ...question, constraints, ledger: constraints.excluded.length > 0 ? null : question.ledger }
}

/** The question as its reader changed it by buttons. */
export function refined(question: Question, { unquoted, asTyped }: Refinement): Question {
  if (!isAsked(question)) return question
  const { constraints, instead, ledger } = question
  return {
    ...question,
    constraints: unquoted ? { ...constraints, phrases: [] } : constraints,
    instead: asTyped ? null : instead,
    // What the ledger was asked may rest on the words put in place of those typed.
    ledger: asTyped && instead !== null ? null : ledger,
  }
}

function isAsked(question: Question): question is Asked {
  return question.kind !== 'empty' && question.kind !== 'contents'
}

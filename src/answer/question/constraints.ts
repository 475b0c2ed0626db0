import { type Constraints, type Refinement, unconstrained } from '../../model/constraints.ts'
import type { Issue } from '../../model/issue.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import type { Asked, Question } from '../../model/question.ts'
import type { TimeSaid } from '../../model/time-said.ts'
import { operatorsIn } from '../../search/operators.ts'
import { isSpoken } from '../../search/words.ts'
import type { Period } from '../../text/dates.ts'
import { saidTime } from '../../text/said-time.ts'
import type { Library } from '../library.ts'
import { narrowingsOf } from '../narrowing.ts'

/** A longer text is a passage that was pasted. */
const longestConstrained = 60

/** What a folded question asks of the articles themselves, and the question without what it wants to be spared. */
export function constraintsIn(
  folded: string,
  library: Library,
): Omit<Constraints, 'time' | 'narrowings'> & { readonly rest: string; readonly time: TimeSaid | null } {
  if (isPassage(folded)) return { ...unconstrained, rest: folded, time: null }
  const { phrases, excluded, rest } = operatorsIn(folded, library.lexicon)
  const today = library.issues.find(({ date }) => date !== null)?.date ?? null
  const time = today === null ? null : saidTime(rest, today, library.lexicon)
  const timeless = time === null ? rest : rest.replace(time.text, ' ')
  const newestFirst = recencyForm(library.lexicon).test(timeless)
  return { phrases, excluded, rest, time, newestFirst }
}

/** What a question for the newest looks for, without the words that say so and those for reports as such. */
export function withoutRecency(folded: string, { lexicon, segmenter }: Library): string {
  const rest = folded.replace(recencyForm(lexicon), ' ')
  const kept = segmenter.cut(rest).filter((word) => !lexicon.contentsWords.has(word))
  return kept.some(isSpoken) ? kept.join('') : folded
}

const recencyForms = new WeakMap<Lexicon, RegExp>()

function recencyForm(lexicon: Lexicon): RegExp {
  let form = recencyForms.get(lexicon)
  if (form === undefined) {
    const words = Array.from(lexicon.recencyWords, (word) => (/^[a-z]/.test(word) ? `\\b${word}\\b` : word))
    form = new RegExp(words.join('|') || '(?!)', 'u')
    recencyForms.set(lexicon, form)
  }
  return form
}

/** What is no question but was printed somewhere: what it puts in quotation marks is no wish, and its 今天 another day. */
function isPassage(folded: string): boolean {
  return folded.length > longestConstrained || folded.includes('。')
}

/** The one issue of that time, when all its articles are of that time, too; null else. */
export function issueOf({ from, to }: Period, { issues }: Library): Issue | null {
  const isOf = (date: string | null): boolean => date === null || (from <= date && date <= to)
  const [issue, ...more] = issues.filter(({ date }) => date !== null && isOf(date))
  return issue && more.length === 0 && issue.articles.every(({ date }) => isOf(date)) ? issue : null
}

/**
 * The question with its constraints. The ledger knows nothing of excluded words, and of projects it knows the year alone
 * in which they are told of, so articles answer what asks for more; a year that it knows is left to it.
 */
export function constrained(question: Question, constraints: Constraints): Question {
  if (!isAsked(question)) return question
  const { ledger } = question
  const { time } = constraints
  const year = ledger !== null && 'filter' in ledger ? ledger.filter.year : null
  const isLedgers = time !== null && time.from === `${year}-01-01` && time.to === `${year}-12-31`
  if (isLedgers) return { ...question, constraints: { ...constraints, time: null } }
  const isBeyond = constraints.excluded.length > 0 || (time !== null && ledger !== null && 'filter' in ledger)
  return { ...question, constraints, ledger: isBeyond ? null : ledger }
}

/** The question as its reader changed it by buttons. */
export function refined(question: Question, refinement: Refinement, library: Library): Question {
  if (!isAsked(question)) return question
  const { unquoted, anyTime, asTyped } = refinement
  const { constraints, instead, ledger } = question
  return {
    ...question,
    constraints: {
      ...constraints,
      phrases: unquoted ? [] : constraints.phrases,
      time: anyTime ? null : constraints.time,
      narrowings: narrowingsOf(refinement.narrowings, library),
    },
    instead: asTyped ? null : instead,
    // What the ledger was asked may rest on the words put in place of those typed.
    ledger: asTyped && instead !== null ? null : ledger,
  }
}

function isAsked(question: Question): question is Asked {
  return question.kind !== 'empty' && question.kind !== 'contents'
}

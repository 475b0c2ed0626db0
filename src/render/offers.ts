import type { Messages } from '../i18n/zh-CN.ts'
import type { Answer } from '../model/answer.ts'
import type { Refinement } from '../model/constraints.ts'
import type { Dimension } from '../model/facet.ts'
import { shorten } from './excerpt.ts'
import type { Button } from './message.ts'
import { encodeChanged } from './refinement.ts'
import { encodeScreen, type RefinedScreen, type ResultsScreen } from './screen.ts'

const maxWords = 24

/** The results of a question under the id that it was kept by, as its reader changed them or is about to. */
export function resultsScreen(
  question: number,
  page: number,
  refinement: Refinement,
  choosing: Dimension | null = null,
): ResultsScreen | RefinedScreen {
  return encodeChanged({ refinement, choosing }) === ''
    ? { kind: 'results', question, page }
    : { kind: 'refined', question, page, refinement, choosing }
}

/** Buttons for other ways to look for the same: without the quotation marks, by the words as typed, or as asked at first. */
export function offersOf(
  answer: Extract<Answer, { kind: 'found' | 'nothing' }>,
  question: number,
  refinement: Refinement,
  texts: Messages,
): Button[] {
  const to = (label: string, change: Partial<Refinement>): Button => ({
    kind: 'press',
    label,
    data: encodeScreen(resultsScreen(question, 1, { ...refinement, ...change })),
  })
  const isEmpty = answer.kind === 'nothing' && refinement.narrowings.length > 0
  const isQuoted =
    answer.kind === 'nothing' ? answer.unheld.length > 0 : answer.constraints.phrases.length > 0
  const isTimed = answer.kind === 'found' && answer.constraints.time !== null
  // Nothing holds the words typed where the nearest name was looked for: that is no way to go on.
  const isReworded = answer.kind === 'found' && answer.searchedInstead !== null
  return [
    ...(isEmpty ? [to(texts.chips.dropAll, { narrowings: [] })] : []),
    ...(isQuoted ? [to(texts.buttons.unquoted, { unquoted: true })] : []),
    ...(refinement.unquoted ? [to(texts.buttons.quoted, { unquoted: false })] : []),
    ...(isTimed ? [to(texts.buttons.anyTime, { anyTime: true })] : []),
    ...(refinement.anyTime ? [to(texts.buttons.atThatTime, { anyTime: false })] : []),
    ...(isReworded ? [to(texts.buttons.asTyped(shorten(answer.question, maxWords)), { asTyped: true })] : []),
    ...(refinement.asTyped ? [to(texts.buttons.reworded, { asTyped: false })] : []),
  ]
}

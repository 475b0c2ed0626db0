import type { Asked, AskedKind } from '../model/question.ts'

/** Kinds that are answered by statements, or by nothing in a word: a word of a sentence is no list and no comparison. */
const neverSaid: ReadonlySet<AskedKind> = new Set([
  'byline',
  'definition',
  'summary',
  'compare',
  'list',
  'yes-no',
  'by-date',
  'by-person',
  'about-project',
])

/** True when words of a sentence may be said in answer to the question at all. */
export function mayBeExtracted({ kind, seeks, wanted }: Asked): boolean {
  return !neverSaid.has(kind) && !seeks.includes('demand') && wanted !== null
}

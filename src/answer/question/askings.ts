import type { Lexicon } from '../../model/lexicon.ts'
import type { AskingWordKind } from '../../model/word-kinds.ts'
import { askingWordKinds } from '../../model/word-kinds.ts'
import { takeOut } from './phrases.ts'

/** What the asking words of a text tell, and the text without those of them that were taken out. */
export interface Askings {
  readonly kinds: ReadonlySet<AskingWordKind>
  readonly rest: string
}

const latin = /^[a-z]/
/** Each of the other words tells by itself what is asked; 谁 and 大 tell it only together. */
const apart: ReadonlySet<AskingWordKind> = new Set([
  'speech',
  'joined',
  'either',
  'comparative',
  'dearer',
  'longer',
])
const whole = askingWordKinds.filter((kind) => !apart.has(kind))

/** Takes the asking words of these kinds (all, when none is named) out of a folded text; 什么是 in 为什么是 is none. */
export function askingsIn(
  folded: string,
  { askingWords, answerWords }: Pick<Lexicon, 'askingWords' | 'answerWords'>,
  only: readonly AskingWordKind[] = whole,
): Askings {
  const spaced = ` ${folded} `
  const stands = (word: string, kind: AskingWordKind): boolean =>
    folded.includes(word) &&
    (kind === 'summary-edge' ? isAtEdge(folded, word) : !latin.test(word) || isWord(spaced, word))
  const standing: [string, AskingWordKind | null][] = []
  for (const word of answerWords.reason) if (folded.includes(word)) standing.push([word, null])
  for (const kind of only)
    for (const word of askingWords[kind]) if (stands(word, kind)) standing.push([word, kind])
  if (standing.length === 0) return { kinds: new Set(), rest: folded }
  const { values, rest } = takeOut(folded, standing)
  return { kinds: new Set(values.filter((kind) => kind !== null)), rest }
}

function isAtEdge(folded: string, word: string): boolean {
  const said = folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  return said.startsWith(word) || said.endsWith(word)
}

function isWord(spaced: string, word: string): boolean {
  const at = spaced.indexOf(word)
  return at > 0 && !/[a-z]/.test(spaced.charAt(at - 1)) && !/[a-z]/.test(spaced.charAt(at + word.length))
}

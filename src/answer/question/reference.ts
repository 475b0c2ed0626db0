import { factKinds } from '../../model/fact.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import type { Question } from '../../model/question.ts'
import { isSpoken } from '../../search/words.ts'
import { fold } from '../../text/normalise.ts'
import { numberOf } from '../../text/numerals.ts'
import type { Library } from '../library.ts'
import { understand } from '../understand.ts'
import { askingsIn } from './askings.ts'
import { takeOut } from './phrases.ts'
import { type Said, said } from './said.ts'

/** How a text goes on from what was asked before. */
export type Reference =
  /** 还有呢: more of the same. */
  | { readonly kind: 'more' }
  /** 第二个呢: one of what was shown, from 1. */
  | { readonly kind: 'place'; readonly place: number }
  /** 那二期呢: the same question of something else. */
  | { readonly kind: 'swap'; readonly words: string }
  /** 投资多少: another question of the same thing. `sure`: nothing else is said; 增长了多少 may say it of anything. */
  | { readonly kind: 'ask'; readonly words: string; readonly sure: boolean }

/** Longer texts say what they are about. */
const longest = 24
const placeForm =
  /^第([\d〇零一二两三四五六七八九十]{1,3})(?:个|条|篇|项|位|家|名|则)?(?:呢|是什么|是谁|是哪个|讲了什么|说了什么|讲什么|怎么样)?$/u
const verb = /^v/

/** How the text refers to what was asked before, or null when it stands on its own. */
export function referenceIn(text: string, library: Library): Reference | null {
  const folded = fold(text)
    .replace(/[\s?？!！。.,，~～]+$/gu, '')
    .trim()
  if (folded.length > longest || !isSpoken(folded)) return null
  const { askingWords } = library.lexicon
  const onward = startOf(folded, askingWords.onward)
  if ([folded, folded.slice(onward.length)].some((each) => askingWords.further.has(each)))
    return { kind: 'more' }
  const pronoun = startOf(folded, askingWords.pronoun)
  const core = folded
    .slice(pronoun.length > 0 ? pronoun.length : onward.length)
    .replace(/^[,，、\s的]+|呢$/gu, '')
  const place = core.match(placeForm)?.[1]
  const number = place === undefined ? null : numberOf(place)
  if (number !== null) return { kind: 'place', place: number }
  const goesOn = onward !== '' || folded.endsWith('呢')
  if (core === '') return pronoun === '' ? null : { kind: 'ask', words: '', sure: true }
  const question = understand(core, library)
  const asks = askingOf(core, question, library)
  if (pronoun !== '' && asks !== null) return { kind: 'ask', words: core, sure: true }
  if (asks !== null)
    return isQuestion(question, goesOn) ? { kind: 'ask', words: core, sure: asks === 'bare' } : null
  return goesOn && !isWhole(question, core, library) ? { kind: 'swap', words: core } : null
}

/** Whether a text asks and says of nothing what it asks it; of `verbs` alone it may be asked of anything. */
function askingOf(core: string, question: Question, library: Library): 'bare' | 'verbs' | null {
  if (!('names' in question) || question.ledger !== null || question.kind === 'list') return null
  const { projects, people, places, organisations } = question.names
  if (projects.length + people.length + places.length + organisations.length > 0) return null
  const taken = said(fold(core), null, library)
  const { rest, kinds } = askingsIn(fold(core), library.lexicon)
  const asksFact = factKinds.some((kind) => taken.asks.has(kind))
  if (
    question.wanted === null &&
    question.seeks.length === 0 &&
    !asksFact &&
    kinds.size === 0 &&
    !taken.asks.has('whether')
  )
    return null
  const left = leftIn(rest, library)
  if (left.length === 0) return 'bare'
  const { lexicon, segmenter } = library
  const saysNoThing = (word: string): boolean =>
    lexicon.offices.has(word) || segmenter.tag(word).every(({ tag }) => verb.test(tag))
  return left.length <= 2 && left.every(saysNoThing) && question.wanted !== null ? 'verbs' : null
}

const made = new WeakMap<Lexicon, readonly (readonly [string, null])[]>()

/** The words that ask, gathered once for each lexicon: every short text in a chat may go on from the one before. */
function askingPhrases(lexicon: Lexicon): readonly (readonly [string, null])[] {
  const { ledgerWords, stageWords, partWords, questionWords, answerWords } = lexicon
  const answering = Object.values(answerWords).flatMap((words) => [...words])
  const phrases =
    made.get(lexicon) ??
    [
      ...[ledgerWords, stageWords, partWords, questionWords].flatMap((words) => [...words.keys()]),
      ...answering.filter((word) => word.length > 1),
    ].map((word) => [word, null] as const)
  made.set(lexicon, phrases)
  return phrases
}

/** The words that are left of a text without all that asks. */
function leftIn(text: string, { lexicon, segmenter }: Library): string[] {
  return segmenter
    .cut(takeOut(text, askingPhrases(lexicon)).rest)
    .filter(
      (word) =>
        isSpoken(word) &&
        !lexicon.functionWords.has(word) &&
        !lexicon.answerWords.number.has(word) &&
        !lexicon.answerWords.person.has(word),
    )
}

function isQuestion(question: Question, goesOn: boolean): boolean {
  return (
    goesOn ||
    ('wanted' in question &&
      (question.wanted !== null ||
        question.seeks.length > 0 ||
        question.kind === 'yes-no' ||
        question.kind === 'summary'))
  )
}

/** True for a question that says what it asks and of what: 涑水新区投资多少呢. */
function isWhole(question: Question, core: string, library: Library): boolean {
  if (!('names' in question)) return question.kind === 'contents'
  const taken: Said = said(fold(core), null, library)
  const asks =
    question.wanted !== null || question.seeks.length > 0 || factKinds.some((kind) => taken.asks.has(kind))
  return asks && taken.words.length > 0
}

function startOf(text: string, words: ReadonlySet<string>): string {
  return [...words].sort((a, b) => b.length - a.length).find((word) => text.startsWith(word)) ?? ''
}

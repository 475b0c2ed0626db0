import type { Part } from '../../model/mentions.ts'
import type { Library } from '../library.ts'
import { takeOut } from './phrases.ts'

/** Which part in an event a question asks after. */
export interface JoinedAsk {
  readonly part: Part
  /** 谁陪同 asks for those who did it, 陪同谁 for the guest. */
  readonly of: 'doers' | 'guest'
  /** The words that state the part, and those that mean the same. */
  readonly words: readonly string[]
  /** True for words of the question that an article may put otherwise: the part itself, a visit, who was asked for. */
  readonly saysNothing: (word: string) => boolean
}

const particles = /^(?:[了过]|的是|的)?/u

/** The part that a folded question, which names these people, asks after (谁陪同, 参加的有谁); null when it asks after none. */
export function joinedAsk(
  folded: string,
  names: readonly string[],
  { lexicon }: Pick<Library, 'lexicon'>,
): JoinedAsk | null {
  const { askingWords, answerWords, groupTitles, partWords, visitWords, synonyms } = lexicon
  const phrases = Array.from(askingWords.joined, (word) => [word, word] as const)
  const [word] = takeOut(folded, phrases).values
  if (word === undefined) return null
  const alike = synonyms.filter((group) => group.includes(word)).flat()
  const words = [...new Set([word, ...alike])]
  const part = words.flatMap((each) => partWords.get(each) ?? [])[0]
  if (part === undefined) return null
  const behind = folded.slice(folded.indexOf(word) + word.length)
  const before = folded.slice(0, folded.indexOf(word))
  const whom = [...answerWords.person].some((each) => behind.replace(particles, '').startsWith(each))
  const told = names.some((name) => before.endsWith(name))
  return {
    part,
    of: part === 'accompanied' && whom && (told || !behind.startsWith('的')) ? 'guest' : 'doers',
    words,
    saysNothing: (each) =>
      words.some((one) => each.includes(one)) ||
      partWords.has(each) ||
      visitWords.has(each) ||
      [...groupTitles].some((title) => each.endsWith(title)),
  }
}

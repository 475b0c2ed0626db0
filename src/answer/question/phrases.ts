import type { Library } from '../library.ts'

const single = /^\p{Script=Han}$/u

/** True when what begins at `at` is no end of a longer name: 大 before 青河电站 makes another one of it. */
export function standsWhole(text: string, at: number, { lexicon, segmenter }: Library): boolean {
  const before = segmenter.cut(text.slice(0, at)).at(-1) ?? ''
  return !single.test(before) || lexicon.functionWords.has(before)
}

/** True when what ends before `at` is no beginning of a longer name: 玉 behind 马良 makes another one of it. */
export function endsWhole(text: string, at: number, { lexicon, segmenter }: Library): boolean {
  const behind = segmenter.cut(text.slice(at))[0] ?? ''
  return !single.test(behind) || lexicon.functionWords.has(behind) || lexicon.questionWords.has(behind)
}

/** What was taken out of a text: the phrases as they stood there, what they mean, and the text without them. */
export interface Taken<T> {
  readonly keys: readonly string[]
  readonly values: readonly T[]
  /** With a space where a phrase was. */
  readonly rest: string
}

/** Takes the phrases out of a text that it holds, the longest first; a shorter one that stood within is gone with it. */
export function takeOut<T>(text: string, phrases: Iterable<readonly [string, T]>): Taken<T> {
  const held: (readonly [string, T])[] = []
  for (const phrase of phrases) if (text.includes(phrase[0])) held.push(phrase)
  held.sort(([a], [b]) => b.length - a.length)
  const keys: string[] = []
  const values: T[] = []
  let rest = text
  for (const [phrase, value] of held) {
    if (!rest.includes(phrase)) continue
    keys.push(phrase)
    values.push(value)
    rest = rest.replaceAll(phrase, ' ')
  }
  return { keys, values, rest }
}

import type { Vocabulary } from './vocabulary.ts'

/** Verbs, measure words, prepositions and particles by jieba's tags. */
const joinsNothing = /^[vqpu]/
const longestFamilyName = 2
const longestName = 4

/**
 * True when a character that fell out of every word may belong with those before it: 强 in 丁小强 ends a name, 挖 in
 * 平洞挖了多少米 is a verb.
 */
export function joinsBefore(
  before: string,
  character: string,
  { lexicon, segmenter }: Pick<Vocabulary, 'lexicon' | 'segmenter'>,
): boolean {
  const [tagged] = segmenter.tag(character)
  if (tagged === undefined || !joinsNothing.test(tagged.tag)) return true
  const name = before + character
  if (name.length > longestName) return false
  for (let length = 1; length <= Math.min(longestFamilyName, before.length); length += 1) {
    const isFamily = (lexicon.surnameWeights.get(name.slice(0, length)) ?? -1) > 0
    const given = Array.from(name.slice(length))
    if (isFamily && given.every((each) => lexicon.givenNameCharacters.has(each))) return true
  }
  return false
}

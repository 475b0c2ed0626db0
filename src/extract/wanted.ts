import type { Lexicon } from '../model/lexicon.ts'
import type { Wanted, WantedKind } from '../model/wanted.ts'
import type { Segmenter } from '../text/segment.ts'
import { answerPatterns, questionKinds } from './answer-patterns.ts'

/** What nouns and the words that go with them are called by jieba. */
const noun = /^(?:n|vn|an|s|t|f|j|l|i|Ng|ng|b|q|x|a)/
const lastNounTag = /^(?:n|vn|an|s|t|j|l)/
const longestHead = 8

interface Asking {
  readonly start: number
  readonly end: number
  readonly kind: (typeof questionKinds)[number]
}

/** Reads what a folded question wants; null when nothing in it asks for words that a sentence may state. */
export function wantedOf(folded: string, lexicon: Lexicon, segmenter: Segmenter): Wanted | null {
  const { asking } = answerPatterns(lexicon)
  const saysNothing = (word: string): boolean =>
    !/[\p{L}\p{N}]/u.test(word) || lexicon.functionWords.has(word) || lexicon.questionWords.has(word)
  const contentOf = (text: string): string[] => segmenter.cut(text).filter((word) => !saysNothing(word))
  const found = questionWord(folded, lexicon)
  if (found === null) {
    // 负责管理景区的单位为? asks without a question word.
    const end = folded.match(asking)?.index
    if (end === undefined) return null
    const head = lastNoun(folded.slice(0, end), segmenter)
    return { kind: kindOf(head, lexicon), head, before: contentOf(folded.slice(0, end)).reverse(), after: [] }
  }
  const { start, end, kind } = found
  const [said, rest] = [folded.slice(0, start), folded.slice(end)]
  const behind = kind === 'which' || kind === 'number' ? headOf(rest, lexicon, segmenter) : ''
  // 总部在哪: with nothing to choose from, what stands in something is asked for.
  if (kind === 'which' && behind === '' && folded.startsWith('哪', start) && endsInPlacer(said, lexicon))
    return { kind: 'place', head: '', before: contentOf(said).reverse(), after: contentOf(rest) }
  // 主题是什么: what is asked for stands before the verb.
  const before = behind === '' && kind === 'which' ? said.match(asking)?.index : undefined
  const head = before === undefined ? behind : lastNoun(said.slice(0, before), segmenter)
  return {
    kind: kind === 'which' ? kindOf(head, lexicon) : kind,
    head,
    before: contentOf(said).reverse(),
    after: contentOf(rest.slice(behind.length)),
  }
}

function endsInPlacer(said: string, { answerWords }: Lexicon): boolean {
  return [...answerWords.placer].some((word) => said.endsWith(word))
}

function questionWord(folded: string, lexicon: Lexicon): Asking | null {
  const match = folded.match(answerPatterns(lexicon).question)
  const kind = questionKinds.find((each) => match?.groups?.[each] !== undefined)
  if (match?.index === undefined || kind === undefined) return null
  return { start: match.index, end: match.index + match[0].length, kind }
}

/** Nouns right behind the question word: 国家, 行政区. */
function headOf(rest: string, lexicon: Lexicon, segmenter: Segmenter): string {
  let head = ''
  for (const { word, tag } of segmenter.tag(rest.slice(0, longestHead * 2))) {
    const isNoun = noun.test(tag) || lexicon.units.has(word) || lexicon.askedThings.has(word)
    if (!isNoun || !/^[\p{L}\p{N}]+$/u.test(word) || lexicon.functionWords.has(word)) break
    if (head.length + word.length > longestHead) break
    head += word
    // What follows a time is what took place then: 哪一年通车.
    if (lexicon.askedThings.get(head) === 'time') break
  }
  return head
}

function lastNoun(text: string, segmenter: Segmenter): string {
  const last = segmenter.tag(text).findLast(({ word }) => /\p{L}/u.test(word))
  return last !== undefined && lastNounTag.test(last.tag) ? last.word : ''
}

/** The kind of thing that a noun names, by its longest ending that the lexicon has. */
function kindOf(head: string, lexicon: Lexicon): WantedKind {
  for (let at = 0; at < head.length; at += 1) {
    const kind = lexicon.askedThings.get(head.slice(at))
    if (kind !== undefined) return kind
  }
  for (let at = 0; at < head.length; at += 1) {
    const ending = head.slice(at)
    if (lexicon.offices.has(ending) || lexicon.callings.has(ending)) return 'person'
    if (lexicon.organisationEndings.has(ending)) return 'organisation'
    if (lexicon.placeEndings.has(ending)) return 'place'
  }
  return 'thing'
}

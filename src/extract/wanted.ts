import type { Lexicon } from '../model/lexicon.ts'
import type { Wanted, WantedKind } from '../model/wanted.ts'
import type { Segmenter } from '../text/segment.ts'

/** A number of pieces between a question word and its noun: 哪三座, 哪一个, 什么样的. */
const pieces = '(?:一|两|几|些|二|三|四|五)?'
const noun = /^(?:n|vn|an|s|t|f|j|l|i|Ng|ng|b|q|x|a|v)/
const shortestHead = 1
const longestHead = 8

/** Reads what a folded question wants; null when nothing in it asks for words that a sentence may state. */
export function wantedOf(folded: string, lexicon: Lexicon, segmenter: Segmenter): Wanted | null {
  const found = questionWord(folded, lexicon)
  const saysNothing = (word: string): boolean =>
    !/[\p{L}\p{N}]/u.test(word) || lexicon.functionWords.has(word) || lexicon.questionWords.has(word)
  const contentOf = (text: string): string[] => segmenter.cut(text).filter((word) => !saysNothing(word))
  if (found === null) return copula(folded, lexicon, segmenter, contentOf)
  const { start, end, kind } = found
  const rest = folded.slice(end)
  const counted = kind === 'which' || kind === 'number'
  const { head, length } = counted ? headOf(rest, lexicon, segmenter) : { head: '', length: 0 }
  const before = contentOf(folded.slice(0, start)).reverse()
  // 主题是什么: what is asked for stands before the verb.
  const named =
    head === '' && kind === 'which' && /(?:是|为|叫|叫做|称为)$/u.test(folded.slice(0, start).trimEnd())
  const own = named ? lastNoun(folded.slice(0, start), segmenter) : head
  return {
    kind: kind === 'which' ? kindOf(own, lexicon) : kind,
    head: own,
    before,
    after: contentOf(rest.slice(length)),
  }
}

interface Found {
  readonly start: number
  readonly end: number
  readonly kind: WantedKind | 'which'
}

const forms = new WeakMap<Lexicon, RegExp>()

/** The leftmost question word, the longest of those that begin there. */
function questionWord(folded: string, lexicon: Lexicon): Found | null {
  let form = forms.get(lexicon)
  if (form === undefined) {
    const counters = [...lexicon.counters].sort((a, b) => b.length - a.length).join('|')
    form = new RegExp(
      [
        `(?<reason>为什么|为何|为啥|因何|何故|何以|如何|怎么样|怎么|怎样|咋)`,
        `(?<person>谁|何人|(?:哪${pieces}(?:个|位|名)?|什么样?的?)人(?!\\p{Script=Han}{0,1}(?:种|口|类)))`,
        `(?<time>何时|几时|啥时候?|什么时(?:候|间|后)|(?:哪|何)(?:一|个|几)?(?:年|天|日|月)|几(?:年|月|号)|多会儿)`,
        `(?<place>哪里|哪儿|哪边|何处|何地|啥地方|什么地方)`,
        `(?<number>多少|几|多(?:大|长|高|远|久|重|深|宽|快|厚))`,
        `(?<which>(?:哪|什么样?的?|何|啥)${pieces}(?:${counters})?的?)`,
      ].join('|'),
      'u',
    )
    forms.set(lexicon, form)
  }
  const match = folded.match(form)
  if (match === null) return null
  const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0] as Found['kind']
  return { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length, kind }
}

/** 负责管理景区的单位为? asks without a question word. */
function copula(
  folded: string,
  lexicon: Lexicon,
  segmenter: Segmenter,
  contentOf: (text: string) => string[],
): Wanted | null {
  const match = folded.match(/(?:是|为|叫|叫做|称为|名为|成)[?\s]*$/u)
  if (match === null) return null
  const before = folded.slice(0, match.index)
  const head = lastNoun(before, segmenter)
  return { kind: kindOf(head, lexicon), head, before: contentOf(before).reverse(), after: [] }
}

/** Nouns right behind the question word: 国家, 行政区. */
function headOf(rest: string, lexicon: Lexicon, segmenter: Segmenter): { head: string; length: number } {
  let head = ''
  for (const { word, tag } of segmenter.tag(rest.slice(0, longestHead * 2))) {
    const isNoun =
      (lexicon.units.has(word) || (noun.test(tag) && tag !== 'v')) && /^[\p{L}\p{N}]+$/u.test(word)
    if (!isNoun || lexicon.functionWords.has(word) || head.length + word.length > longestHead) break
    head += word
  }
  return head.length < shortestHead ? { head: '', length: 0 } : { head, length: head.length }
}

function lastNoun(text: string, segmenter: Segmenter): string {
  const words = segmenter.tag(text.replace(/(?:是|为|叫|叫做|称为|名为|成)\s*$/u, ''))
  const last = words.filter(({ word }) => /\p{L}/u.test(word)).at(-1)
  return last !== undefined && /^(?:n|vn|an|s|t|j|l)/.test(last.tag) ? last.word : ''
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

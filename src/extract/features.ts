import type { Lexicon } from '../model/lexicon.ts'
import type { Wanted } from '../model/wanted.ts'
import type { Span } from './spans.ts'
import type { Tokens } from './tokens.ts'

/** A feature by its name and value; names without a value are 0. */
export type Features = [string, number][]

/** What the features of every span of one sentence share. */
export interface Setting {
  readonly wanted: Wanted
  readonly tokens: Tokens
  readonly lexicon: Lexicon
  /** Terms of the question with their weights, as `coverage` has them. */
  readonly terms: readonly { readonly text: string; readonly weight: number }[]
  /** The folded question. */
  readonly question: string
  /** The folded text of the whole article. */
  readonly article: string
}

const timeForm =
  /^(?:公元前?|西元前?|约|自|从)?(?:\d{1,4}|[〇零一二三四五六七八九十百]+)(?:世纪|年代|年|月|日|号|点|时|季度)|^(?:民国|昭和|明治|大正|平成|光绪|康熙|乾隆|嘉庆|道光|咸丰|同治|宣统)|(?:世纪|年代|时期|时代|年间|年底|年初|朝|季|月|年|日|节|期间|初期|末期|中期|后期)$/u
const numberForm = /^(?:约|近|超过|逾|大约|至少|第)?(?:\d[\d,.]*|[〇零一二两三四五六七八九十百千万亿数]+)/u
const reach = 8

/** Positions of question terms in the sentence, made once for all its spans. */
export interface Anchors {
  readonly at: readonly { readonly start: number; readonly end: number; readonly weight: number }[]
  readonly total: number
}

export function anchorsOf({ tokens: { folded }, terms }: Setting): Anchors {
  const at: { start: number; end: number; weight: number }[] = []
  let total = 0
  for (const { text, weight } of terms) {
    total += weight
    for (
      let from = folded.indexOf(text), n = 0;
      from >= 0 && n < 4;
      from = folded.indexOf(text, from + 1), n += 1
    )
      at.push({ start: from, end: from + text.length, weight })
  }
  return { at, total: total || 1 }
}

function is(value: boolean): number {
  return value ? 1 : 0
}

function nearest(folded: string, word: string | undefined, start: number, end: number): [number, number] {
  if (word === undefined || word === '') return [0, 0]
  const left = folded.lastIndexOf(word, start - word.length)
  const right = folded.indexOf(word, end)
  return [
    left < 0 || left + word.length > start ? 0 : Math.exp(-(start - left - word.length) / reach),
    right < 0 ? 0 : Math.exp(-(right - end) / reach),
  ]
}

const copulas = new Set([
  '是',
  '为',
  '即',
  '叫',
  '称',
  '称为',
  '名为',
  '成为',
  '叫做',
  '称作',
  '作为',
  '包括',
  '担任',
  '任',
])
const agents = new Set(['由', '被', '受', '经', '让'])
const placers = new Set(['在', '于', '至', '到', '从', '自', '向', '往'])

/** What speaks for and against a span as the answer. */
export function featuresOf(span: Span, setting: Setting, anchors: Anchors): Features {
  const { wanted, tokens, lexicon, question, article } = setting
  const { words, tags, starts, folded, clauses } = tokens
  const { from, to, text } = span
  const start = starts[from] ?? 0
  const end = starts[to] ?? 0
  const bare = text.replace(/^[《「“"『〈]|[》」”"』〉]$/gu, '')
  const count = to - from
  const firstTag = tags[from] ?? ''
  const lastTag = tags[to - 1] ?? ''
  const before = words[from - 1] ?? ''
  const after = words[to] ?? ''
  const beforeTag = from === 0 ? '^' : (tags[from - 1] ?? '')
  const afterTag = to >= words.length ? '$' : (tags[to] ?? '')
  const f: Features = [['bias', 1]]
  const add = (name: string, value: number): void => {
    if (value !== 0) f.push([name, value])
  }
  const time = timeForm.test(bare)
  const number = numberForm.test(bare)
  const spanTags = tags.slice(from, to)
  const foreign =
    /·/.test(bare) ||
    (bare.length > 1 && [...bare].every((char) => (lexicon.transliterationCharacters.get(char) ?? 0) > 1.5))
  const person =
    spanTags.some((tag) => /^nr/.test(tag)) ||
    foreign ||
    (bare.length >= 2 &&
      bare.length <= 4 &&
      lexicon.surnames.has(bare.charAt(0)) &&
      spanTags.every((tag) => !/^[vdp]/.test(tag)))
  const endsIn = (set: ReadonlySet<string>): boolean => {
    for (let length = Math.min(6, bare.length - 1); length >= 1; length -= 1)
      if (set.has(bare.slice(-length))) return true
    return false
  }
  const place =
    spanTags.some((tag) => /^ns/.test(tag)) || endsIn(lexicon.placeEndings) || lexicon.placeNames.has(bare)
  const organisation = spanTags.some((tag) => /^nt/.test(tag)) || endsIn(lexicon.organisationEndings)
  const isQuoted = /^[《「“"『〈]/u.test(text)
  const inQuotes = /[《「“"『〈]/u.test(before)
  add('time', is(time))
  add('number', is(number))
  add('person', is(person))
  add('foreign', is(foreign))
  add('place', is(place))
  add('organisation', is(organisation))
  add('quoted', is(isQuoted))
  add('book', is(text.startsWith('《')))
  add('inQuotes', is(inQuotes))
  const head = wanted.head
  if (head !== '') {
    add('headEnds', is(bare.endsWith(head) && bare.length > head.length))
    add('headIs', is(bare === head))
    add('headLast', is(bare.endsWith(head.slice(-1)) && bare.length > 1))
    add('headIn', is(bare.includes(head) && !bare.endsWith(head)))
    add('headAfter', is(folded.startsWith(head, end)))
    add('headBefore', is(folded.endsWith(head, start)))
    const [left, right] = nearest(folded, head, start, end)
    add('headLeft', left)
    add('headRight', right)
  }
  if (wanted.kind === 'time' && (head === '' || head === '年'))
    add('year', is(/^(?:公元|西元)?前?\d+年$/u.test(bare)))
  if (wanted.kind === 'number') {
    add('digits', is(/^\d[\d,.]*$/.test(bare)))
    add('unitEnds', is(head !== '' && number && bare.endsWith(head)))
    add('unitAfter', is(head !== '' && number && folded.startsWith(head, end)))
    add('yearNumber', is(/年$|年代$|世纪$|月$|日$/u.test(bare)))
    add('measured', is(number && lastTag !== 'm' && /^(?:q|n|x)/.test(lastTag)))
    add('percent', is(/%$|百分之/.test(bare)))
  }
  add(`chars${Math.min(12, bare.length)}`, 1)
  add(`words${Math.min(6, count)}`, 1)
  add(`first:${firstTag.slice(0, 1)}`, 1)
  add(`last:${lastTag.slice(0, 2)}`, 1)
  add(`before:${beforeTag.slice(0, 2)}`, 1)
  add(`after:${afterTag.slice(0, 2)}`, 1)
  add('verbIn', is(count > 1 && spanTags.some((tag) => tag === 'v')))
  add('deIn', is(words.slice(from, to).includes('的')))
  add('listIn', is(/、/.test(bare)))
  add('copulaBefore', is(copulas.has(before)))
  add('agentBefore', is(agents.has(before)))
  add('placerBefore', is(placers.has(before)))
  add('deBefore', is(before === '的'))
  add('deAfter', is(after === '的'))
  add('listBefore', is(before === '、' || before === '和' || before === '与' || before === '及'))
  add('listAfter', is(after === '、' || after === '和' || after === '与' || after === '及'))
  add('clauseStart', is(beforeTag === 'w' || beforeTag === '^'))
  add('clauseEnd', is(afterTag === 'w' || afterTag === '$'))
  add('clause', is((beforeTag === 'w' || beforeTag === '^') && (afterTag === 'w' || afterTag === '$')))
  // Words of the question are no answer to it.
  const chars = [...bare].filter((char) => /[\p{L}\p{N}]/u.test(char))
  let shared = 0
  let pairs = 0
  for (let at = 0; at + 1 < chars.length; at += 1)
    if (question.includes(`${chars[at]}${chars[at + 1]}`)) pairs += 1
  for (const char of chars) if (question.includes(char)) shared += 1
  add('asked', shared / (chars.length || 1))
  add('askedPairs', chars.length > 1 ? pairs / (chars.length - 1) : 0)
  add('askedWhole', is(question.includes(bare)))
  // Terms of the question near by, in the clause, and in the sentence.
  let near = 0
  let inClause = 0
  let left = 0
  let right = 0
  const clauseFrom = starts[clauses.indexOf(clauses[from] ?? 0)] ?? 0
  const clauseTo = starts[clauses.lastIndexOf(clauses[to - 1] ?? 0) + 1] ?? folded.length
  for (const { start: a, end: b, weight } of anchors.at) {
    if (a < end && b > start) continue
    const distance = b <= start ? start - b : a - end
    const closeness = Math.exp(-distance / reach) * weight
    near += closeness
    if (b <= start) left += closeness
    else right += closeness
    if (a >= clauseFrom && b <= clauseTo) inClause += weight
  }
  add('near', Math.min(2, near / anchors.total))
  add('nearLeft', Math.min(2, left / anchors.total))
  add('nearRight', Math.min(2, right / anchors.total))
  add('inClause', Math.min(2, inClause / anchors.total))
  wanted.before.slice(0, 2).forEach((word, index) => {
    const [l, r] = nearest(folded, word, start, end)
    add(`before${index}Left`, l)
    add(`before${index}Right`, r)
  })
  wanted.after.slice(0, 2).forEach((word, index) => {
    const [l, r] = nearest(folded, word, start, end)
    add(`after${index}Left`, l)
    add(`after${index}Right`, r)
  })
  if (wanted.after.length === 0) add('lastAsked:atEnd', is(afterTag === '$' || /^[。!?]/.test(after)))
  if (wanted.before.length === 0) add('firstAsked:atStart', is(beforeTag === '^'))
  const times = article.split(bare).length - 1
  add('often', Math.log(times || 1))
  add('alone', is(times === 1))
  return f
}

import type { Lexicon } from '../model/lexicon.ts'
import type { Seeks } from '../model/question.ts'

/** What an answer of each kind looks like, in folded text; a role is seen by the name beside it. */
export type Looks = Readonly<Record<Exclude<Seeks, 'role'>, RegExp>>

const numeral = '[一二两三四五六七八九十百千万]+'
/** Numbers of the calendar and the clock, which are no units of measure. */
const calendar = ['年', '月', '日', '时', '分']
const time =
  /\d+\s*(?:年|月|日|时|点|世纪)|[一二三四五六七八九十]+(?:年|月|日|季度|世纪)|年底|年初|年末|月底|时期|年间|年代/

const made = new WeakMap<Lexicon, Looks>()

/** The looks of answers by the units, counters and words of demand of a lexicon; made once for each. */
export function looksOf(lexicon: Lexicon): Looks {
  const known = made.get(lexicon)
  if (known !== undefined) return known
  const { units, counters, demandWords } = lexicon
  const money = [...units].filter(([, { kind }]) => kind === 'money').map(([unit]) => unit.toLowerCase())
  const counted = [...units.keys(), ...counters, ...calendar].map((unit) => unit.toLowerCase())
  const looks = {
    money: new RegExp(`\\d[\\d,.]*\\s*[百千万亿]*(?:${anyOf(money)})`, 'u'),
    number: new RegExp(`\\d|${numeral}(?:${anyOf(counted)})`, 'u'),
    time,
    // A clause that begins with 要 demands; within it the word mostly says “will”.
    demand: new RegExp(`(?:^|[,、;:“"'\\s])要|${anyOf([...demandWords])}`, 'u'),
  }
  made.set(lexicon, looks)
  return looks
}

/** The words as one form; nothing matches when there are none. */
function anyOf(words: readonly string[]): string {
  return words.length === 0
    ? '(?!)'
    : words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')
}

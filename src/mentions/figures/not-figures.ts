import type { Lexicon } from '../../model/lexicon.ts'
import { dateMentions } from '../../text/dates.ts'

const forms = new WeakMap<ReadonlySet<string>, RegExp>()
/** A slogan in quotation marks that begins with a numeral: “三通一平”. */
const slogan = /[“"「『](?:[一二三四五六七八九十两]|\d\+)[^“”"「」『』。；;]{1,11}[”"」』]/gu

/** Marks the code units of dates, of slogans in quotation marks and of fixed words with numerals (党的二十大). */
export function noFigures(text: string, { notFigures }: Lexicon): Uint8Array {
  const marks = new Uint8Array(text.length)
  for (const { start, end } of dateMentions(text)) marks.fill(1, start, end)
  for (const form of [slogan, formOf(notFigures)])
    for (const match of text.matchAll(form)) marks.fill(1, match.index, match.index + match[0].length)
  return marks
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** All fixed words as one form, the longest first; made once for each list. */
function formOf(words: ReadonlySet<string>): RegExp {
  const known = forms.get(words)
  if (known !== undefined) return known
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map(escaped)
  const form = new RegExp(longestFirst.length === 0 ? '(?!)' : longestFirst.join('|'), 'gu')
  forms.set(words, form)
  return form
}

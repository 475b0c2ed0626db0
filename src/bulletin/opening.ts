import { dateMentions } from '../text/dates.ts'

/** Signs that stand before an item of a list. */
const SIGN = /^[^\p{L}\p{N}(（【《“]{1,3}/u

/** True when a text opens with a day: a date (`7月26日`, behind a list's sign too), or a word for one that is not told. */
export function opensWithDay(text: string, vagueDays: readonly string[]): boolean {
  const plain = text.slice(0, 32).replace(SIGN, '')
  if (vagueDays.some((word) => plain.startsWith(word))) return true
  if (!/^[\d０-９〇○零一二三四五六七八九十]/u.test(plain)) return false
  const [mention] = dateMentions(plain)
  return mention !== undefined && mention.start === 0 && mention.day !== null
}

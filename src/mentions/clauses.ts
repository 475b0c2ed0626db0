import type { Range } from '../model/range.ts'

const signs = /[，,；;：:。！？!?\n]/

/** The clauses of `text[start, end)`, without the signs between them. */
export function clausesOf(text: string, start: number, end: number): Range[] {
  const found: Range[] = []
  let from = start
  for (let at = start; at <= end; at += 1) {
    if (at < end && !signs.test(text.charAt(at))) continue
    if (at > from) found.push({ start: from, end: at })
    from = at + 1
  }
  return found
}

/** The words before `end` in its clause, at most back to `from`. */
export function clauseBefore(text: string, from: number, end: number): string {
  let at = end
  while (at > from && !signs.test(text.charAt(at - 1))) at -= 1
  return text.slice(at, end)
}

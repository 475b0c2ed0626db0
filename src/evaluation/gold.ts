import { fold } from '../text/normalise.ts'

type Compared = (gold: string, given: string) => number

/** The best that a given text scores against any of the known answers; 0 when nothing is given. */
export function best(answers: readonly string[], given: string | null, compare: Compared): number {
  return given === null ? 0 : Math.max(0, ...answers.map((gold) => compare(gold, given)))
}

/** 1 when both have the same letters and figures, folded. */
export function exactMatch(gold: string, given: string): number {
  return Number(characters(gold).join('') === characters(given).join(''))
}

/** F1 over characters, as usual for Chinese reading comprehension, order left aside. */
export function characterF1(gold: string, given: string): number {
  const left = characters(gold)
  const offered = characters(given)
  const all = left.length + offered.length
  let common = 0
  for (const char of offered) {
    const at = left.indexOf(char)
    if (at < 0) continue
    left.splice(at, 1)
    common += 1
  }
  return common === 0 ? 0 : (2 * common) / all
}

/** 1 when one holds the other whole, folded, and no figure is cut by that: 5 is no part of 15. */
export function overlaps(gold: string, given: string): number {
  const [one, other] = [spoken(gold), spoken(given)]
  return Number(hasWhole(one, other) || hasWhole(other, one))
}

/** 1 when the given text holds the gold one, folded. */
export function holds(gold: string, given: string): number {
  return Number(fold(given).includes(fold(gold)))
}

/** Letters and figures, folded. */
function characters(text: string): string[] {
  return Array.from(fold(text)).filter((char) => /[\p{L}\p{N}]/u.test(char))
}

/** The same with the runs of other signs, save points within figures, as a space. */
function spoken(text: string): string {
  return fold(text)
    .replace(/(?!(?<=\p{N})\.\p{N})[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function hasWhole(text: string, part: string): boolean {
  if (part === '') return false
  const before = /^\p{N}/u.test(part) ? /(?:\p{N}|\p{N}\.)$/u : null
  const after = /\p{N}$/u.test(part) ? /^\.?\p{N}/u : null
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const cut = before?.test(text.slice(0, at)) || after?.test(text.slice(at + part.length))
    if (!cut) return true
  }
  return false
}

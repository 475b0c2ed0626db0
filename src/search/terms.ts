/** One unit of search, where it stands in the folded text (UTF-16 code units). */
export interface Term {
  readonly text: string
  readonly start: number
  readonly end: number
}

const runs = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+(?:\.\p{N}[[\p{L}\p{N}]--\p{Script=Han}]*)*/gv
const han = /^\p{Script=Han}/u

/**
 * The terms of folded text: of Chinese each character and each pair of neighbours, which needs no segmenter to agree
 * with itself; of anything else words and numbers (`gdp`, `22.64`).
 */
export function terms(folded: string): Term[] {
  const found: Term[] = []
  for (const { 0: run, index } of folded.matchAll(runs)) {
    if (!han.test(run)) {
      found.push({ text: run, start: index, end: index + run.length })
      continue
    }
    let at = index
    let last: Term | undefined
    for (const char of run) {
      const term = { text: char, start: at, end: at + char.length }
      found.push(term)
      if (last !== undefined) found.push({ text: last.text + char, start: last.start, end: term.end })
      last = term
      at = term.end
    }
  }
  return found
}

/** The runs of Chinese and of other letters and figures in folded text, in order. */
export function textRuns(folded: string): string[] {
  return Array.from(folded.matchAll(runs), ([run]) => run)
}

/** The distinct texts of the terms of folded text, in order of appearance. */
export function termTexts(folded: string): string[] {
  return [...new Set(terms(folded).map((term) => term.text))]
}

/** True for a term or a run of Chinese characters. Most are of the block that all common ones are of. */
export function isHan(term: string): boolean {
  const first = term.charCodeAt(0)
  return (first >= 0x4e00 && first <= 0x9fff) || (first > 0x7f && han.test(term))
}

/** What makes a word of what stands beside it; a point only between a letter or figure and a figure. */
const wordBefore = /[[\p{L}\p{N}]--\p{Script=Han}]$/v
const pointBefore = /[[\p{L}\p{N}]--\p{Script=Han}]\.$/v
const wordAfter = /^(?:[[\p{L}\p{N}]--\p{Script=Han}]|\.\p{N})/v

/** True when the folded text has the term, a word or number only as a whole: 22 is not in 22.64. */
export function holds(folded: string, term: string): boolean {
  const first = folded.indexOf(term)
  if (first < 0 || isHan(term)) return first >= 0
  for (const _ of placesOf(folded, term)) return true
  return false
}

/** True when the folded text has the phrase, and no word or number reaches over either end of it: 1月8日 is not in 11月8日. */
export function holdsPhrase(folded: string, phrase: string): boolean {
  for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
    const end = at + phrase.length
    const reachesBefore = wordBefore.test(phrase[0] ?? '') && isBeside(folded.slice(Math.max(0, at - 2), at))
    const reachesAfter = wordBefore.test(phrase.at(-1) ?? '') && wordAfter.test(folded.slice(end, end + 2))
    if (!reachesBefore && !reachesAfter) return true
  }
  return false
}

function isBeside(before: string): boolean {
  return wordBefore.test(before) || pointBefore.test(before)
}

/** Where the term stands in the folded text, as `holds` has it. */
export function* placesOf(folded: string, term: string): Generator<number> {
  const whole = !isHan(term)
  const isFigure = /^\p{N}/u.test(term)
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
    if (!whole || !isJoined(folded, at, at + term.length, isFigure)) yield at
  }
}

/** True when more of a word or number stands right before or behind. */
function isJoined(folded: string, start: number, end: number, isFigure: boolean): boolean {
  const before = folded.slice(Math.max(0, start - 2), start)
  const after = folded.slice(end, end + 2)
  return wordBefore.test(before) || (isFigure && pointBefore.test(before)) || wordAfter.test(after)
}

/** One unit of search, where it stands in the folded text (UTF-16 code units). */
export interface Term {
  readonly text: string
  readonly start: number
  readonly end: number
}

const runs = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+(?:\.\p{N}+)*/gv
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

/** True for a term or a run of Chinese characters. */
export function isHan(term: string): boolean {
  return han.test(term)
}

const letterOrFigure = /[[\p{L}\p{N}]--\p{Script=Han}]/v

/** True when the folded text has the term, a word or number only as a whole: 22 is not in 22.64. */
export function holds(folded: string, term: string): boolean {
  if (isHan(term)) return folded.includes(term)
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
    const end = at + term.length
    const before = folded.slice(Math.max(0, at - 2), at)
    const after = folded.slice(end, end + 2)
    if (!startsWord(after) && !endsWord(before)) return true
  }
  return false
}

function endsWord(before: string): boolean {
  return letterOrFigure.test(before.slice(-1)) || /\p{N}\.$/u.test(before)
}

function startsWord(after: string): boolean {
  return letterOrFigure.test(after.slice(0, 1)) || /^\.\p{N}/u.test(after)
}

import type { Problem } from '../model/issue.ts'
import { type PrintWords, printPatterns } from './print-patterns.ts'

const NUMERALS = '零一二三四五六七八九十'

/** The number of a page as a mark names it (`第3版`, `A03版`, `第三版`), or null. */
export function pageNumber(mark: string, words: PrintWords): number | null {
  const printed = mark.normalize('NFKC').match(printPatterns(words).page)?.[1]
  if (printed === undefined) return null
  return /^\d/.test(printed) ? Number(printed) : NUMERALS.indexOf(printed)
}

/**
 * Tells the page that a line stands on, or null where nothing does: from the page numbers among what was left out,
 * which stand at the head of their pages, or at the foot when the first one is that of page 1 below text.
 */
export function pagesOf(
  furniture: readonly Problem[],
  firstText: number,
  words: PrintWords,
): (line: number) => number | null {
  const marks = furniture.flatMap(({ line, code, text }) => {
    const page = code === 'page-mark' || code === 'masthead' ? pageNumber(text, words) : null
    return page === null ? [] : [{ line, page }]
  })
  const [first] = marks
  const atFoot = first !== undefined && first.page === 1 && first.line > firstText
  return (line) => {
    if (first === undefined) return null
    if (atFoot) return marks.find((mark) => mark.line > line)?.page ?? null
    return marks.findLast((mark) => mark.line < line)?.page ?? first.page - 1
  }
}

import type { Line } from './line.ts'
import { type PrintWords, printPatterns } from './print-patterns.ts'

const BARE = /^\d{1,3}$/
const NUMERAL = /[\p{N}一二三四五六七八九十百]/u

/** A page number: `— 2 —`, `· 3 ·`, `第2版`, `第 2 页 共 8 页`, `2/8`; a bare number when it stands apart. */
export function isPageMark(line: Line, below: Line | undefined, words: PrintWords): boolean {
  if (line.text.length > 24 || !NUMERAL.test(line.text)) return false
  const text = line.text.normalize('NFKC')
  if (printPatterns(words).pageMark.test(text)) return true
  const apart =
    (line.gap > 0 || line.number === 1 || line.after === 'page') && (below === undefined || below.gap > 0)
  return BARE.test(text) && apart
}

/** A rule: three or more of the same kind of stroke, or a lone ornament. */
export function isRule(text: string): boolean {
  return text.length <= 200 && /^(?:[-—–―─=_*~·#+\s]{3,}|[\s※☆★◆◇■□○●▲△▼▽]+)$/u.test(text)
}

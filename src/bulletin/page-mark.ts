import type { Line } from './line.ts'

const NUMBER = '(?:\\d{1,4}|[〇零一二三四五六七八九十百]{1,4})'
const DASH = '[-—–―─·•.~]{1,3}'
const MARKS = new RegExp(
  [
    `^${DASH}\\s*${NUMBER}\\s*${DASH}$`,
    `^[(（[【]?\\s*第\\s*${NUMBER}\\s*[页版頁][,，/\\s]*(?:共\\s*${NUMBER}\\s*[页版頁])?\\s*[)）\\]】]?$`,
    `^[A-D]?\\d{1,2}\\s*版$`,
    `^\\d{1,3}\\s*/\\s*\\d{1,3}$`,
    `^[Pp]age\\s+\\d{1,4}(?:\\s+of\\s+\\d{1,4})?$`,
  ].join('|'),
  'u',
)
const BARE = /^\d{1,3}$/

/** A page number: `— 2 —`, `· 3 ·`, `第2版`, `第 2 页 共 8 页`, `2/8`; a bare number when it stands apart. */
export function isPageMark(line: Line, below: Line | undefined): boolean {
  if (line.text.length > 24) return false
  const text = line.text.normalize('NFKC')
  if (MARKS.test(text)) return true
  const apart =
    (line.gap > 0 || line.number === 1 || line.after === 'page') && (below === undefined || below.gap > 0)
  return BARE.test(text) && apart
}

/** A rule: three or more of the same kind of stroke, or a lone ornament. */
export function isRule(text: string): boolean {
  return text.length <= 200 && /^(?:[-—–―─=_*~·#+\s]{3,}|[\s※☆★◆◇■□○●▲△▼▽]+)$/u.test(text)
}

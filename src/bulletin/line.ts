import type { ProblemCode } from '../model/issue.ts'

/** Why a line carries no article. */
export type Furniture = Extract<ProblemCode, 'masthead' | 'page-mark' | 'separator' | 'page-chrome'>

/** What is known of a line before its neighbours are looked at: by its format, or since it stood on another's end. */
export type Given = 'nothing' | 'headline' | 'subheading' | 'byline' | 'masthead'

/** One printed line that holds something, and how it stands to the one above. */
export interface Line {
  /** 1-based, in the source file. */
  readonly number: number
  /** Without white space at its ends. */
  readonly text: string
  /** Columns of white space before it; a Han character and an ideographic space take two. */
  readonly indent: number
  /** Empty lines above it. */
  readonly gap: number
  /** What lies between it and the line above: a page's end, a rule, or nothing of that kind. */
  readonly after: 'line' | 'page' | 'rule'
  readonly given: Given
  /** Begins an item of a list, hence a paragraph of its own. */
  readonly item: boolean
  /** Belongs to the same paragraph as the line above, whatever that ends in. */
  readonly soft: boolean
  /** Marks of continuation that stood on it, each as printed or empty: it goes on `back` a page, or `onward` on one. */
  readonly turn?: { readonly back: string; readonly onward: string }
}

/** So many empty lines in a row are where a page ended, not a space between paragraphs. */
const PAGE_GAP = 3
const BREAK = /\r\n|[\n\r\v\u0085\u2028\u2029]|(?=\f)/
const ITEM =
  /^(?:[●■◆▲★•▪◎]|[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|\d{1,2}[.．、)](?!\d)|[①-⑳])/u

/** Cuts text into its lines that hold something. Takes every line break there is; a form feed ends a page. */
export function toLines(text: string): Line[] {
  const lines: Line[] = []
  let gap = 0
  let page = false
  text.split(BREAK).forEach((printed, index) => {
    if (printed.startsWith('\f')) page = true
    const trimmed = printed.trim()
    if (trimmed === '') {
      if (!printed.startsWith('\f')) gap += 1
      return
    }
    lines.push({
      number: index + 1,
      text: trimmed,
      indent: printed.startsWith(trimmed) ? 0 : columns(printed.slice(0, printed.indexOf(trimmed))),
      gap,
      after: page || gap >= PAGE_GAP ? 'page' : 'line',
      given: 'nothing',
      item: ITEM.test(trimmed),
      soft: false,
    })
    gap = 0
    page = false
  })
  return lines
}

/** Width in columns of a fixed-width print, where Han characters and full-width marks take two. */
export function columns(text: string): number {
  let sum = text.length
  for (let at = 0; at < text.length; at += 1) if (isWide(text.charCodeAt(at))) sum += 1
  return sum
}

/** Scripts and marks of East Asia, and the quotation marks and dashes of Chinese print (Unicode, UAX 11: W and F). */
function isWide(unit: number): boolean {
  if (unit < 0x1100) return false
  if (unit < 0x2e80) return unit <= 0x115f || QUOTES.includes(unit)
  return (
    unit <= 0xa4cf ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe6f) ||
    (unit >= 0xff00 && unit <= 0xff60) ||
    (unit >= 0xffe0 && unit <= 0xffe6)
  )
}

const QUOTES = Array.from('“”‘’…—', (mark) => mark.charCodeAt(0))

/** True when the text's last sentence has come to its end, be it in quotation marks or before a closing aside. */
export function isFinished(text: string): boolean {
  if (!ASIDE_CLOSERS.includes(text.charAt(text.length - 1))) return endsSentence(text)
  const last = text.slice(-48)
  const end = last.replace(/\s*[(（【][^()（）【】]{1,40}[)）】]$/u, '')
  return endsSentence(end === '' ? last : end)
}

const ASIDE_CLOSERS = ')）】'
const CLOSERS = '"\'”’」』)）】》]'

/** A stop at the end, or an English full stop behind a word of two letters or a bracket, whatever closes behind it. */
function endsSentence(text: string): boolean {
  let at = text.length
  while (at > 0 && CLOSERS.includes(text.charAt(at - 1))) at -= 1
  const stop = text.charAt(at - 1)
  if (stop === '.') return /[A-Za-z][A-Za-z)]$/.test(text.slice(Math.max(0, at - 3), at - 1))
  return stop !== '' && '。｡！？!?…'.includes(stop)
}

export type Role = 'headline' | 'byline' | 'subheading' | 'body'

import { CLOSING, enclosures, IN_BRACKET, IN_QUOTE } from './enclosures.ts'

/** One sentence as a verbatim slice: `text === source.slice(start, end)`, in UTF-16 code units. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

const FULL_STOPS = new Set('。｡')
const STOPS = new Set('。｡！？；!?;')
/** 1 for each code unit with which a sentence may end. */
const ENDS = new Uint8Array(2 ** 16)
for (const sign of '\n。｡！？；!?;.…') ENDS[sign.charCodeAt(0)] = 1
const ASCII_STOPS = new Set('!?;')
const SPACE = /\s/
const WORD = /[A-Za-z0-9=&/_]/

/**
 * Cuts text after 。！？；!?; and …… (and after an English full stop before a capital), with what closes there
 * kept attached; line breaks cut too. Inside a bracket that closes on its line nothing cuts. Inside quotation
 * marks only 。 does, so that a long speech gives its sentences while “加油!” stays within the one that holds it.
 * Slices leave out the white space around them; joined with it again they are the text.
 */
export function sentences(text: string): Sentence[] {
  const marks = enclosures(text)
  const found: Sentence[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    // Less is what was cut already.
    if (ENDS[text.charCodeAt(at)] !== 1 || at < start) continue
    const end = text[at] === '\n' ? at + 1 : endOfStop(text, at, marks)
    if (end === at) continue
    push(found, text, start, end)
    start = end
  }
  push(found, text, start, text.length)
  return found
}

function push(found: Sentence[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && isSpace(text, start)) start += 1
  while (end > start && isSpace(text, end - 1)) end -= 1
  if (start < end) found.push({ text: text.slice(start, end), start, end })
}

/** No Han character is white space, and to say so of most characters is faster without a pattern. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code < 0x3400 || code > 0x9fff) && SPACE.test(text.charAt(at))
}

/** Where the sentence that stops at `at` ends, closers included; `at` itself when none stops there. */
function endOfStop(text: string, at: number, marks: Uint8Array): number {
  let end = at
  let full = false
  if (text[at] === '.') {
    if (!endsEnglish(text, at)) return at
    end = at + 1
  } else {
    const dots = text[at] === '…'
    // Within a run of stops, its first one has already decided; asking each again would take quadratic time.
    if (dots ? text[at - 1] === '…' : STOPS.has(text.charAt(at - 1))) return at
    while (dots ? text[end] === '…' : STOPS.has(text.charAt(end))) {
      if (FULL_STOPS.has(text.charAt(end))) full = true
      end += 1
    }
    if (end === at || (dots && end - at < 2)) return at
  }
  const inside = marks[at]
  if (inside === IN_BRACKET) return at
  while (end < text.length && marks[end] === CLOSING) end += 1
  const next = text.charAt(end)
  if (inside === IN_QUOTE && !full) return next === '' || SPACE.test(next) ? end : at
  if (ASCII_STOPS.has(text.charAt(at)) && WORD.test(next)) return at
  return end
}

/** A full stop behind a word of two letters or more, before white space and a capital or the end. */
function endsEnglish(text: string, at: number): boolean {
  if (!/[A-Za-z)”"]{2}/.test(text.slice(Math.max(0, at - 2), at))) return false
  return /^\.["”')]*(?:\s+["“‘(]*[A-Z\p{Script=Han}]|\s*$)/u.test(text.slice(at, at + 12))
}

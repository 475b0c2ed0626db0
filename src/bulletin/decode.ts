import { isBig5, unmarkedUtf16 } from './undeclared.ts'

/** What the bytes of a file turned out to be. `damaged` when single characters of it could not be decoded. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly damaged: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-text' }

/** Share of characters that may be broken in a text that is still read. */
const MOST_DAMAGE = 0.02
const HAN = /\p{Script=Han}/u

/**
 * Text in UTF-8 or UTF-16 (with a byte order mark), else in the encoding that the file itself declares, else in what it
 * looks like: UTF-16, Big5, or GB18030, which holds GBK and GB2312. Bytes that decode cleanly in none of these, or to
 * control characters, are not text. Bytes that are UTF-8 throughout are read so whatever is declared: pages are often
 * saved anew in another one.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const marked = decodeMarked(bytes)
  if (marked !== null) return judge(marked, false)
  // Text in UTF-8 has no zeros; in UTF-16 all Latin letters have one.
  const text = bytes.includes(0) ? null : strictly('utf-8', bytes)
  const named = declared === undefined ? null : leniently(declared, bytes)
  if (text !== null && !isNamed(text, named) && !/^utf-?16/i.test(declared ?? '')) return judge(text, false)
  if (named !== null && share(named, /�/g) < MOST_DAMAGE) return judge(named, named.includes('�'))
  const wide = unmarkedUtf16(bytes)
  if (wide !== null) return judge(leniently(wide, bytes) ?? '', false)
  // UTF-8 with a few broken bytes also decodes as GB18030, to nonsense: few replacements mean that it was UTF-8.
  const lenient = new TextDecoder('utf-8').decode(bytes)
  if (share(lenient, /�/g) < MOST_DAMAGE) return judge(lenient, true)
  const taiwanese = isBig5(bytes) ? strictly('big5', bytes) : null
  if (taiwanese !== null) return judge(taiwanese, false)
  const chinese = strictly('gb18030', bytes)
  return chinese === null || share(chinese, /\p{Co}|\p{Cn}/gu) > 0.01
    ? { kind: 'not-text' }
    : judge(chinese, false)
}

/** A few Han characters of GBK are by chance letters of UTF-8, of which then none is Han. */
function isNamed(text: string, named: string | null): boolean {
  return (
    named !== null && /[^\0-\x7f]/.test(text) && !HAN.test(text) && HAN.test(named) && !named.includes('�')
  )
}

/** Null when there is no encoding of that name. */
function leniently(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(/^gb/i.test(encoding) ? 'gb18030' : encoding).decode(bytes)
  } catch {
    return null
  }
}

function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', bytes)
  return null
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function judge(text: string, damaged: boolean): Decoded {
  if (text.trim() === '') return { kind: 'empty' }
  // Tab, line feed, form feed and return are control characters, too, but white space.
  if (text.includes('\0') || share(text, /(?!\s)\p{Cc}/gu) > 0.005) return { kind: 'not-text' }
  return { kind: 'text', text, damaged }
}

/** How much of the text matches, from 0 to 1, counted in matches for each code unit. */
function share(text: string, pattern: RegExp): number {
  return (text.match(pattern)?.length ?? 0) / Math.max(1, text.length)
}

import { decode } from '../decode.ts'
import type { Line } from '../line.ts'
import { type FormatRead, unread } from './format.ts'

/** The format of files that are nothing but text, in any of the encodings that `decode` knows. */
export function textFormat(linesOf: (text: string) => Line[]): (bytes: Uint8Array) => FormatRead {
  return (bytes) => {
    const decoded = decode(bytes)
    if (decoded.kind !== 'text') return unread(decoded.kind === 'empty' ? 'empty-file' : 'not-text')
    return {
      lines: linesOf(decoded.text),
      problems: decoded.damaged ? [{ line: 0, code: 'damaged-text', text: '' }] : [],
    }
  }
}

import type { Problem, ProblemCode } from '../../model/issue.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import { decode } from '../decode.ts'
import { type FormatRead, unread } from './format.ts'
import { blocksOf } from './html-blocks.ts'
import { DEEPEST, nesting } from './nesting.ts'
import { pageLines } from './page-lines.ts'

/** The encoding that a page says it is in must stand in its first 1,024 bytes (HTML standard, 13.2.3.2). */
const ENCODING_WITHIN = 4096

/** A page of HTML: a saved page of a newspaper or an office's site, or what Word saves as a web page. */
export function readHtml(bytes: Uint8Array, lexicon: Lexicon): FormatRead {
  const decoded = decode(bytes, declaredEncoding(bytes))
  if (decoded.kind !== 'text') return unread(decoded.kind === 'empty' ? 'empty-file' : 'not-text')
  if (nesting(decoded.text) > DEEPEST) return unread('too-nested', `> ${DEEPEST}`)
  const { lines, problems } = pageLines(blocksOf(decoded.text, lexicon.htmlParts), lexicon)
  const whole = (code: ProblemCode): Problem => ({ line: 0, code, text: '' })
  const isRead = lines.some(({ given }) => given !== 'masthead')
  return {
    lines,
    problems: [
      ...(decoded.damaged ? [whole('damaged-text')] : []),
      ...(isRead ? [] : [whole('page-without-text')]),
      ...problems,
    ],
  }
}

/** `<meta charset="gb2312">`, `<meta … content="text/html; charset=gbk">` or `<?xml … encoding="…"?>`. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, ENCODING_WITHIN))
  return opening.match(/(?:charset|<\?xml[^>]{0,100}encoding)\s{0,9}=\s{0,9}["']?([\w:-]{2,20})/i)?.[1]
}

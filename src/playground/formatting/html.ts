import type { FormattedText, MessageEntity, StyleType } from './entity.ts'
import { decodeReference } from './html-reference.ts'
import { type StartTag, startTag } from './html-tag.ts'
import { ParseError } from './parse-error.ts'

type Open = StartTag & { offset: number; at: number }

const STYLES: Record<string, StyleType> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
}

/**
 * Reads parse_mode HTML: `<b>项目</b> &lt;三期&gt;` → `项目 <三期>` with a bold entity. Throws ParseError with the wording of
 * Telegram's parser (tdlib/td MessageEntity.cpp). Stricter than it in one point: an unknown named reference such as
 * `&nbsp;` is an error, where Telegram shows it literally.
 */
export function parseHtml(html: string): FormattedText {
  const entities: MessageEntity[] = []
  const open: Open[] = []
  let text = ''
  let at = 0
  while (at < html.length) {
    const char = html.charAt(at)
    if (char === '&') {
      const reference = decodeReference(html, at)
      text += reference.text
      at = reference.end
    } else if (char !== '<') {
      text += char
      at++
    } else if (html[at + 1] === '/') {
      at = endTag(html, at, open, text, entities)
    } else {
      const tag = startTag(html, at)
      open.push({ ...tag, offset: text.length, at })
      at = tag.end
    }
  }
  const unclosed = open.at(-1)
  if (unclosed) throw new ParseError(`Can't find end tag corresponding to start tag "${unclosed.name}"`)
  if (!text.isWellFormed()) {
    throw new ParseError('Text contains invalid Unicode characters after decoding HTML entities')
  }
  return { text, entities }
}

function endTag(html: string, at: number, open: Open[], text: string, entities: MessageEntity[]): number {
  const match = /^<\/([^\s>]*)\s*>/.exec(html.slice(at, at + 64))
  const tag = open.at(-1)
  if (!tag) throw new ParseError('Unexpected end tag', html, at)
  if (!match) throw new ParseError('Unclosed end tag', html, at)
  const name = (match[1] ?? '').toLowerCase()
  if (name !== '' && name !== tag.name) {
    throw new ParseError('Unmatched end tag', html, at, `, expected "</${tag.name}>", found "</${name}>"`)
  }
  open.pop()
  const length = text.length - tag.offset
  if (length > 0) close(tag, { offset: tag.offset, length }, text, entities)
  return at + match[0].length
}

function close(
  tag: Open,
  range: { offset: number; length: number },
  text: string,
  entities: MessageEntity[],
) {
  const style = STYLES[tag.name]
  if (style) entities.push({ type: style, ...range })
  else if (tag.name === 'blockquote') {
    entities.push({ type: tag.expandable ? 'expandable_blockquote' : 'blockquote', ...range })
  } else if (tag.name === 'tg-emoji') {
    if (!/^[1-9]\d*$/.test(tag.argument)) throw new ParseError('Invalid custom emoji identifier specified')
    entities.push({ type: 'custom_emoji', ...range, custom_emoji_id: tag.argument })
  } else if (tag.name === 'a') {
    entities.push({ type: 'text_link', ...range, url: tag.argument || text.slice(range.offset) })
  } else closeCode(tag, range, entities)
}

/** `<pre><code class="language-x">` is one `pre` with a language, in whichever order the tags stand. */
function closeCode(tag: Open, range: { offset: number; length: number }, entities: MessageEntity[]) {
  const inner = entities.at(-1)
  const same = inner !== undefined && inner.offset === range.offset && inner.length === range.length
  if (tag.name === 'pre' && same && inner.type === 'code' && inner.language !== undefined) {
    inner.type = 'pre'
    return
  }
  const language = tag.argument ? { language: tag.argument } : {}
  entities.push({ type: tag.name === 'pre' ? 'pre' : 'code', ...range, ...language })
}

import type { FormattedText, MessageEntity } from './entity.ts'
import { ParseError } from './parse-error.ts'

/** Reads the legacy parse_mode Markdown: `*粗*`, `_斜_`, `` `码` ``, ```` ```块``` ````, `[文](地址)`; nothing nests. Throws ParseError. */
export function parseMarkdown(source: string): FormattedText {
  const entities: MessageEntity[] = []
  let text = ''
  let at = 0
  while (at < source.length) {
    const char = source.charAt(at)
    if (char === '\\' && /[_*`[]/.test(source.charAt(at + 1))) {
      text += source.charAt(at + 1)
      at += 2
      continue
    }
    if (!/[_*`[]/.test(char)) {
      text += char
      at++
      continue
    }
    const mark = source.startsWith('```', at) ? '```' : char
    const closing = mark === '[' ? ']' : mark
    const end = source.indexOf(closing, at + mark.length)
    if (end < 0) throw new ParseError("Can't find end of the entity starting", source, at)
    const inner = source.slice(at + mark.length, end)
    const range = { offset: text.length, length: inner.length }
    at = end + closing.length
    text += inner
    if (mark === '[') {
      const link = /^\(([^)]*)\)/.exec(source.slice(at))
      if (!link) continue
      at += link[0].length
      if (inner) entities.push({ type: 'text_link', ...range, url: link[1] ?? '' })
    } else if (inner) entities.push({ type: STYLE[mark] ?? 'pre', ...range })
  }
  return { text, entities }
}

const STYLE: Record<string, MessageEntity['type']> = { '*': 'bold', _: 'italic', '`': 'code', '```': 'pre' }

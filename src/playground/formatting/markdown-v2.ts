import type { FormattedText, MessageEntity, StyleType } from './entity.ts'
import { ParseError } from './parse-error.ts'

type Open = { mark: string; style: StyleType; offset: number; at: number }

const RESERVED = /[_*[\]()~`>#+\-=|{}.!]/
const STYLES: Record<string, StyleType> = {
  '*': 'bold',
  _: 'italic',
  __: 'underline',
  '~': 'strikethrough',
  '||': 'spoiler',
  '[': 'text_link',
  '![': 'custom_emoji',
}
const NAMES: Partial<Record<StyleType, string>> = {
  bold: 'Bold',
  italic: 'Italic',
  underline: 'Underline',
  strikethrough: 'Strikethrough',
  spoiler: 'Spoiler',
  text_link: 'TextUrl',
  custom_emoji: 'CustomEmoji',
  code: 'Code',
  pre: 'Pre',
}

/**
 * Reads parse_mode MarkdownV2 (https://core.telegram.org/bots/api#markdownv2-style), e.g. `*投资* 3\.5 亿元`. A reserved
 * character that is neither a mark nor escaped is an error, as with Telegram. Throws ParseError.
 */
export function parseMarkdownV2(source: string): FormattedText {
  const entities: MessageEntity[] = []
  const open: Open[] = []
  let text = ''
  let at = 0
  let quote: { offset: number; expandable: boolean } | undefined

  const endQuote = () => {
    if (!quote) return
    const length = text.length - quote.offset
    if (length > 0)
      entities.push({
        type: quote.expandable ? 'expandable_blockquote' : 'blockquote',
        offset: quote.offset,
        length,
      })
    quote = undefined
  }

  while (at < source.length) {
    const char = source.charAt(at)
    const lineStart = at === 0 || source[at - 1] === '\n'
    if (lineStart && quote && char !== '>') endQuote()
    if (char === '\\' && at + 1 < source.length && source.charCodeAt(at + 1) < 127) {
      text += source.charAt(at + 1)
      at += 2
    } else if (lineStart && (char === '>' || source.startsWith('**>', at))) {
      if (char === '*') endQuote()
      quote ??= { offset: text.length, expandable: char === '*' }
      at += char === '*' ? 3 : 1
    } else if (!RESERVED.test(char)) {
      text += char
      at++
    } else if (char === '`') {
      const code = readCode(source, at)
      if (code.text) entities.push({ ...code.entity, offset: text.length, length: code.text.length })
      text += code.text
      at = code.end
    } else if (
      quote &&
      source.startsWith('||', at) &&
      /^\|\|(?:\n|$)/.test(source.slice(at)) &&
      open.at(-1)?.mark !== '||'
    ) {
      quote.expandable = true
      at += 2
    } else if (char === ']' && (open.at(-1)?.mark === '[' || open.at(-1)?.mark === '![')) {
      at = closeLink(source, at, open.pop(), text, entities)
    } else {
      at = toggle(source, at, open, text, entities)
    }
  }
  const unclosed = open.at(-1)
  if (unclosed) throw new ParseError(`Can't find end of ${NAMES[unclosed.style]} entity`, source, unclosed.at)
  endQuote()
  return { text, entities }
}

function toggle(source: string, at: number, open: Open[], text: string, entities: MessageEntity[]): number {
  const pair = source.slice(at, at + 2)
  const mark = pair in STYLES ? pair : source.charAt(at)
  const style = STYLES[mark]
  if (!style) {
    throw new ParseError(`Character '${mark}' is reserved and must be escaped with the preceding '\\'`)
  }
  const top = open.at(-1)
  if (top?.mark === mark && mark !== '[' && mark !== '![') {
    open.pop()
    const length = text.length - top.offset
    if (length > 0) entities.push({ type: style, offset: top.offset, length })
  } else open.push({ mark, style, offset: text.length, at })
  return at + mark.length
}

function readCode(source: string, at: number) {
  const mark = source.startsWith('```', at) ? '```' : '`'
  const type: StyleType = mark === '`' ? 'code' : 'pre'
  const rest = source.slice(at + mark.length)
  const end = new RegExp(`^((?:\\\\[\\s\\S]|[^\\\\])*?)${mark}`).exec(rest)
  if (!end) throw new ParseError(`Can't find end of ${NAMES[type]} entity`, source, at)
  const raw = (end[1] ?? '').replace(/\\([\x20-\x7e])/g, '$1')
  const language = type === 'pre' ? /^([^\s`]+)\n/.exec(raw)?.[1] : undefined
  const text =
    language === undefined ? raw.replace(type === 'pre' ? /^\n/ : /^$/, '') : raw.slice(language.length + 1)
  return { text, entity: { type, ...(language ? { language } : {}) }, end: at + mark.length + end[0].length }
}

function closeLink(
  source: string,
  at: number,
  opened: Open | undefined,
  text: string,
  entities: MessageEntity[],
) {
  const target = /^\]\(((?:\\[\s\S]|[^\\)])*)\)/.exec(source.slice(at))
  if (!opened) return at + 1
  const range = { offset: opened.offset, length: text.length - opened.offset }
  const address = (target?.[1] ?? '').replace(/\\([\x20-\x7e])/g, '$1')
  if (opened.mark === '![') {
    const id = /^tg:\/\/emoji\?id=([1-9]\d*)$/.exec(address)?.[1]
    if (!id) throw new ParseError('Custom emoji URL must have scheme tg and host emoji', source, opened.at)
    if (range.length > 0) entities.push({ type: 'custom_emoji', ...range, custom_emoji_id: id })
  } else if (range.length > 0) {
    entities.push({ type: 'text_link', ...range, url: address || text.slice(opened.offset) })
  }
  return at + (target?.[0].length ?? 1)
}

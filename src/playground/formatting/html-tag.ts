import { decodeReference } from './html-reference.ts'
import { ParseError } from './parse-error.ts'

/** A start tag: its name, the attribute that matters to it (address, language, emoji id) and where it ends. */
export type StartTag = { name: string; argument: string; expandable: boolean; end: number }

const NAMES = new Set(
  'a b strong i em s strike del u ins tg-spoiler tg-emoji span pre code blockquote'.split(' '),
)

/** Reads the start tag at `at`, e.g. `<a href="https://example.org">`. Throws ParseError. */
export function startTag(html: string, at: number): StartTag {
  const head = /^<([^\s>]*)/.exec(html.slice(at, at + 64))
  const name = (head?.[1] ?? '').toLowerCase()
  let end = at + 1 + name.length
  if (end >= html.length) throw new ParseError('Unclosed start tag', html, at)
  if (!NAMES.has(name)) throw new ParseError(`Unsupported start tag "${name}"`, html, at)

  const attributes = new Map<string, string>()
  for (;;) {
    end = skipSpace(html, end)
    if (html[end] === '>') break
    if (end >= html.length) throw new ParseError('Unclosed start tag', html, at)
    const attribute = readAttribute(html, end, name, at)
    attributes.set(attribute.name, attribute.value)
    end = attribute.end
  }
  const isSpoiler = name === 'span' && attributes.get('class') === 'tg-spoiler'
  if (name === 'span' && !isSpoiler) throw new ParseError('Tag "span" must have class "tg-spoiler"', html, at)
  return {
    name,
    argument: argumentOf(name, attributes),
    expandable: attributes.has('expandable'),
    end: end + 1,
  }
}

function argumentOf(name: string, attributes: Map<string, string>): string {
  if (name === 'a') return attributes.get('href') ?? ''
  if (name === 'tg-emoji') return attributes.get('emoji-id') ?? ''
  const language = /^language-(.+)$/s.exec(attributes.get('class') ?? '')?.[1]
  return name === 'code' && language !== undefined ? language : ''
}

function readAttribute(html: string, start: number, tag: string, tagAt: number) {
  const name = /^[^\s=>]*/.exec(html.slice(start, start + 64))?.[0].toLowerCase() ?? ''
  if (name === '') throw new ParseError(`Empty attribute name in the tag "${tag}"`, html, tagAt)
  let at = skipSpace(html, start + name.length)
  if (html[at] !== '=') {
    // Telegram takes one attribute without a value.
    if (tag === 'blockquote' && name === 'expandable') return { name, value: '', end: at }
    throw new ParseError(
      `Expected equal sign in declaration of an attribute of the tag "${tag}"`,
      html,
      tagAt,
    )
  }
  at = skipSpace(html, at + 1)
  const quote = html.charAt(at)
  if (quote !== '"' && quote !== "'") {
    const token = /^[A-Za-z0-9.-]*/.exec(html.slice(at, at + 4096))?.[0] ?? ''
    const end = at + token.length
    if (end >= html.length) throw new ParseError(`Unclosed start tag "${tag}"`, html, tagAt)
    if (!/[\s>]/.test(html.charAt(end))) throw new ParseError('Unexpected end of name token', html, at)
    return { name, value: token.toLowerCase(), end }
  }
  return readQuoted(html, at, name, tagAt)
}

function readQuoted(html: string, quoteAt: number, name: string, tagAt: number) {
  const quote = html[quoteAt]
  let at = quoteAt + 1
  let value = ''
  while (at < html.length && html[at] !== quote) {
    if (html[at] === '&') {
      const reference = decodeReference(html, at)
      value += reference.text
      at = reference.end
    } else value += html.charAt(at++)
  }
  if (at >= html.length) throw new ParseError('Unclosed start tag', html, tagAt)
  return { name, value, end: at + 1 }
}

function skipSpace(html: string, from: number): number {
  let at = from
  while (at < html.length && /\s/.test(html.charAt(at))) at++
  return at
}

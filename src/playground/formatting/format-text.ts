import { badRequest } from '../bot-api/api-error.ts'
import { limits } from '../limits.ts'
import { type FormattedText, type MessageEntity, overlap, sortEntities } from './entity.ts'
import { findEntities } from './found-entities.ts'
import { parseHtml } from './html.ts'
import { checkLink } from './link.ts'
import { parseMarkdown } from './markdown.ts'
import { parseMarkdownV2 } from './markdown-v2.ts'
import { ParseError } from './parse-error.ts'
import { tidyText } from './tidy-text.ts'

const PARSERS: Record<string, (text: string) => FormattedText> = {
  html: parseHtml,
  markdown: parseMarkdown,
  markdownv2: parseMarkdownV2,
}

/**
 * A bot's text as Telegram stores it: marks parsed (or `entities` taken as given), white space trimmed, links and
 * commands found, at most `limits.entities` entities. Throws ApiError 400.
 */
export function formatText(
  source: string,
  parseMode: string | undefined,
  entities: MessageEntity[],
): FormattedText {
  if (!source.isWellFormed()) throw badRequest('strings must be encoded in UTF-8')
  const marked = parseMode ? parse(source, parseMode) : { text: source, entities }
  return finishText(tidyText(marked))
}

/** Adds what Telegram finds in the text by itself and puts the entities in order. */
export function finishText({ text, entities }: FormattedText): FormattedText {
  const styled = nestable(entities.filter(hasUsableLink))
  const closed = styled.filter(({ type }) => /^(?:code|pre|text_link|text_mention)$/.test(type))
  const found = findEntities(text).filter((entity) => !closed.some((other) => overlap(entity, other)))
  return { text, entities: sortEntities([...styled, ...found]).slice(0, limits.entities) }
}

function parse(source: string, mode: string): FormattedText {
  const parser = PARSERS[mode.toLowerCase()]
  if (!parser) throw badRequest('unsupported parse_mode')
  try {
    return parser(source)
  } catch (error) {
    if (error instanceof ParseError) throw badRequest(`can't parse entities: ${error.message}`)
    throw error
  }
}

/** Telegram quietly drops a link whose address it does not take, and leaves its text. */
function hasUsableLink({ type, url }: MessageEntity): boolean {
  return type !== 'text_link' || checkLink(url ?? '').ok
}

/** Code holds no other entity, and a style around it is cut there; quotations do not nest. */
function nestable(entities: MessageEntity[]): MessageEntity[] {
  const codes = entities.filter(({ type }) => type === 'code' || type === 'pre')
  const kept: MessageEntity[] = []
  for (const entity of sortEntities(entities)) {
    const isQuote = entity.type.endsWith('blockquote')
    if (isQuote && kept.some((other) => other.type.endsWith('blockquote') && overlap(other, entity))) continue
    if (codes.includes(entity) || isQuote || entity.type === 'text_link') kept.push(entity)
    else kept.push(...cutAround(entity, codes))
  }
  return kept
}

function cutAround(entity: MessageEntity, codes: MessageEntity[]): MessageEntity[] {
  let pieces = [entity]
  for (const code of codes) {
    pieces = pieces.flatMap((piece) => {
      if (!overlap(piece, code)) return [piece]
      const end = piece.offset + piece.length
      const codeEnd = code.offset + code.length
      const before = { ...piece, length: code.offset - piece.offset }
      const after = { ...piece, offset: codeEnd, length: end - codeEnd }
      return [before, after].filter(({ length }) => length > 0)
    })
  }
  return pieces
}

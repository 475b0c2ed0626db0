import type { FormattedText } from '../formatting/entity.ts'
import { formatText } from '../formatting/format-text.ts'
import { readEntities } from '../formatting/given-entities.ts'
import { limits } from '../limits.ts'
import type { MessageContent } from '../world/message.ts'
import { badRequest } from './api-error.ts'

/** The text of a message: 1–4096 UTF-16 units after parsing. Throws ApiError 400. */
export function readMessageText(text: string, parseMode: string, entities: unknown): MessageContent {
  const formatted = format(text, parseMode, entities)
  if (formatted.text === '') throw badRequest('message text is empty')
  if (formatted.text.length > limits.textLength) throw badRequest('message is too long')
  return { text: formatted.text, ...present('entities', formatted) }
}

/** A caption: 0–1024 UTF-16 units after parsing. Throws ApiError 400. */
export function readCaption(text: string, parseMode: string, entities: unknown): MessageContent {
  const formatted = format(text, parseMode, entities)
  if (formatted.text === '') return {}
  if (formatted.text.length > limits.captionLength) throw badRequest('message caption is too long')
  return { caption: formatted.text, ...present('caption_entities', formatted) }
}

function format(text: string, parseMode: string, entities: unknown): FormattedText {
  return formatText(text, parseMode, parseMode ? [] : readEntities(entities, text))
}

function present(field: 'entities' | 'caption_entities', { entities }: FormattedText): MessageContent {
  return entities.length > 0 ? { [field]: entities } : {}
}

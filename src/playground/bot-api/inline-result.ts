import { limits } from '../limits.ts'
import type { Files } from '../world/files.ts'
import type { MessageContent } from '../world/message.ts'
import { badRequest } from './api-error.ts'
import { type InlineKeyboard, readKeyboard } from './keyboard.ts'
import { documentOf, photoSizes } from './media.ts'
import { isObject } from './params.ts'
import { readCaption, readMessageText } from './read-text.ts'

/** A result as the bot gave it, with the message that choosing it sends. */
export type InlineResult = {
  id: string
  shown: Record<string, unknown>
  content: MessageContent
  keyboard: InlineKeyboard | undefined
}

/** Reads the results of answerInlineQuery: articles and cached photos and documents. Throws ApiError 400. */
export function readInlineResults(world: { files: Files }, given: unknown): InlineResult[] {
  if (!Array.isArray(given))
    throw badRequest("can't parse inline query results: expected an Array of InlineQueryResult")
  if (given.length > limits.inlineResults) throw badRequest('RESULTS_TOO_MUCH')
  const results = given.map((result: unknown) => readResult(world.files, result))
  if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest('RESULT_ID_DUPLICATE')
  return results
}

function readResult(files: Files, result: unknown): InlineResult {
  const failed = (why: string) => badRequest(`can't parse inline query result: ${why}`)
  if (!isObject(result)) throw failed('expected an Object')
  const { id, type, title, input_message_content: input } = result
  const idBytes = typeof id === 'string' ? Buffer.byteLength(id) : 0
  if (typeof id !== 'string' || idBytes < 1 || idBytes > limits.inlineResultIdBytes)
    throw badRequest('RESULT_ID_INVALID')
  if (type === 'article' && (typeof title !== 'string' || title === ''))
    throw badRequest('ARTICLE_TITLE_EMPTY')
  const keyboard = readKeyboard(result.reply_markup, false)
  const shown = Object.fromEntries(
    Object.entries(result).filter(([name]) => name !== 'input_message_content'),
  )
  return { id, shown, content: input === undefined ? readMedia(files, result) : readInput(input), keyboard }
}

function readInput(input: unknown): MessageContent {
  if (!isObject(input)) throw badRequest("can't parse input message content: expected an Object")
  const { message_text, parse_mode, entities, latitude, longitude } = input
  if (typeof latitude === 'number' && typeof longitude === 'number')
    return { location: { latitude, longitude } }
  if (typeof message_text !== 'string') throw badRequest('MESSAGE_EMPTY')
  return readMessageText(message_text, String(parse_mode ?? ''), entities)
}

function readMedia(files: Files, result: Record<string, unknown>): MessageContent {
  const { type, photo_file_id, document_file_id, caption, parse_mode, caption_entities } = result
  const text = readCaption(String(caption ?? ''), String(parse_mode ?? ''), caption_entities)
  const file = files.get(String(photo_file_id ?? document_file_id ?? ''))
  if (type === 'photo' && file) return { photo: photoSizes(file), ...text }
  if (type === 'document' && file) return { document: documentOf(file), ...text }
  throw badRequest('SEND_MESSAGE_MEDIA_INVALID')
}

import { badRequest } from '../bot-api/api-error.ts'
import { foundTypes, type MessageEntity, styleTypes } from './entity.ts'

/**
 * Checks the entities a bot gives with a text: of a known type, with their fields, within the text, cutting no
 * character in two. Those Telegram finds by itself (`url`, `mention`, …) are dropped. Throws ApiError 400.
 */
export function readEntities(given: unknown, text: string): MessageEntity[] {
  if (given === undefined) return []
  if (!Array.isArray(given)) throw badRequest("can't parse entities: expected an Array of MessageEntity")
  return given.flatMap((item: unknown) => {
    const entity = readEntity(item)
    if (entity === undefined) return []
    checkPlace(entity, text)
    return [entity]
  })
}

function readEntity(item: unknown): MessageEntity | undefined {
  if (typeof item !== 'object' || item === null)
    throw badRequest("can't parse MessageEntity: expected an Object")
  const { type, offset, length, url, user, language, custom_emoji_id } = item as Record<string, unknown>
  if (foundTypes.some((found) => found === type)) return undefined
  const style = styleTypes.find((known) => known === type)
  if (!style) throw badRequest(`can't parse MessageEntity: unsupported type "${String(type)}"`)
  if (!Number.isInteger(offset) || !Number.isInteger(length)) {
    throw badRequest(`can't parse MessageEntity: field "offset" and "length" must be of type Number`)
  }
  const entity: MessageEntity = { type: style, offset: Number(offset), length: Number(length) }
  if (style === 'text_link') {
    if (typeof url !== 'string' || url === '')
      throw badRequest(`can't parse MessageEntity: can't find field "url"`)
    return { ...entity, url }
  }
  if (style === 'text_mention') return { ...entity, user: user as MessageEntity['user'] }
  if (style === 'custom_emoji') return { ...entity, custom_emoji_id: String(custom_emoji_id) }
  if (style === 'pre' && typeof language === 'string') return { ...entity, language }
  return entity
}

function checkPlace({ offset, length }: MessageEntity, text: string): void {
  const end = offset + length
  if (offset < 0 || length <= 0) throw badRequest('entity has an invalid offset or length')
  if (end > text.length) {
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${text.length}`,
    )
  }
  if (splitsCharacter(text, offset)) {
    throw badRequest(`entity begins in a middle of a UTF-16 symbol at UTF-16 offset ${offset}`)
  }
  if (splitsCharacter(text, end)) {
    throw badRequest(`entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol`)
  }
}

function splitsCharacter(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))
}

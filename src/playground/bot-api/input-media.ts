import type { Files } from '../world/files.ts'
import type { MessageContent } from '../world/message.ts'
import { badRequest } from './api-error.ts'
import { readDocument, readPhoto } from './media.ts'
import { isObject, type Params } from './params.ts'
import { readCaption } from './read-text.ts'

/** The InputMedia of editMessageMedia: a photo or a document with its caption. Throws ApiError 400. */
export function readInputMedia(files: Files, params: Params): MessageContent {
  const media = params.json('media')
  if (!isObject(media)) throw badRequest("can't parse InputMedia: expected an Object")
  const { type, caption, parse_mode, caption_entities } = media
  const text = readCaption(String(caption ?? ''), String(parse_mode ?? ''), caption_entities)
  const source = {
    ...params,
    text: (name: string) => (name === 'media' ? String(media.media ?? '') : params.text(name)),
  }
  if (type === 'photo') return { photo: readPhoto(files, source, 'media'), ...text }
  if (type === 'document') return { document: readDocument(files, source, 'media'), ...text }
  throw badRequest(`can't parse InputMedia: media type "${String(type)}" is not supported here`)
}

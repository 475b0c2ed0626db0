import { ApiError } from '../bot-api/api-error.ts'
import { documentOf, photoSizes } from '../bot-api/media.ts'
import type { Files } from '../world/files.ts'
import type { MessageContent } from '../world/message.ts'
import { PeopleError, type RequestBody } from './request-body.ts'

// A white picture of 1×1, for a photo or sticker whose looks do not matter.
const BLANK_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=='

const TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  txt: 'text/plain',
  md: 'text/markdown',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** What a person attaches: a photo, document or sticker (from base64 `data`) or a place. Throws PeopleError. */
export function readAttachment(files: Files, body: RequestBody): MessageContent {
  const kind = body.choice('kind', ['photo', 'document', 'sticker', 'location'])
  if (kind === 'location') {
    return {
      location: { latitude: body.number('latitude') ?? 35.5, longitude: body.number('longitude') ?? 111.6 },
    }
  }
  const name = body.text('file_name') || (kind === 'document' ? '文件.txt' : 'picture.png')
  const bytes = Buffer.from(body.text('data') || (kind === 'document' ? '' : BLANK_PNG), 'base64')
  const type = TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
  const file = files.add(kind, name, type, bytes)
  if (kind === 'document') return { document: documentOf(file) }
  if (kind === 'photo') return { photo: asPhoto(() => photoSizes(file)) }
  const { file_id, file_unique_id } = file
  const size = { width: 512, height: 512, is_animated: false, is_video: false }
  return { sticker: { file_id, file_unique_id, type: 'regular', ...size, emoji: body.text('text') || '👍' } }
}

function asPhoto<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (error instanceof ApiError)
      throw new PeopleError(`"data" is no picture that Telegram takes: ${error.message}`)
    throw error
  }
}

import { limits } from '../limits.ts'
import type { FileKind, Files, StoredFile } from '../world/files.ts'
import type { Document, PhotoSize } from '../world/message.ts'
import { badRequest } from './api-error.ts'
import { imageSize } from './image-size.ts'
import type { Params, Upload } from './params.ts'

/** The photo in a field: an upload, `attach://name` or a file_id. Throws ApiError 400. */
export function readPhoto(files: Files, params: Params, field: string): PhotoSize[] {
  return photoSizes(storedFile(files, params, field, 'photo'))
}

/** The document in a field: an upload, `attach://name` or a file_id. Throws ApiError 400. */
export function readDocument(files: Files, params: Params, field: string): Document {
  return documentOf(storedFile(files, params, field, 'document'))
}

/** A picture as a message shows it. Throws ApiError 400 when it is no picture or too large. */
export function photoSizes(file: StoredFile): PhotoSize[] {
  const size = imageSize(file.bytes)
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED')
  if (file.file_size > limits.photoBytes) throw badRequest('file is too big')
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)]
  if (short + long > limits.photoSides || long > short * limits.photoRatio) {
    throw badRequest('PHOTO_INVALID_DIMENSIONS')
  }
  const { file_id, file_unique_id, file_size } = file
  return [{ file_id, file_unique_id, ...size, file_size }]
}

export function documentOf(file: StoredFile): Document {
  const { file_id, file_unique_id, name, mimeType, file_size } = file
  return { file_id, file_unique_id, file_name: name, mime_type: mimeType, file_size }
}

function storedFile(files: Files, params: Params, field: string, kind: FileKind): StoredFile {
  const given = params.text(field)
  const upload = params.upload(given.startsWith('attach://') ? given.slice('attach://'.length) : field)
  if (upload) return storeUpload(files, upload, kind)
  if (given === '') throw badRequest(`there is no ${field} in the request`)
  // The real server would fetch the address; this one reaches nothing outside.
  if (/^https?:\/\//i.test(given)) throw badRequest('failed to get HTTP URL content')
  const file = files.get(given)
  if (!file) throw badRequest('wrong file identifier/HTTP URL specified')
  if (file.kind !== kind) throw badRequest(`can't use file of type ${file.kind} as ${kind}`)
  return file
}

function storeUpload(files: Files, { name, type, bytes }: Upload, kind: FileKind): StoredFile {
  if (bytes.length === 0) throw badRequest('file must be non-empty')
  if (bytes.length > limits.uploadBytes) throw badRequest('file is too big')
  return files.add(kind, name || 'file', type || 'application/octet-stream', bytes)
}

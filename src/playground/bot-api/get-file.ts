import { limits } from '../limits.ts'
import { badRequest } from './api-error.ts'
import type { Call } from './call.ts'

/** Where to download a file: `/file/bot<token>/<file_path>`. */
export function getFile({ world, params }: Call) {
  const file = world.files.get(params.text('file_id'))
  if (!file) throw badRequest('invalid file_id')
  if (file.file_size > limits.downloadBytes) throw badRequest('file is too big')
  const { file_id, file_unique_id, file_size, file_path } = file
  return { file_id, file_unique_id, file_size, file_path }
}

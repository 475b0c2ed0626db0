import { createHash, randomBytes } from 'node:crypto'
import { bounds } from '../limits.ts'

export type StoredFile = {
  file_id: string
  file_unique_id: string
  file_size: number
  file_path: string
  name: string
  mimeType: string
  kind: FileKind
  bytes: Uint8Array
}

export type FileKind = 'photo' | 'document' | 'sticker'

const FOLDERS = { photo: 'photos', document: 'documents', sticker: 'stickers' } as const

export type Files = ReturnType<typeof createFiles>

/** The files sent in chats, in memory: at most `bounds.fileBytes`, the oldest are forgotten. */
export function createFiles() {
  const byId = new Map<string, StoredFile>()
  let total = 0
  let count = 0

  return {
    add(kind: FileKind, name: string, mimeType: string, bytes: Uint8Array): StoredFile {
      const hash = createHash('sha256').update(bytes).digest('base64url')
      const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
      const file: StoredFile = {
        file_id: `AgAC${hash}${randomBytes(6).toString('base64url')}`,
        file_unique_id: `AQAD${hash.slice(0, 12)}`,
        file_size: bytes.length,
        file_path: `${FOLDERS[kind]}/file_${count++}${extension}`,
        name,
        mimeType,
        kind,
        bytes,
      }
      byId.set(file.file_id, file)
      total += bytes.length
      for (const [id, oldest] of byId) {
        if (total <= bounds.fileBytes) break
        byId.delete(id)
        total -= oldest.file_size
      }
      return file
    },
    get: (id: string) => byId.get(id),
    byPath: (path: string) => [...byId.values()].find((file) => file.file_path === path),
  }
}

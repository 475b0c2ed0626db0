import { crc32 } from 'node:zlib'
import { buildSegment } from '../search/build-segment.ts'
import { openSegment, type Segment } from '../search/segment.ts'

/** A segment of the index with the keys by which its documents are known. */
export interface KeptSegment {
  readonly segment: Segment
  /** Each document's key, as a string of `keyBytes` characters below 256. */
  readonly key: (document: number) => string
}

export const keyBytes = 16
export const versionBytes = 16
const checksumAt = 0
const versionAt = 4
const documentsAt = versionAt + versionBytes
/** Checksum of all that follows, version, number of documents; then keys and segment. A multiple of 4. */
const headerBytes = documentsAt + 4

/** Texts indexed, with their keys, as the bytes of a file; the version (`versionBytes` of ASCII) tells by what it was made. */
export async function buildSegmentFile(
  texts: readonly string[],
  keys: readonly string[],
  version: string,
): Promise<ArrayBuffer> {
  const bytes = await buildSegment(texts, headerBytes + keys.length * keyBytes)
  const file = Buffer.from(bytes)
  file.write(version, versionAt, 'latin1')
  file.writeUInt32LE(keys.length, documentsAt)
  file.write(keys.join(''), headerBytes, 'latin1')
  file.writeUInt32LE(crc32(file.subarray(versionAt)), checksumAt)
  return bytes
}

/** Opens such a file, of which nothing is copied; null for one that is damaged or of another version. */
export function openSegmentFile(bytes: ArrayBuffer, version: string): KeptSegment | null {
  const file = Buffer.from(bytes)
  if (file.length < headerBytes || file.toString('latin1', versionAt, documentsAt) !== version) return null
  if (file.readUInt32LE(checksumAt) !== crc32(file.subarray(versionAt))) return null
  const keyAt = (document: number): number => headerBytes + document * keyBytes
  const segment = openSegment(bytes, keyAt(file.readUInt32LE(documentsAt)))
  if (segment === null) return null
  return { segment, key: (document) => file.toString('latin1', keyAt(document), keyAt(document + 1)) }
}

import { crc32 } from 'node:zlib'
import type { Reading } from '../model/reading.ts'

/** A reading as a line of text, and the key of its file. */
export interface KeptLine {
  readonly key: string
  readonly line: string
}

/** A reading as it was kept, and how long its line is. */
export interface KeptEntry {
  readonly key: string
  readonly reading: Reading
  readonly length: number
}

export function keptLine(key: string, reading: Reading): KeptLine {
  return { key, line: JSON.stringify([key, reading]) }
}

/** Lines as the bytes of a file: before them stands one with the version and a checksum. */
export function packOf(lines: readonly KeptLine[], version: string): Buffer {
  const body = Buffer.from(lines.map(({ line }) => line).join('\n'))
  return Buffer.concat([Buffer.from(headOf(body, version)), body])
}

/** What such a file holds; null for one that is damaged, cut short or another version's. */
export function unpacked(bytes: Buffer, version: string): KeptEntry[] | null {
  const body = bytes.subarray(bytes.indexOf('\n') + 1)
  if (bytes.toString('latin1', 0, bytes.length - body.length) !== headOf(body, version)) return null
  return body
    .toString()
    .split('\n')
    .map((line) => {
      const [key, reading] = JSON.parse(line) as [string, Reading]
      return { key, reading, length: line.length }
    })
}

function headOf(body: Buffer, version: string): string {
  return `${version} ${crc32(body)}\n`
}

import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import type { ProblemCode } from '../../model/issue.ts'

/** The parts of a Word file that its text needs; pictures and the like are not even inflated. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes|header|footer)\d{0,2}\.xml)$/
/**
 * Of those parts together, inflated. An issue takes less than 1 MB of XML; reading it takes about 30 bytes of memory for
 * each of its bytes, and 65 where it is nothing but empty paragraphs, measured, so that one file stays under 550 MB.
 */
export const MOST_INFLATED = 8_000_000
/** Deflate shrinks by 1,032 at most, so each step makes no more than 17 MB before it is counted. */
const STEP = 16_384

export type Unpacked =
  | { readonly kind: 'parts'; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly text: string }

/** The file does not go on being inflated behind this. */
class TooFar extends Error {}

/**
 * Inflates the needed parts of a Word file bit by bit, counting what really comes out: the sizes that a zip file
 * states of itself are not believed, nor its directory, which may name other bytes than the parts' own headers.
 */
export function unpack(bytes: Uint8Array): Unpacked {
  const pieces = new Map<string, Uint8Array[]>()
  let inflated = 0
  const unzip = new Unzip((file) => {
    if (!NEEDED.test(file.name) || pieces.has(file.name)) return
    const own: Uint8Array[] = []
    pieces.set(file.name, own)
    file.ondata = (error, data) => {
      if (error !== null) throw error
      inflated += data.length
      if (inflated > MOST_INFLATED) throw new TooFar()
      own.push(data)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  unzip.register(UnzipPassThrough)
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch (error) {
    return error instanceof TooFar
      ? { kind: 'problem', code: 'inflates-too-far', text: `> ${MOST_INFLATED / 1e6} MB` }
      : { kind: 'problem', code: 'damaged-file', text: '' }
  }
  return { kind: 'parts', parts: new Map([...pieces].map(([name, own]) => [name, whole(own)])) }
}

function whole(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

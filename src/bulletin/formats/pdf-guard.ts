import { type Decoder, type Sink, TooFar } from './pdf-decoder.ts'
import { decoderOf, flate, shortFlateSize } from './pdf-filters.ts'
import { type PdfStream, pdfStreams } from './pdf-streams.ts'

/** Bytes that a stream, and all streams of a file together, may decode to; what a chain of filters hands on counts, too. */
export interface PdfLimits {
  readonly stream: number
  readonly file: number
}

export type Guarded =
  | { readonly kind: 'safe'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-far'; readonly most: number }

/** A page of a newspaper has less than 1 MB of text and lines, a whole Chinese font up to 20. */
const usualLimits: PdfLimits = { stream: 32_000_000, file: 256_000_000 }
const STEP = 65_536

/**
 * A copy of a PDF that can be read in bounded memory, or the limit that one of its streams or all of them pass when
 * they are decoded. pdf.js decodes a stream whole before it looks at it and cannot be stopped on the way. Pictures are
 * emptied in the copy: they hold no text, and must not be mistaken for some.
 */
export function guarded(bytes: Uint8Array, limits: PdfLimits = usualLimits): Guarded {
  const copy = Buffer.from(bytes)
  let all = 0
  for (const stream of pdfStreams(copy)) {
    if (stream.picture) {
      copy.fill(0, stream.start, stream.end)
      continue
    }
    const most = limits.file - all < limits.stream ? limits.file : limits.stream
    const size = decodedSize(copy, stream, Math.min(limits.stream, limits.file - all))
    if (size === null) return { kind: 'too-far', most }
    all += size
  }
  return { kind: 'safe', bytes: new Uint8Array(copy.buffer, copy.byteOffset, copy.length) }
}

/** How much a stream decodes to, or null for more than `most`. */
function decodedSize(file: Buffer, stream: PdfStream, most: number): number | null {
  let size = 0
  const counted =
    (next: Sink): Sink =>
    (chunk) => {
      size += chunk.length
      if (size > most) throw new TooFar()
      return next(chunk)
    }
  const decoders = decodersOf(file, stream)
  if (decoders.length === 0) return 0
  const short =
    decoders.length === 1 && decoders[0] === flate
      ? shortFlateSize(file.subarray(stream.start, stream.end))
      : null
  if (short !== null) return short > most ? null : short
  const sink = decoders.reduceRight<Sink>(
    (next, decoder) => decoder(counted(next)),
    () => true,
  )
  try {
    for (let at = stream.start; at < stream.end; at += STEP)
      if (!sink(file.subarray(at, Math.min(stream.end, at + STEP)))) break
  } catch (error) {
    if (error instanceof TooFar) return null
    throw error
  }
  return size
}

/** The stream's filters; data that opens as Flate does is taken for it where the dictionary names none. */
function decodersOf(file: Buffer, { filters, earlyChange, start }: PdfStream): Decoder[] {
  if (filters.length > 0) return filters.flatMap((name) => decoderOf(name, earlyChange) ?? [])
  const [method = 0, flags = 0] = file.subarray(start, start + 2)
  return (method & 15) === 8 && (method * 256 + flags) % 31 === 0 ? [flate] : []
}

import { Unzlib, unzlibSync } from 'fflate'
import { type Decoder, TooFar } from './pdf-decoder.ts'
import { lzw } from './pdf-lzw.ts'

/** Flate shrinks by 1,032 at most, so each step makes no more than 17 MB before it is counted. */
const STEP = 16_384
const TERMINATOR: Readonly<Record<string, number>> = { hex: 0x3e, base85: 0x7e, runs: 128 }

/** The decoder of a filter of PDF by its name or its abbreviation (ISO 32000-1, 7.4), or null when it packs no text. */
export function decoderOf(name: string, early: 0 | 1): Decoder | null {
  switch (name) {
    case 'FlateDecode':
    case 'Fl':
      return flate
    case 'LZWDecode':
    case 'LZW':
      return lzw(early)
    case 'RunLengthDecode':
    case 'RL':
      return runLength
    case 'ASCII85Decode':
    case 'A85':
      return base85
    case 'ASCIIHexDecode':
    case 'AHx':
      return hex
    default:
      return null
  }
}

/** Room for what any stream of `STEP` bytes may inflate to, made once; what is in it is of no interest. */
let room: Uint8Array | null = null

/**
 * What a short Flate stream inflates to, in bytes, or null for one that is longer or damaged. A page's text is mostly so
 * short, and to set up a decoder for each takes longer than to decode it.
 */
export function shortFlateSize(data: Uint8Array): number | null {
  if (data.length > STEP) return null
  room ??= new Uint8Array(STEP * 1032)
  try {
    return unzlibSync(data, { out: room }).length
  } catch {
    return null
  }
}

/** Deflate with the header of zlib; its checksum is not looked at, as no reader of PDF does. */
export const flate: Decoder = (next) => {
  let open = true
  let made = 0
  const inflate = new Unzlib((chunk) => {
    made += chunk.length
    if (chunk.length > 0) open = next(chunk) && open
  })
  return (chunk) => {
    for (let at = 0; open && at < chunk.length; at += STEP) {
      const [before, step] = [made, chunk.subarray(at, at + STEP)]
      try {
        inflate.push(step)
      } catch (error) {
        if (error instanceof TooFar) throw error
        open = false
      }
      // Behind its last block a stream gives nothing more.
      open &&= made > before || step.length < STEP
    }
    return open
  }
}

/** A byte below 128 says how many follow as they are, one above how often the next one is repeated. */
const runLength: Decoder = (next) => {
  let literal = 0
  let repeats = 0
  return (chunk) => {
    const out: number[] = []
    for (const byte of chunk) {
      if (literal > 0) {
        out.push(byte)
        literal -= 1
      } else if (repeats > 0) {
        for (; repeats > 0; repeats -= 1) out.push(byte)
      } else if (byte === TERMINATOR.runs) {
        next(Uint8Array.from(out))
        return false
      } else if (byte < 128) literal = byte + 1
      else repeats = 257 - byte
    }
    return next(Uint8Array.from(out))
  }
}

const hex: Decoder = (next) => {
  let high: number | null = null
  return (chunk) => {
    const out: number[] = []
    for (const byte of chunk) {
      const digit = Number.parseInt(String.fromCharCode(byte), 16)
      if (!Number.isNaN(digit)) {
        if (high !== null) out.push(high * 16 + digit)
        high = high === null ? digit : null
      } else if (byte === TERMINATOR.hex) {
        next(Uint8Array.from(out))
        return false
      }
    }
    return next(Uint8Array.from(out))
  }
}

/** Five digits of base 85 are four bytes, and `z` is four zeros. Less than five at the end are not handed on. */
const base85: Decoder = (next) => {
  let value = 0
  let digits = 0
  return (chunk) => {
    const out: number[] = []
    for (const byte of chunk) {
      if (byte === 0x7a && digits === 0) out.push(0, 0, 0, 0)
      else if (byte >= 0x21 && byte <= 0x75) {
        value = value * 85 + byte - 0x21
        digits += 1
        if (digits === 5) {
          out.push((value / 2 ** 24) & 255, (value >> 16) & 255, (value >> 8) & 255, value & 255)
          value = 0
          digits = 0
        }
      } else if (byte === TERMINATOR.base85) {
        next(Uint8Array.from(out))
        return false
      }
    }
    return next(Uint8Array.from(out))
  }
}

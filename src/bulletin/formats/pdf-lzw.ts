import type { Decoder } from './pdf-decoder.ts'

const CLEAR = 256
const END = 257
const MOST_CODES = 4096
const BLOCK = 65_536

/** LZW with codes of 9 to 12 bits (ISO 32000-1, 7.4.4); they widen one code sooner where `early` is 1, as is usual. */
export function lzw(early: 0 | 1): Decoder {
  return (next) => {
    const before = new Uint16Array(MOST_CODES)
    const last = Uint8Array.from({ length: MOST_CODES }, (_, code) => code)
    const first = Uint8Array.from(last)
    const lengths = new Uint16Array(MOST_CODES).fill(1)
    let [width, free, previous] = [9, END + 1, -1]
    let [held, bits] = [0, 0]
    return (chunk) => {
      let block = new Uint8Array(BLOCK)
      let used = 0
      for (const byte of chunk) {
        held = ((held << 8) | byte) & 0xfffff
        bits += 8
        if (bits < width) continue
        bits -= width
        const code = (held >> bits) & ((1 << width) - 1)
        if (code === END || code > free) {
          next(block.subarray(0, used))
          return false
        }
        if (code === CLEAR) {
          ;[width, free, previous] = [9, END + 1, -1]
          continue
        }
        if (previous >= 0 && free < MOST_CODES) {
          before[free] = previous
          first[free] = first[previous] ?? 0
          last[free] = first[code === free ? previous : code] ?? 0
          lengths[free] = (lengths[previous] ?? 0) + 1
          free += 1
          if (free + early >= 1 << width && width < 12) width += 1
        }
        previous = code
        const length = lengths[code] ?? 0
        if (used + length > BLOCK) {
          if (!next(block.subarray(0, used))) return false
          block = new Uint8Array(BLOCK)
          used = 0
        }
        for (let at = used + length - 1, from = code; at >= used; at -= 1) {
          block[at] = last[from] ?? 0
          from = before[from] ?? 0
        }
        used += length
      }
      return next(block.subarray(0, used))
    }
  }
}

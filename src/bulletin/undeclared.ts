/** Text that is nearly all Han and marks of Chinese print: what other bytes read as this encoding hardly ever are. */
const LEAST_CHINESE = 0.85
const CHINESE = /[\u4e00-\u9fff\u3000-\u301f\uff01-\uff5e“”‘’…—·\t\n\r -~]/gu
const LOOKED_AT = 4096
const LEAST_COMMON = 0.6

/** Tells UTF-16 without its mark by what Chinese text in it looks like; null for anything else. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => isUtf16(bytes, encoding)) ?? null
}

/** A Latin letter whose bytes are taken the wrong way round is a character whose number ends in 00, as few in use do. */
function isUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, LOOKED_AT))
  const chinese = (text.match(CHINESE) ?? []).filter((char) => char.charCodeAt(0) % 256 !== 0)
  return text !== '' && chinese.length >= text.length * LEAST_CHINESE
}

/**
 * Tells Big5 from GB18030. The common characters of Big5 have lead bytes from A4 to C6 and trail bytes of which two in
 * five lie below 7F; those of GB2312 lie from B0 to D7, with trail bytes from A1 on.
 */
export function isBig5(bytes: Uint8Array): boolean {
  let [pairs, ofGb, ofBig5] = [0, 0, 0]
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]]
    if (lead < 0x81) continue
    pairs += 1
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) ofGb += 1
    if (lead >= 0xa4 && lead <= 0xc6 && (trail >= 0xa1 || (trail >= 0x40 && trail <= 0x7e))) ofBig5 += 1
    at += 1
  }
  return ofBig5 > pairs * LEAST_COMMON && ofBig5 > ofGb
}

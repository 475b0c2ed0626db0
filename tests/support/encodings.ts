/** How texts of the fuzz run are stored; GB 18030 only as far as its two-byte part (GBK) goes. */
export const encodings = ['utf-8', 'utf-8 marked', 'utf-16le', 'utf-16be', 'gb18030'] as const
export type Encoding = (typeof encodings)[number] | 'big5'

/** The bytes of a text. What GBK or Big5 does not hold, and lone halves of a surrogate pair, become UTF-8 throughout. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-16le') return utf16(text, true)
  if (encoding === 'utf-16be') return utf16(text, false)
  if (encoding === 'gb18030' || encoding === 'big5')
    return paired(text, encoding) ?? new TextEncoder().encode(text)
  return new TextEncoder().encode(encoding === 'utf-8' ? text : `\ufeff${text}`)
}

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, little)
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2 + 2, text.charCodeAt(at), little)
  return bytes
}

type Pairs = ReadonlyMap<string, readonly [number, number]>

/** Of each character its two bytes, found by decoding all pairs there are. */
function pairsOf(encoding: 'gb18030' | 'big5'): Pairs {
  const decoder = new TextDecoder(encoding === 'big5' ? 'big5' : 'gbk')
  const pairs = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if (char.length === 1 && char !== '\ufffd' && !pairs.has(char)) pairs.set(char, [lead, trail])
    }
  }
  return pairs
}

const known = new Map<string, Pairs>()

function paired(text: string, encoding: 'gb18030' | 'big5'): Uint8Array | null {
  const pairs = known.get(encoding) ?? pairsOf(encoding)
  known.set(encoding, pairs)
  const bytes: number[] = []
  for (const char of text) {
    const pair = pairs.get(char)
    if (pair !== undefined) bytes.push(...pair)
    else if (char.charCodeAt(0) < 0x80) bytes.push(char.charCodeAt(0))
    else return null
  }
  return Uint8Array.from(bytes)
}

import { ParseError } from './parse-error.ts'

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }
const REFERENCE = /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,7})|([A-Za-z][A-Za-z0-9]*));?/y

/** Reads a reference at `at`; a lone `&` stands for itself. */
export function decodeReference(html: string, at: number): { text: string; end: number } {
  REFERENCE.lastIndex = at
  const match = REFERENCE.exec(html)
  if (!match) return { text: '&', end: at + 1 }
  const [whole, decimal, hexadecimal, name] = match
  if (name === undefined) {
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
    if (code === 0 || code > 0x10ffff) return { text: '&', end: at + 1 }
    return { text: String.fromCodePoint(code), end: at + whole.length }
  }
  const known = NAMED[name]
  if (known !== undefined) return { text: known, end: at + whole.length }
  // `&copy=` in an address or `R&D` in a name is text; only a full `&name;` claims to be a reference.
  if (!whole.endsWith(';')) return { text: '&', end: at + 1 }
  throw new ParseError(`Unsupported named HTML entity "${whole}"`, html, at)
}

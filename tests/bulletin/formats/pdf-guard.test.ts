import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { guarded } from '../../../src/bulletin/formats/pdf-guard.ts'
import { pdfOfLines, pdfOfObjects, pdfWithContent, streamOf } from '../../support/pdf.ts'

const MEGABYTE = new Uint8Array(1_000_000).fill(0x20)
const packed = zlibSync(MEGABYTE)
const limits = { stream: 400_000, file: 2_000_000 }
const roomy = { stream: 1_100_000, file: 2_000_000 }
const kind = (pdf: Uint8Array, most = limits) => guarded(pdf, most).kind
const withFilter = (entries: string, data: Uint8Array, length?: number | string) =>
  pdfWithContent(streamOf(entries, data, length))

/** Half-bytes as digits, ended as the filter wants it. */
const hexOf = (bytes: Uint8Array) => Buffer.from(`${Buffer.from(bytes).toString('hex')}>`)
/** LZW codes of 9 bits: clear the table, then ever longer runs of spaces, 258 being the first new code. */
const lzwOf = (codes: number) =>
  Uint8Array.from(
    Array.from({ length: codes }, (_, at) => (at === 0 ? 256 : at === 1 ? 32 : 256 + at))
      .map((code, at) => code.toString(2).padStart(widthAt(at), '0'))
      .join('')
      .match(/.{8}/g) ?? [],
    (bits) => Number.parseInt(bits, 2),
  )
const widthAt = (at: number) => (at < 255 ? 9 : at < 767 ? 10 : at < 1791 ? 11 : 12)

describe('a PDF whose streams decode to more than a limit', () => {
  it.each([
    ['Flate', '/Filter /FlateDecode', packed],
    ['Flate by its abbreviation', '/Filter [/Fl]', packed],
    ['Flate by a name spelt in numbers', '/Filter /Fl#61teDecode', packed],
    ['Flate twice', '/Filter [/FlateDecode /FlateDecode]', zlibSync(packed)],
    ['Flate in digits', '/Filter [/ASCIIHexDecode /FlateDecode]', hexOf(packed)],
    ['Flate that an object elsewhere names', '/Filter 9 0 R', packed],
    ['base 85', '/Filter /ASCII85Decode', Buffer.from(`${'z'.repeat(250_000)}~>`)],
    ['runs', '/Filter /RunLengthDecode', new Uint8Array(15_000).fill(129)],
    ['LZW', '/Filter /LZWDecode', lzwOf(1500)],
  ])('is refused: %s', (_what, entries, data) => {
    expect(kind(withFilter(entries, data))).toBe('too-far')
    expect(kind(withFilter(entries, data), { stream: 1_200_000, file: 2_000_000 })).toBe('safe')
  })

  it('is refused whatever length its dictionary states', () => {
    const entries = '/Filter /FlateDecode'
    for (const length of [0, 7, 10 ** 9, '12 0 R', '(none)'])
      expect(kind(withFilter(entries, packed, length))).toBe('too-far')
  })

  it('is refused for its objects or its table in a stream', () => {
    const objects = streamOf('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', packed)
    const table = streamOf('/Type /XRef /Size 9 /W [1 4 2] /Filter /FlateDecode', packed)
    expect(kind(pdfOfObjects(['<< /Type /Catalog >>', objects]))).toBe('too-far')
    expect(kind(pdfOfObjects(['<< /Type /Catalog >>', table]))).toBe('too-far')
  })

  it('is refused for all its streams together', () => {
    const stream = streamOf('/Filter /FlateDecode', packed)
    expect(kind(pdfWithContent(stream), roomy)).toBe('safe')
    expect(guarded(pdfWithContent(stream, stream, stream), roomy)).toEqual({
      kind: 'too-far',
      most: 2_000_000,
    })
  })

  it('is refused though its data breaks off or its sum is wrong', () => {
    const wrongSum = Uint8Array.from(packed)
    wrongSum.fill(0, -4)
    expect(kind(withFilter('/Filter /FlateDecode', wrongSum))).toBe('too-far')
    expect(kind(withFilter('/Filter /FlateDecode', packed.subarray(0, -20)))).toBe('too-far')
  })
})

describe('a PDF within the limits', () => {
  it('is handed on as it is', () => {
    const pdf = pdfOfLines(['石桥镇桃园开园'], { packed: true })
    expect(guarded(pdf)).toEqual({ kind: 'safe', bytes: pdf })
  })

  it('has its pictures emptied, of which none is read, however large', () => {
    const picture = streamOf('/Type /XObject /Subtype /Image /Filter /FlateDecode', packed)
    const pdf = pdfWithContent(streamOf('', new Uint8Array()), picture)
    const safe = guarded(pdf, limits)
    expect(safe.kind === 'safe' && Buffer.from(safe.bytes).includes(Buffer.from(packed))).toBe(false)
    expect(safe.kind === 'safe' && safe.bytes.length).toBe(pdf.length)
  })
})

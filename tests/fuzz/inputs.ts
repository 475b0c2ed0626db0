import fc from 'fast-check'
import { encode, encodings } from '../support/encodings.ts'
import { docxInputs } from './docx-inputs.ts'
import { fixtures } from './fixtures.ts'
import { htmlInputs } from './html-inputs.ts'
import { pdfInputs } from './pdf-inputs.ts'
import { pieces } from './pieces.ts'

/** What of a file a reader must account for: a text, what its bytes decode to if they do, or nothing that is known. */
export type Check =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'decoded' }
  | { readonly kind: 'nothing' }

/** A file to read; `text` is what it was made of, or null when that tells nothing. */
export interface Input {
  readonly source: string
  readonly text: string | null
  readonly bytes: Uint8Array
  readonly check: Check
}

type Change = (lines: readonly string[]) => string[]

const source = fc.constantFrom('qinghe-2024-11.txt', 'bulletin.txt', 'bulletin.md')
const piece = fc.constantFrom(...pieces)
const ends = fc.constantFrom('\n', '\n\n', '\r\n', '\n\n\n\n')

/** Lines of pieces, each of one to six. */
const assembled = fc
  .tuple(fc.array(fc.array(piece, { minLength: 1, maxLength: 6 }), { maxLength: 30 }), ends)
  .map(([lines, end]) => lines.map((parts) => parts.join('')).join(end))

const half = (text: string): string => text.normalize('NFKC')
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat()).map(
    ([a, b]): Change =>
      (lines) =>
        swapped(lines, a, b),
  ),
  fc.nat().map(
    (at): Change =>
      (lines) =>
        without(lines, at),
  ),
  fc.nat().map(
    (at): Change =>
      (lines) =>
        repeated(lines, at),
  ),
  fc.nat().map(
    (at): Change =>
      (lines) =>
        joined(lines, at),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(
    ([at, cut]): Change =>
      (lines) =>
        broken(lines, at, cut),
  ),
  fc.tuple(fc.nat(), piece).map(
    ([at, put]): Change =>
      (lines) =>
        lines.toSpliced(at % (lines.length + 1), 0, put),
  ),
  fc.tuple(fc.nat(), fc.nat(), piece).map(
    ([at, cut, put]): Change =>
      (lines) =>
        inserted(lines, at, cut, put),
  ),
  fc.tuple(fc.nat(), fc.boolean()).map(
    ([at, widen]): Change =>
      (lines) =>
        changed(lines, at, widen ? wide : half),
  ),
  fc.tuple(fc.nat(), fc.integer({ min: 8, max: 24 })).map(
    ([, width]): Change =>
      (lines) =>
        wrapped(lines, width),
  ),
  fc.nat().map(
    (at): Change =>
      (lines) =>
        changed(lines, at, (line) => [...line].join(' ')),
  ),
)

/** A fixture that printing, copying and extraction went over up to eight times. */
const mutated = fc
  .tuple(fc.constantFrom(...fixtures), fc.array(change, { maxLength: 8 }))
  .map(([{ name, text }, changes]) => ({
    source: name,
    text: changes.reduce((lines: readonly string[], apply) => apply(lines), text.split('\n')).join('\n'),
  }))

const texts: fc.Arbitrary<{ source: string; text: string }> = fc.oneof(
  { weight: 4, arbitrary: mutated },
  { weight: 4, arbitrary: fc.record({ source, text: assembled }) },
  { weight: 1, arbitrary: fc.record({ source, text: fc.string({ unit: 'binary', maxLength: 200 }) }) },
)

const encoded: fc.Arbitrary<Input> = fc
  .tuple(texts, fc.constantFrom(...encodings))
  .map(([{ source, text }, encoding]) => ({
    source,
    text,
    bytes: encode(text, encoding),
    check: { kind: 'decoded' },
  }))

/** Bytes that may be cut anywhere or be anything at all. */
const damaged: fc.Arbitrary<Input> = fc.oneof(
  fc.record({ source, bytes: fc.uint8Array({ maxLength: 400 }) }).map((file) => ({
    ...file,
    text: null,
    check: { kind: 'decoded' } as const,
  })),
  fc.tuple(encoded, fc.nat(), fc.uint8Array({ maxLength: 8 })).map(([{ source, bytes }, at, put]) => ({
    source,
    text: null,
    bytes: spliced(bytes, at, put),
    check: { kind: 'decoded' } as const,
  })),
)

/** Web pages, Word files and PDFs. */
const documents: fc.Arbitrary<Input> = fc.oneof(
  { weight: 4, arbitrary: htmlInputs },
  { weight: 1, arbitrary: docxInputs },
  { weight: 1, arbitrary: pdfInputs },
)

/** Documents of which a few bytes are others or are missing. */
const damagedDocuments: fc.Arbitrary<Input> = fc
  .tuple(documents, fc.nat(), fc.uint8Array({ maxLength: 8 }), fc.option(fc.nat(), { nil: null }))
  .map(([{ source, bytes }, at, put, cut]) => ({
    source,
    text: null,
    bytes: spliced(bytes, at, put).slice(0, cut === null ? undefined : cut % (bytes.length + 1)),
    check: { kind: 'nothing' },
  }))

/** Every kind of input that the reader may be given. */
export const inputs: fc.Arbitrary<Input> = fc.oneof(
  { weight: 12, arbitrary: encoded },
  { weight: 1, arbitrary: damaged },
  { weight: 6, arbitrary: documents },
  { weight: 1, arbitrary: damagedDocuments },
)

function swapped(lines: readonly string[], a: number, b: number): string[] {
  const [from, to] = [a % lines.length, b % lines.length]
  return lines.map((line, at) => (at === from ? (lines[to] ?? '') : at === to ? (lines[from] ?? '') : line))
}

function without(lines: readonly string[], at: number): string[] {
  return lines.length > 1 ? lines.toSpliced(at % lines.length, 1) : [...lines]
}

function repeated(lines: readonly string[], at: number): string[] {
  const from = at % lines.length
  return [...lines, ...lines.slice(from, from + 6)]
}

function joined(lines: readonly string[], at: number): string[] {
  const from = at % lines.length
  return lines.toSpliced(from, 2, lines.slice(from, from + 2).join(''))
}

function broken(lines: readonly string[], at: number, cut: number): string[] {
  const from = at % lines.length
  const line = lines[from] ?? ''
  const place = line === '' ? 0 : cut % line.length
  return lines.toSpliced(from, 1, line.slice(0, place), line.slice(place))
}

function inserted(lines: readonly string[], at: number, cut: number, put: string): string[] {
  return changed(lines, at, (line) => {
    const place = line === '' ? 0 : cut % line.length
    return line.slice(0, place) + put + line.slice(place)
  })
}

function changed(lines: readonly string[], at: number, apply: (line: string) => string): string[] {
  const from = at % lines.length
  return lines.map((line, place) => (place === from ? apply(line) : line))
}

function wrapped(lines: readonly string[], width: number): string[] {
  return lines.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
}

function spliced(bytes: Uint8Array, at: number, put: Uint8Array): Uint8Array {
  const from = bytes.length === 0 ? 0 : at % bytes.length
  return Uint8Array.from([...bytes.slice(0, from), ...put, ...bytes.slice(from + put.length)])
}

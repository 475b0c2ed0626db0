import { docxOf, escaped, paragraph } from '../support/docx.ts'
import { pdfOfLines } from '../support/pdf.ts'
import { fixtures } from './fixtures.ts'
import type { Input } from './inputs.ts'
import { pieces } from './pieces.ts'

/** An input that can be made of any size, given in bytes of its text in UTF-8. */
export interface Large {
  readonly name: string
  readonly make: (bytes: number) => Input
}

/** Every fixture and every piece over and over, with line breaks and without, and documents of the fixtures. */
export function* largeInputs(): Generator<Large> {
  for (const { name, text } of fixtures) {
    yield repeated(name, text, name)
    yield repeated(name, `${text}\n\n\n`, name)
    yield* documents(name, text)
  }
  for (const piece of pieces) {
    if (piece.trim() === '') continue
    yield repeated(JSON.stringify(piece), piece, 'bulletin.txt')
    yield repeated(JSON.stringify(`${piece}\n`), `${piece}\n`, 'bulletin.txt')
  }
  yield repeated('headline and dateline', '石桥镇桃园开园\n本报讯 4月2日,桃园开园。\n', 'bulletin.txt')
  yield repeated(
    'heads and continuations',
    '通车了\n本报讯 路通(下转第2版)\n(上接第1版)了。\n',
    'bulletin.txt',
  )
  yield repeated('brackets', '(('.repeat(40).concat('))'.repeat(40)), 'bulletin.txt')
  yield repeated('marks', '[**a](_', 'bulletin.md')
  yield repeated('open elements', '<div><b>桃园<a href="x">', 'page.html')
  yield repeated('tables in tables', '<table><tr><td>桃园</td></tr></table>', 'page.html')
  yield repeated('links', '<a href="x">上一版</a><br>', 'page.html')
}

function repeated(name: string, text: string, source: string): Large {
  return {
    name,
    make: (bytes) => ({
      source,
      text: null,
      bytes: new TextEncoder().encode(timesFor(text, bytes)),
      check: { kind: /\.html$/.test(source) ? 'nothing' : 'decoded' },
    }),
  }
}

/** A fixture as a web page, a Word file and a PDF, a line a paragraph. */
function* documents(name: string, text: string): Generator<Large> {
  const lines = (bytes: number): string[] =>
    timesFor(text, bytes)
      .split('\n')
      .map((line) => line.replace(/\p{Cc}/gu, ''))
  const paragraphs = (bytes: number): string =>
    lines(bytes)
      .map((line) => `<p>${escaped(line)}</p>\n`)
      .join('')
  yield large(`${name} as HTML`, 'page.html', (bytes) => new TextEncoder().encode(paragraphs(bytes)))
  yield large(`${name} as Word`, 'issue.docx', (bytes) =>
    docxOf(
      lines(bytes)
        .map((line) => paragraph(line))
        .join(''),
    ),
  )
  yield large(`${name} as PDF`, 'issue.pdf', (bytes) =>
    pdfOfLines(lines(bytes).flatMap((line) => line.match(/.{1,50}/gu) ?? [])),
  )
}

function large(name: string, source: string, bytesOf: (bytes: number) => Uint8Array): Large {
  return {
    name,
    make: (bytes) => ({ source, text: null, bytes: bytesOf(bytes), check: { kind: 'nothing' } }),
  }
}

function timesFor(text: string, bytes: number): string {
  return text.repeat(Math.max(1, Math.floor(bytes / new TextEncoder().encode(text).length)))
}

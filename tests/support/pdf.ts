import { zlibSync } from 'fflate'
import { encode } from './encodings.ts'

/** A piece of text on a page; `x` and `y` in points from the lower left corner, `size` that of its letters. */
export interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  /** Degrees that it is turned against the clock. */
  readonly turned?: number
}

export interface PdfOptions {
  /** How the font says which characters its glyphs are: by a table of its own, as usual, one that readers know, or not. */
  readonly characters?: 'own' | 'UniGB-UCS2' | 'GBK-EUC' | 'none'
  /** Degrees that a page is turned when shown. */
  readonly rotate?: 0 | 90 | 180 | 270
  /** Set from top to bottom, in columns from right to left. */
  readonly vertical?: boolean
  /** Pack objects into a stream, and the table of objects too, as of PDF 1.5. */
  readonly packed?: boolean
}

type Part = string | Uint8Array

const encoder = new TextEncoder()
const [PAGE_WIDTH, PAGE_HEIGHT] = [595, 842]

/** A PDF of pages with pieces of text in one font, which is not embedded. */
export function pdfOf(pages: readonly (readonly Placed[])[], options: PdfOptions = {}): Uint8Array {
  const { characters = 'own', rotate = 0, vertical = false, packed = false } = options
  const glyphs = new Map<string, number>()
  const glyph = (char: string): number => {
    if (characters === 'UniGB-UCS2') return char.charCodeAt(0)
    const seen = glyphs.get(char) ?? glyphs.size + 1
    glyphs.set(char, seen)
    return seen
  }
  const contents = pages.map((placed) =>
    placed
      .map(({ text, x, y, size = 10, turned = 0 }) => {
        const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
        const matrix = [cos, sin, -sin, cos, x, y].map((each) => each.toFixed(3)).join(' ')
        const codes = characters === 'GBK-EUC' ? Buffer.from(encode(text, 'gb18030')).toString('hex') : ''
        return `BT /F1 ${size} Tf ${matrix} Tm <${codes || [...text].map((char) => hex(glyph(char))).join('')}> Tj ET`
      })
      .join('\n'),
  )
  const first = 6
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')
  const known = characters === 'UniGB-UCS2' || characters === 'GBK-EUC'
  const narrow = [...glyphs].filter(([char]) => char < '\u2000')
  const objects: Part[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${known ? characters : 'Identity'}-${vertical ? 'V' : 'H'}
      /DescendantFonts [4 0 R] ${characters === 'own' ? '/ToUnicode 5 0 R' : ''} >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000
      /CIDSystemInfo << /Registry (Adobe) /Ordering (${known ? 'GB1' : 'Identity'}) /Supplement 0 >>
      /W [${narrow.map(([, id]) => `${id} [500]`).join(' ')}]
      /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900]
        /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>`,
    streamOf('', encoder.encode(charactersOf(glyphs))),
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Rotate ${rotate}
        /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
      streamOf('/Filter /FlateDecode', zlibSync(encoder.encode(content))),
    ]),
  ]
  return packed ? packedPdf(objects) : pdfOfObjects(objects)
}

/** Lines of text on as many pages as they need, each as long as it is. */
export function pdfOfLines(lines: readonly string[], options: PdfOptions = {}): Uint8Array {
  const [perPage, top, left, step] = [50, 800, 40, 15]
  const pages = Array.from({ length: Math.max(1, Math.ceil(lines.length / perPage)) }, (_, page) =>
    lines
      .slice(page * perPage, (page + 1) * perPage)
      .map((text, at) => ({ text, x: left, y: top - at * step })),
  )
  return pdfOf(pages, options)
}

/** A page whose content is that stream, for streams of any kind. */
export function pdfWithContent(content: Uint8Array, ...others: readonly Part[]): Uint8Array {
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    content,
    ...others,
  ])
}

/** An object that is a stream; `entries` are those of its dictionary beside its length. */
export function streamOf(
  entries: string,
  data: Uint8Array,
  length: number | string = data.length,
): Uint8Array {
  return joined([`<< ${entries} /Length ${length} >>\nstream\n`, data, '\nendstream'])
}

/** A PDF of objects numbered from 1, of which the first is the catalog, with a table of where they stand. */
export function pdfOfObjects(objects: readonly Part[]): Uint8Array {
  const { parts, places, length } = written(objects)
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return joined([
    ...parts,
    `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\n`,
    `startxref\n${length}\n%%EOF\n`,
  ])
}

/** The same with all objects that are no streams in one stream, and a stream for the table. */
function packedPdf(objects: readonly Part[]): Uint8Array {
  const inside = objects.flatMap((part, at) => (typeof part === 'string' ? [{ number: at + 1, part }] : []))
  let offset = 0
  const heads = inside.map(({ number, part }) => {
    const head = `${number} ${offset}`
    offset += part.length + 1
    return head
  })
  const head = `${heads.join(' ')}\n`
  const data = encoder.encode(head + inside.map(({ part }) => `${part}\n`).join(''))
  const pack = objects.length + 1
  const { parts, places, length } = written([
    ...objects.map((part) => (typeof part === 'string' ? null : part)),
    streamOf(`/Type /ObjStm /N ${inside.length} /First ${head.length} /Filter /FlateDecode`, zlibSync(data)),
  ])
  const rows = places.flatMap((place, at) => {
    const within = inside.findIndex(({ number }) => number === at + 1)
    return within < 0 ? [1, ...wide(place), 0, 0] : [2, ...wide(pack), within >> 8, within & 255]
  })
  const size = pack + 2
  const table = Uint8Array.from([0, 0, 0, 0, 0, 255, 255, ...rows, 1, ...wide(length), 0, 0])
  const entries = `/Type /XRef /Size ${size} /W [1 4 2] /Root 1 0 R /Filter /FlateDecode`
  return joined([
    ...parts,
    `${pack + 1} 0 obj\n`,
    streamOf(entries, zlibSync(table)),
    `\nendobj\nstartxref\n${length}\n%%EOF\n`,
  ])
}

/** Objects with their numbers, those that are null left out, and where each begins. */
function written(objects: readonly (Part | null)[]): { parts: Part[]; places: number[]; length: number } {
  const parts: Part[] = ['%PDF-1.5\n']
  const places: number[] = []
  let length = 9
  objects.forEach((part, at) => {
    places.push(part === null ? 0 : length)
    if (part === null) return
    const own = [`${at + 1} 0 obj\n`, part, '\nendobj\n']
    parts.push(...own)
    length += own.reduce((sum, each) => sum + each.length, 0)
  })
  return { parts, places, length }
}

/** The table of characters of a font (`ToUnicode`). */
function charactersOf(glyphs: ReadonlyMap<string, number>): string {
  const rows = [...glyphs].map(([char, id]) => {
    const units = Array.from({ length: char.length }, (_, at) => hex(char.charCodeAt(at))).join('')
    return `<${hex(id)}> <${units}>`
  })
  const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, at) => {
    const own = rows.slice(at * 100, at * 100 + 100)
    return `${own.length} beginbfchar\n${own.join('\n')}\nendbfchar\n`
  })
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${blocks.join('')}endcmap CMapName currentdict /CMap defineresource pop end end`
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0')
}

function wide(value: number): number[] {
  return [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function joined(parts: readonly Part[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))),
  )
}

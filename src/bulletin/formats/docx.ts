import mammoth from 'mammoth'
import type { Line } from '../line.ts'
import { linesOfPart, withAllText } from './docx-parts.ts'
import { type FormatRead, unread } from './format.ts'
import { blocksOf } from './html-blocks.ts'
import { DEEPEST, nesting } from './nesting.ts'
import { documentLines } from './page-lines.ts'
import { packed, unpack } from './unpacked.ts'

const DOCUMENT = /^word\/document\d{0,2}\.xml$/
const WITH_TEXT = /^word\/(?:document|footnotes|endnotes)\d{0,2}\.xml$/
const MARGINS = /^word\/(?:header|footer)\d{0,2}\.xml$/
/** What mammoth puts behind a note to lead back to its place in the text. */
const BACK_LINK = /\s?<a href="#[^"<>]{0,200}">↑<\/a>/g
/** What Word's own styles mean, by their English and Chinese names; headings of levels 1 to 6 are known to mammoth. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Subtitle'] => h4:fresh",
  "p[style-name='副标题'] => h4:fresh",
]

/** Word (`.docx`): its paragraphs, headings, lists, tables and notes in their order. */
export async function readDocx(bytes: Uint8Array): Promise<FormatRead> {
  const unpacked = unpack(bytes)
  if (unpacked.kind === 'problem') return unread(unpacked.code, unpacked.text)
  const { parts } = unpacked
  if (![...parts.keys()].some((name) => DOCUMENT.test(name)))
    // A zip file cut short may have lost the part that would show that it is one of Word.
    return parts.has('[Content_Types].xml') ? unread('damaged-file') : unread('unsupported-format', 'zip')
  for (const part of parts.values()) {
    const xml = new TextDecoder().decode(part)
    // Word writes no document types; one is there to declare entities that grow when they are put in.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return unread('entity-declarations')
    if (nesting(xml) > DEEPEST) return unread('too-nested', `> ${DEEPEST}`)
  }
  const whole = new Map(
    [...parts].map(([name, part]) => [name, WITH_TEXT.test(name) ? rewritten(part, withAllText) : part]),
  )
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(packed(whole)) },
    {
      styleMap: STYLES,
      externalFileAccess: false,
      ignoreEmptyParagraphs: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  )
  const read = documentLines(blocksOf(value.replace(BACK_LINK, ''), new Map()))
  return below(marginsOf(parts), read)
}

/** The lines of heads and feet, which stand on every page. */
function marginsOf(parts: ReadonlyMap<string, Uint8Array>): string[] {
  return [...parts].flatMap(([name, part]) =>
    MARGINS.test(name) ? linesOfPart(new TextDecoder().decode(part)) : [],
  )
}

/** What was read, with these lines above it. */
function below(margins: readonly string[], { lines, problems }: FormatRead): FormatRead {
  const above = margins.map((text, at): Line => {
    const given = 'masthead'
    return { number: at + 1, text, indent: 0, gap: 0, after: 'line', given, item: false, soft: false }
  })
  const lower = lines.map((line) => ({ ...line, number: line.number + margins.length }))
  return { lines: [...above, ...lower], problems }
}

function rewritten(part: Uint8Array, rewrite: (xml: string) => string): Uint8Array {
  return new TextEncoder().encode(rewrite(new TextDecoder().decode(part)))
}

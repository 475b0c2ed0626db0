import mammoth from 'mammoth'
import { type FormatRead, unread } from './format.ts'
import { blocksOf } from './html-blocks.ts'
import { DEEPEST, nesting } from './nesting.ts'
import { documentLines } from './page-lines.ts'
import { packed, unpack } from './unpacked.ts'

const DOCUMENT = /^word\/document\d{0,2}\.xml$/
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
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(packed(parts)) },
    {
      styleMap: STYLES,
      externalFileAccess: false,
      ignoreEmptyParagraphs: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  )
  return documentLines(blocksOf(value, new Map()))
}

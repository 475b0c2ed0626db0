import mammoth from 'mammoth'
import type { Lexicon } from '../../model/lexicon.ts'
import { type FormatRead, unread } from './format.ts'
import { blocksOf } from './html-blocks.ts'
import { DEEPEST, nesting } from './nesting.ts'
import { documentLines } from './page-lines.ts'
import { zipContents } from './zip-size.ts'

/** Inflated, a document with text alone comes to a few megabytes; pictures hardly grow. */
const mostInflated = 200_000_000
/** Styles that Chinese Word and WPS give to titles, beside those of headings that mammoth knows. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='副标题'] => h2:fresh",
  "p[style-name='标题 1'] => h1:fresh",
  "p[style-name='标题 2'] => h2:fresh",
  "p[style-name='标题 3'] => h3:fresh",
]

/** A Word document: paragraphs, headings, lists and tables; pictures are left out. */
export async function readDocx(bytes: Uint8Array, lexicon: Lexicon): Promise<FormatRead> {
  const { names, size, openings } = zipContents(bytes, mostInflated)
  if (size > mostInflated) return unread('inflates-too-far', `> ${mostInflated / 1e6} MB`)
  if (!names.includes('word/document.xml')) return unread('unsupported-format', 'ZIP')
  if (openings.some((text) => /<!(?:DOCTYPE|ENTITY)/i.test(text))) return unread('entity-declarations')
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  if (nesting(value) > DEEPEST) return unread('too-nested', `> ${DEEPEST}`)
  const read = documentLines(blocksOf(value, lexicon.htmlParts))
  return read.lines.length === 0 ? unread('empty-file') : read
}

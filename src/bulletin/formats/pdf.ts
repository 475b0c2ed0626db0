import { getDocumentProxy } from 'unpdf'
import type { Problem } from '../../model/issue.ts'
import { withoutRadicals } from '../../text/radicals.ts'
import { toLines } from '../line.ts'
import { type FormatRead, unread } from './format.ts'
import { type Piece, pageText } from './page-layout.ts'
import { guarded } from './pdf-guard.ts'

/** More pages than a year of a weekly paper has. */
const mostPages = 2000
/** A dense page of a newspaper has some 10,000 characters; a stream that inflates without end has more pieces. */
const mostPieces = 50_000
/** Characters of the Private Use Area and the replacement character: a font without a table of its characters. */
const unreadable = /[\ufffd\ue000-\uf8ff]/g
const mostUnreadable = 0.2

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** A PDF's text, column by column and page by page. What has no text layer is a problem that names its pages. */
export async function readPdf(bytes: Uint8Array): Promise<FormatRead> {
  const safe = guarded(bytes)
  if (safe.kind === 'too-far') return unread('inflates-too-far', `> ${safe.most / 1e6} MB`)
  const pdf = await getDocumentProxy(safe.bytes, { verbosity: 0 }).catch((error: unknown) => error)
  if (!isPdf(pdf)) return unread(isNamed(pdf, 'PasswordException') ? 'encrypted' : 'damaged-file')
  try {
    if (pdf.numPages > mostPages) return unread('too-many-pages', `${pdf.numPages} > ${mostPages}`)
    return await readPages(pdf)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function readPages(pdf: Pdf): Promise<FormatRead> {
  const texts: string[] = []
  const bare: number[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const items = await piecesOf(page)
    if (items === null) return unread('inflates-too-far', `> ${mostPieces}`)
    const text = withoutRadicals(pageText(items))
    page.cleanup()
    if (text.trim() === '') bare.push(number)
    texts.push(text)
  }
  if (bare.length === texts.length) return unread('no-text-layer', String(pdf.numPages))
  const whole = texts.join('\n\f')
  if ((whole.match(unreadable)?.length ?? 0) > whole.length * mostUnreadable)
    return unread('unreadable-glyphs')
  const problems: Problem[] =
    bare.length === 0 ? [] : [{ line: 0, code: 'pages-without-text', text: bare.slice(0, 20).join('、') }]
  return { lines: toLines(whole), problems }
}

/** The pieces of a page's text, or null when there are more than any print has. */
async function piecesOf(page: Awaited<ReturnType<Pdf['getPage']>>): Promise<Piece[] | null> {
  const reader = page.streamTextContent().getReader()
  const pieces: Piece[] = []
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (const item of next.value.items) pieces.push(...pieceOf(item))
    if (pieces.length > mostPieces) {
      // Not awaited: the page is given up, and its document with it.
      reader.cancel(new Error('too many pieces')).catch(() => null)
      return null
    }
  }
  return pieces
}

/** Text that is set in its usual direction; what is turned on its side is no part of the columns. */
function pieceOf(item: object): Piece[] {
  if (!('str' in item) || !('transform' in item)) return []
  const { str, transform, width, height } = item as {
    str: string
    transform: readonly number[]
    width: number
    height: number
  }
  const [, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  if (str === '' || Math.abs(b) > Math.abs(d) || Math.abs(c) > Math.abs(d)) return []
  return [{ text: str, x, y, width, height: height || Math.abs(d) }]
}

function isPdf(value: unknown): value is Pdf {
  return typeof value === 'object' && value !== null && 'numPages' in value
}

function isNamed(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && 'name' in value && value.name === name
}

import { getDocumentProxy } from 'unpdf'
import { type FormatRead, unread } from './format.ts'
import { type PagePieces, piecesOf } from './page-pieces.ts'
import { characterTable } from './pdf-cmaps.ts'
import { guarded } from './pdf-guard.ts'
import { textOfPages } from './pdf-text.ts'

/** More pages than a year of a weekly paper has. */
const mostPages = 2000
/** A dense page of a newspaper has some 10,000 characters; a stream that inflates without end has more pieces. */
const mostOfPage = 50_000
/** So many of a whole file take less than 500 MB. */
const mostItems = 2_000_000
/** Private use, the replacement character, none at all, and letters of scripts that stand in no Chinese bulletin. */
const unreadable =
  /[\ufffd\p{Co}\p{Cn}]|(?![\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Common}])\p{L}/gu
const mostUnreadable = 0.2
/** What most bulletins are of throughout, told in a fifth of the time. */
const readable = /^[\p{Script=Han}\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}\t\n]*$/u
/** Glyphs are often numbered from 1, and no text holds control characters. */
const control = /(?!\s)\p{Cc}/gu
const mostControl = 0.02

/** Hands pdf.js the tables of characters that it asks for; it has no other need of files. */
class Tables {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const table = characterTable(filename)
    if (table === null) throw new Error(`no table ${filename}`)
    return new TextEncoder().encode(table)
  }
}
const OPTIONS = { verbosity: 0, cMapPacked: false, useWorkerFetch: false, BinaryDataFactory: Tables }

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** A PDF's text, column by column and page by page. What has no text layer is a problem that names its pages. */
export async function readPdf(bytes: Uint8Array): Promise<FormatRead> {
  const safe = guarded(bytes)
  if (safe.kind === 'too-far') return unread('inflates-too-far', `> ${safe.most / 1e6} MB`)
  const pdf = await getDocumentProxy(safe.bytes, OPTIONS).catch((error: unknown) => error)
  if (!isPdf(pdf)) return unread(isNamed(pdf, 'PasswordException') ? 'encrypted' : 'damaged-file')
  try {
    if (pdf.numPages > mostPages) return unread('too-many-pages', `${pdf.numPages} > ${mostPages}`)
    return await readPages(pdf)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function readPages(pdf: Pdf): Promise<FormatRead> {
  const pages: PagePieces[] = []
  let count = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const items = await itemsOf(page)
    count += items?.length ?? 0
    if (items === null || count > mostItems)
      return unread('inflates-too-far', `> ${items === null ? mostOfPage : mostItems}`)
    pages.push(piecesOf(items, page.rotate))
    page.cleanup()
  }
  const read = textOfPages(pages)
  return isUnreadable(read.lines.map(({ text }) => text).join('')) ? unread('unreadable-glyphs') : read
}

/** The pieces of a page's text as pdf.js gives them, or null when there are more than any print has. */
async function itemsOf(page: Awaited<ReturnType<Pdf['getPage']>>): Promise<object[] | null> {
  const reader = page.streamTextContent().getReader()
  const items: object[] = []
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    items.push(...next.value.items)
    if (items.length > mostOfPage) {
      // Not awaited: the page is given up, and its document with it.
      reader.cancel(new Error('too many pieces')).catch(() => null)
      return null
    }
  }
  return items
}

/** True when a font without a table of its characters shows: numbers of its glyphs stand for them. */
function isUnreadable(text: string): boolean {
  if (readable.test(text) && !text.includes('\ufffd')) return false
  const matches = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  return matches(control) > text.length * mostControl || matches(unreadable) > text.length * mostUnreadable
}

function isPdf(value: unknown): value is Pdf {
  return typeof value === 'object' && value !== null && 'numPages' in value
}

function isNamed(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && 'name' in value && value.name === name
}

import type { Format } from './format.ts'
import { readMarkdown } from './markdown.ts'
import { readPlain } from './plain.ts'
import { textFormat } from './text-format.ts'

export type FormatName = 'plain' | 'markdown' | 'html' | 'docx' | 'pdf'

/**
 * The reader of each format. A new one is a file beside this, a line here and its signs in `detect`. What needs a
 * library is loaded when the first such file comes: together they take as long as all the rest of the reader.
 */
export const formats: Readonly<Record<FormatName, Format>> = {
  plain: textFormat(readPlain),
  markdown: textFormat(readMarkdown),
  html: async (bytes, lexicon) => (await import('./html.ts')).readHtml(bytes, lexicon),
  docx: async (bytes) => (await import('./docx.ts')).readDocx(bytes),
  pdf: async (bytes) => (await import('./pdf.ts')).readPdf(bytes),
}

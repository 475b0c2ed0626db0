import { readDocx } from './docx.ts'
import type { Format } from './format.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readPdf } from './pdf.ts'
import { readPlain } from './plain.ts'
import { textFormat } from './text-format.ts'

export type FormatName = 'plain' | 'markdown' | 'html' | 'docx' | 'pdf'

/** The reader of each format. A new one is a file beside this, a line here and its signs in `detect`. */
export const formats: Readonly<Record<FormatName, Format>> = {
  plain: textFormat(readPlain),
  markdown: textFormat(readMarkdown),
  html: readHtml,
  docx: readDocx,
  pdf: readPdf,
}

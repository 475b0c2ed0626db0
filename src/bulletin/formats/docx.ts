import type { Line } from '../line.ts'
import { type PartHtml, partHtml, type Shapes } from './docx-html.ts'
import { numberingOf } from './docx-numbering.ts'
import { headingStyles } from './docx-styles.ts'
import { readPart, TooNested } from './docx-xml.ts'
import { type FormatRead, unread } from './format.ts'
import { blocksOf } from './html-blocks.ts'
import { DEEPEST } from './nesting.ts'
import { documentLines } from './page-lines.ts'
import { unpack } from './unpacked.ts'

/** The XML of each part. */
type Parts = ReadonlyMap<string, string>

const DOCUMENT = /^word\/document\d{0,2}\.xml$/
const NOTES = /^word\/(?:footnotes|endnotes)\d{0,2}\.xml$/
const MARGINS = /^word\/(?:header|footer)\d{0,2}\.xml$/

/**
 * Word (`.docx`): its paragraphs, headings, lists, tables and notes in their order. Read by our own hand, since mammoth,
 * which is made for it, took over a second for a megabyte of text and 80 bytes of memory for each byte of XML.
 */
export function readDocx(bytes: Uint8Array): FormatRead {
  const unpacked = unpack(bytes)
  if (unpacked.kind === 'problem') return unread(unpacked.code, unpacked.text)
  const parts = new Map(Array.from(unpacked.parts, ([name, part]) => [name, new TextDecoder().decode(part)]))
  const document = mainPart(parts)
  if (document === undefined)
    // A zip file cut short may have lost the part that would show that it is one of Word.
    return parts.has('[Content_Types].xml') ? unread('damaged-file') : unread('unsupported-format', 'zip')
  // Word writes no document types; one is there to declare entities that grow when they are put in.
  if ([...parts.values()].some((part) => /<!(?:DOCTYPE|ENTITY)/i.test(part)))
    return unread('entity-declarations')
  try {
    const shapes = {
      headings: headingStyles(parts.get('word/styles.xml')),
      numbering: numberingOf(parts.get('word/numbering.xml')),
    }
    const text = withNotes(partHtml(document, shapes), parts, shapes)
    return below(marginsOf(parts, shapes), documentLines(blocksOf(text, new Map())))
  } catch (error) {
    if (error instanceof TooNested) return unread('too-nested', `> ${DEEPEST}`)
    throw error
  }
}

/** The part that the file names as its text, else the first that may be it. */
function mainPart(parts: Parts): string | undefined {
  const [first, ...others] = [...parts.keys()].filter((name) => DOCUMENT.test(name))
  const relations = parts.get('_rels/.rels')
  let named = first
  if (others.length > 0 && relations !== undefined)
    readPart(relations, {
      open: (_, { Type: type = '', Target: target = '' }) => {
        if (type.endsWith('/officeDocument')) named = target.replace(/^\//, '')
      },
    })
  return parts.get(named ?? '') ?? parts.get(first ?? '')
}

/** The text with the notes that it refers to behind it. */
function withNotes({ html, references }: PartHtml, parts: Parts, shapes: Shapes): string {
  if (references.length === 0) return html
  const notes = new Map(
    [...parts].flatMap(([name, part]) => (NOTES.test(name) ? [...partHtml(part, shapes).notes] : [])),
  )
  return html + references.map((note) => `<li>${notes.get(note) ?? ''}</li>`).join('')
}

/** The lines of heads and feet, which stand on every page. */
function marginsOf(parts: Parts, shapes: Shapes): string[] {
  return [...parts].flatMap(([name, part]) =>
    MARGINS.test(name) ? blocksOf(partHtml(part, shapes).html, new Map()).map(({ text }) => text) : [],
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

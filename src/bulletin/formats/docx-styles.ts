import { type Attributes, readPart } from './docx-xml.ts'

/** What the styles of a document make of its paragraphs: the level of headings, from 1; any other is of text. */
export type HeadingStyles = ReadonlyMap<string, number>

/** What Word's own styles mean, by their English and Chinese names; `heading` without a level is that of Pages. */
const LEVELS: ReadonlyMap<string, number> = new Map([
  ['heading', 1],
  ['title', 1],
  ['标题', 1],
  ['subtitle', 4],
  ['副标题', 4],
])
const HEADING = /^heading ?([1-6])$/i

/** Reads the part that defines the styles of a document, where it has one. Throws as `readPart` does. */
export function headingStyles(styles: string | undefined): HeadingStyles {
  const levels = new Map<string, number>()
  let id: string | undefined
  if (styles === undefined) return levels
  readPart(styles, {
    open: (name, attributes) => {
      if (name === 'w:style') id = isOfParagraphs(attributes) ? attributes['w:styleId'] : undefined
      if (id === undefined) return
      const level = levelNamed(name === 'w:style' ? id : name === 'w:name' ? (attributes['w:val'] ?? '') : '')
      if (level !== undefined) levels.set(id, level)
    },
  })
  return levels
}

function isOfParagraphs(attributes: Attributes): boolean {
  return (attributes['w:type'] ?? 'paragraph') === 'paragraph'
}

function levelNamed(name: string): number | undefined {
  const printed = name.match(HEADING)?.[1]
  return printed === undefined ? LEVELS.get(name.toLowerCase()) : Number(printed)
}

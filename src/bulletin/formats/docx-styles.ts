import { type Attributes, readPart } from './docx-xml.ts'

/** What the styles and lists of a document make of its paragraphs. */
export interface ParagraphStyles {
  /** The level of the headings of each style, from 1; a style that is not here is one of text. */
  readonly levels: ReadonlyMap<string, number>
  /** The lists that are defined, by their numbers, and the styles whose paragraphs are items of one. */
  readonly lists: ReadonlySet<string>
  readonly itemStyles: ReadonlySet<string>
}

/** What Word's own styles mean, by their English and Chinese names; `heading` without a level is that of Pages. */
const LEVELS: Readonly<Record<string, number>> = { heading: 1, title: 1, 标题: 1, subtitle: 4, 副标题: 4 }
const HEADING = /^heading ?([1-6])$/i

/** Reads the parts of a document that define its styles and its lists, where it has them. Throws as `readPart` does. */
export function stylesOf(styles: Uint8Array | undefined, numbering: Uint8Array | undefined): ParagraphStyles {
  return { levels: styles === undefined ? new Map() : levelsOf(styles), ...listsOf(numbering) }
}

function levelsOf(styles: Uint8Array): Map<string, number> {
  const levels = new Map<string, number>()
  let id: string | undefined
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
  return printed === undefined ? LEVELS[name.toLowerCase()] : Number(printed)
}

function listsOf(numbering: Uint8Array | undefined): Pick<ParagraphStyles, 'lists' | 'itemStyles'> {
  const lists = new Set<string>()
  const itemStyles = new Set<string>()
  if (numbering !== undefined)
    readPart(numbering, {
      open: (name, attributes) => {
        if (name === 'w:num') lists.add(attributes['w:numId'] ?? '')
        else if (name === 'w:pStyle') itemStyles.add(attributes['w:val'] ?? '')
      },
    })
  return { lists, itemStyles }
}

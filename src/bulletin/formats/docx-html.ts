import { hex } from 'dingbat-to-unicode'
import { itemCounter, type Numbering } from './docx-numbering.ts'
import type { HeadingStyles } from './docx-styles.ts'
import { type Attributes, readPart } from './docx-xml.ts'

/** What the other parts of a document say of its paragraphs. */
export interface Shapes {
  readonly headings: HeadingStyles
  readonly numbering: Numbering
}

/** What a part says, as HTML, and each of its notes by its kind and id. */
export interface PartHtml {
  readonly html: string
  readonly notes: ReadonlyMap<string, string>
  /** The notes that it refers to, in order. */
  readonly references: readonly string[]
}

/**
 * The paragraphs, headings, items, tables, boxes and notes of a part of a Word file as HTML, as its tracked changes
 * leave it (ECMA-376 part 1, 17). Throws as `readPart` does.
 */
export function partHtml(part: string, shapes: Shapes): PartHtml {
  const writer = new PartWriter(shapes)
  readPart(part, writer)
  return writer.written()
}

/** A paragraph in the making; what stands in boxes that hang on it stands behind it. */
interface Paragraph {
  html: string
  boxes: string
  heading: number
  /** The list that it is an item of, or nothing, and how deep it stands in it, from 0. */
  list: string
  level: number
  /** Its end was deleted, so that the next one goes on in it. */
  joined: boolean
}

/** A part of the page that stands apart: the text itself, a box or a note. */
interface Area {
  /** `w:footnote 2`; of a box and the text itself nothing. */
  readonly note: string
  html: string
  /** A paragraph that is still open when its area ends. */
  carried: string
}

/** Elements whose text the document does not say: deleted, moved away, or how a character beside it is read. */
const PASSED_OVER = new Set(['w:del', 'w:moveFrom', 'w:rt'])
const TABLES = new Map([
  ['w:tbl', 'table'],
  ['w:tr', 'tr'],
  ['w:tc', 'td'],
])
const AREAS = new Set(['w:footnote', 'w:endnote', 'w:txbxContent'])
/** What stands in a run beside its text. */
const IN_RUN = new Map([
  ['w:tab', ' '],
  ['w:cr', '<br>'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00ad'],
])

class PartWriter {
  readonly #shapes: Shapes
  readonly #nextItem: ReturnType<typeof itemCounter>
  readonly #notes = new Map<string, string>()
  readonly #references: string[] = []
  /** The elements that are open, the outermost first; likewise the areas, paragraphs and rows. */
  readonly #path: string[] = []
  readonly #areas: Area[] = [{ note: '', html: '', carried: '' }]
  readonly #paragraphs: Paragraph[] = []
  readonly #rows: { readonly from: number; deleted: boolean }[] = []
  /** How much had been written where each of the things that are described in two ways began. */
  readonly #choices: number[] = []
  #length = 0
  /** How many elements are open from the one on that is passed over. */
  #passed = 0
  #isText = false

  constructor(shapes: Shapes) {
    this.#shapes = shapes
    this.#nextItem = itemCounter(shapes.numbering)
  }

  written(): PartHtml {
    return { html: ended(this.#area), notes: this.#notes, references: this.#references }
  }

  readonly open = (name: string, attributes: Attributes): void => {
    const [over, parent] = [this.#path.at(-2), this.#path.at(-1)]
    this.#path.push(name)
    if (this.#passed > 0 || this.#isPassedOver(name, parent)) this.#passed += 1
    else if (name === 'w:p') this.#beginParagraph()
    else if (name === 'w:t') this.#isText = true
    else if (name === 'w:del') this.#delete(parent, over)
    else if (name === 'w:pStyle' || name === 'w:numId' || name === 'w:ilvl')
      this.#shape(name, attributes['w:val'] ?? '')
    else if (TABLES.has(name)) {
      if (name === 'w:tr') this.#rows.push({ from: this.#area.html.length, deleted: false })
      this.#area.html += `<${TABLES.get(name)}>`
    } else if (AREAS.has(name)) {
      const note = name === 'w:txbxContent' ? '' : `${name} ${attributes['w:id']}`
      this.#areas.push({ note, html: '', carried: '' })
    } else if (name === 'mc:AlternateContent') this.#choices.push(this.#length)
    else if (parent === 'w:r') this.#write(this.#inRun(name, attributes))
  }

  readonly close = (name: string): void => {
    this.#path.pop()
    if (this.#passed > 0) this.#passed -= 1
    else if (name === 'w:p') this.#endParagraph()
    else if (name === 'w:t') this.#isText = false
    else if (TABLES.has(name)) {
      this.#area.html += `</${TABLES.get(name)}>`
      const row = name === 'w:tr' ? this.#rows.pop() : undefined
      if (row?.deleted) this.#area.html = this.#area.html.slice(0, row.from)
    } else if (AREAS.has(name)) this.#endArea()
    else if (name === 'mc:AlternateContent') this.#choices.pop()
  }

  readonly text = (text: string): void => {
    if (this.#isText && this.#passed === 0) this.#write(escaped(text))
  }

  get #area(): Area {
    return this.#areas.at(-1) ?? { note: '', html: '', carried: '' }
  }

  /** Of two descriptions of one thing the first that has text is read: the newer one, mostly. */
  #isPassedOver(name: string, parent: string | undefined): boolean {
    if (name === 'mc:Choice' || name === 'mc:Fallback') return this.#length > (this.#choices.at(-1) ?? 0)
    // Among the properties of a paragraph or a row it says that these are deleted.
    return PASSED_OVER.has(name) && parent !== 'w:rPr' && parent !== 'w:trPr'
  }

  #beginParagraph(): void {
    const plain = { boxes: '', heading: 0, list: '', level: 0, joined: false }
    this.#paragraphs.push({ html: this.#area.carried, ...plain })
    this.#area.carried = ''
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (paragraph === undefined) return
    const { html, boxes, heading, list, level, joined } = paragraph
    if (joined) this.#area.carried = html
    else {
      // Word numbers empty items, too, but shows them to nobody who reads the text.
      const number = list === '' || html === '' ? '' : escaped(this.#nextItem(list, level))
      this.#area.html += within(heading > 0 ? `h${heading}` : list === '' ? 'p' : 'li', number + html)
    }
    this.#area.html += boxes
  }

  #delete(parent: string | undefined, over: string | undefined): void {
    const [paragraph, row] = [this.#paragraphs.at(-1), this.#rows.at(-1)]
    if (parent === 'w:trPr' && row !== undefined) row.deleted = true
    else if (over === 'w:pPr' && paragraph !== undefined) paragraph.joined = true
  }

  #shape(name: string, value: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined) return
    const { headings, numbering } = this.#shapes
    if (name === 'w:numId') paragraph.list = numbering.lists.has(value) ? value : ''
    else if (name === 'w:ilvl') paragraph.level = Number(value)
    else {
      paragraph.heading = headings.get(value) ?? 0
      Object.assign(paragraph, numbering.ofStyles.get(value))
    }
  }

  #endArea(): void {
    const { note } = this.#area
    const html = ended(this.#area)
    this.#areas.pop()
    const paragraph = this.#paragraphs.at(-1)
    if (note !== '') this.#notes.set(note, html)
    else if (paragraph === undefined) this.#area.html += html
    else paragraph.boxes += html
  }

  #inRun(name: string, attributes: Attributes): string {
    if (name === 'w:br') return (attributes['w:type'] ?? 'textWrapping') === 'textWrapping' ? '<br>' : ''
    if (name === 'w:sym') return symbol(attributes)
    const note = name.match(/^(w:(?:foot|end)note)Reference$/)?.[1]
    if (note === undefined) return IN_RUN.get(name) ?? ''
    return `[${this.#references.push(`${note} ${attributes['w:id']}`)}]`
  }

  #write(html: string): void {
    this.#length += html.length
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph !== undefined) paragraph.html += html
    else this.#area.html += html
  }
}

function ended({ html, carried }: Area): string {
  return carried === '' ? html : html + within('p', carried)
}

function within(name: string, html: string): string {
  return `<${name}>${html}</${name}>\n`
}

/** A character that a font of symbols shows in place of another; in the private area, too (ECMA-376 17.3.3.30). */
function symbol(attributes: Attributes): string {
  const { 'w:font': font = '', 'w:char': char = '' } = attributes
  const known = hex(font, char) ?? (/^F0..$/i.test(char) ? hex(font, char.slice(2)) : undefined)
  return known === undefined ? '' : escaped(known.string)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

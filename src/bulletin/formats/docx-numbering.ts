import { chineseNumeral } from '../../text/numerals.ts'
import { type Attributes, readPart } from './docx-xml.ts'

/** How the items of one level of a list are numbered: the words around the numbers, `%1` for that of level 1. */
interface Level {
  start: number
  format: string
  text: string
  /** The list does not go on where another of its form ended. */
  restarts: boolean
}

interface List {
  /** Lists of one form are counted together. */
  readonly form: string
  readonly levels: ReadonlyMap<number, Level>
}

/** The numbers that Word writes before the items of lists by itself, which stand nowhere in the text. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, List>
  /** The list that the paragraphs of a style are items of. */
  readonly ofStyles: ReadonlyMap<string, { readonly list: string; readonly level: number }>
}

/** Reads the part that defines the lists of a document, where it has one. Throws as `readPart` does. */
export function numberingOf(part: string | undefined): Numbering {
  const reader = new NumberingReader()
  if (part !== undefined) readPart(part, reader)
  return { lists: reader.lists, ofStyles: reader.ofStyles() }
}

/** Forms stand before the lists of them (ECMA-376 17.9.17). */
class NumberingReader {
  readonly lists = new Map<string, List>()
  readonly #forms = new Map<string, Map<number, Level>>()
  readonly #styles: { style: string; form: string; level: number }[] = []
  #form = ''
  #levels = new Map<number, Level>()
  #list = ''
  #at = 0

  readonly open = (name: string, attributes: Attributes): void => {
    const value = attributes['w:val'] ?? ''
    const level = this.#levels.get(this.#at)
    if (name === 'w:abstractNum') {
      this.#form = attributes['w:abstractNumId'] ?? ''
      this.#levels = new Map()
      this.#forms.set(this.#form, this.#levels)
    } else if (name === 'w:num') this.#setList(attributes['w:numId'] ?? '', '')
    else if (name === 'w:abstractNumId') this.#setList(this.#list, value)
    else if (name === 'w:lvl' || name === 'w:lvlOverride') {
      this.#at = Number(attributes['w:ilvl'] ?? 0)
      if (name === 'w:lvl')
        this.#levels.set(this.#at, { start: 1, format: 'decimal', text: '', restarts: false })
    } else if (name === 'w:pStyle') this.#styles.push({ style: value, form: this.#form, level: this.#at })
    else if (level === undefined) return
    else if (name === 'w:numFmt') level.format = value
    else if (name === 'w:lvlText') level.text = value
    else if (name === 'w:start') level.start = Number(value) || 0
    else if (name === 'w:startOverride') Object.assign(level, { start: Number(value) || 0, restarts: true })
  }

  #setList(list: string, form: string): void {
    this.#list = list
    this.#levels = new Map([...(this.#forms.get(form) ?? [])].map(([at, level]) => [at, { ...level }]))
    this.lists.set(list, { form, levels: this.#levels })
  }

  ofStyles(): Map<string, { list: string; level: number }> {
    const own = this.#styles.flatMap(({ style, form, level }) => {
      const list = [...this.lists].find(([, each]) => each.form === form)?.[0]
      return list === undefined ? [] : [[style, { list, level }] as const]
    })
    return new Map(own)
  }
}

/** Word has nine levels, counted from 0. */
const LAST_LEVEL = 8

/** Counts the items of a document's lists, in order. Gives what Word writes before the next one of a list and level. */
export function itemCounter({ lists }: Numbering): (list: string, level: number) => string {
  const counts = new Map<string, readonly number[]>()
  const begun = new Set<string>()
  return (list, at) => {
    const { form = '', levels } = lists.get(list) ?? {}
    const own = at > LAST_LEVEL ? undefined : levels?.get(at)
    if (levels === undefined || own === undefined) return ''
    const restarts = own.restarts && !begun.has(`${list} ${at}`)
    begun.add(`${list} ${at}`)
    const before = counts.get(form) ?? []
    const above = Array.from({ length: at }, (_, level) => before[level] ?? levels.get(level)?.start ?? 1)
    const last = restarts ? undefined : before[at]
    const now = [...above, last === undefined ? own.start : last + 1]
    counts.set(form, now)
    if (own.format === 'bullet') return ''
    return own.text.replace(/%([1-9])/g, (_, place: string) => {
      const level = Number(place) - 1
      return numeral(now[level] ?? 1, levels.get(level)?.format ?? 'decimal')
    })
  }
}

/** A number in one of Word's formats (ECMA-376 17.18.59), in figures for those that Chinese documents do not use. */
function numeral(value: number, format: string): string {
  if (value < 1) return String(value)
  if (/^(?:chinese|japanese|taiwanese)Counting/.test(format)) return chineseNumeral(value)
  if (/^decimalEnclosedCircle/.test(format) && value <= 20) return String.fromCharCode(0x245f + value)
  if (/^decimalEnclosedParen/.test(format) && value <= 20) return String.fromCharCode(0x2473 + value)
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  if (format === 'upperLetter' && value <= 26) return String.fromCharCode(0x40 + value)
  if (format === 'lowerLetter' && value <= 26) return String.fromCharCode(0x60 + value)
  return format === 'none' ? '' : String(value)
}

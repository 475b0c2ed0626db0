import { load } from 'cheerio/slim'
import type { HtmlPart } from '../../model/lexicon.ts'
import { columns, isFinished } from '../line.ts'

type Node = ReturnType<ReturnType<typeof load>['root']>[0] extends infer Root
  ? Root extends { children: (infer Child)[] }
    ? Child
    : never
  : never
type Element = Extract<Node, { attribs: unknown }>

/** One line of a page as it is shown. */
export interface Block {
  readonly text: string
  /** 1 to 6 in a heading or what is named as one, 0 elsewhere. */
  readonly level: number
  readonly indent: number
  readonly gap: number
  readonly rule: boolean
  readonly item: boolean
  /** How much of the text lies in links, from 0 to 1. */
  readonly linked: number
  /** `title` is the window's title; `chrome` is within what the page names as its navigation and the like. */
  readonly place: 'shown' | 'hidden' | 'title' | 'chrome'
  /** Which of the page's parts named as chrome it stands in; 0 for none. */
  readonly chrome: number
}

const BLOCKS =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|html|legend|li|main|menu|nav|ol|option|p|pre|section|select|summary|table|tbody|td|tfoot|th|thead|title|tr|ul|.*-.*)$/
const WITHOUT_TEXT = /^(?:script|style|svg|iframe|object|meta|link|math|canvas|audio|video)$/
const CHROME = /^(?:nav|footer|button|select|textarea|map|aside|menu)$/
const HIDDEN = /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i
/** A cell longer than this holds text, so its table only lays out the page. */
const LONGEST_CELL = 120

interface Context extends Pick<Block, 'level' | 'place' | 'chrome'> {
  readonly link: boolean
  readonly pre: boolean
}

/** The lines of a page of HTML in the order of its source. `parts` tells what names of classes mean. */
export function blocksOf(html: string, parts: ReadonlyMap<string, HtmlPart>): Block[] {
  const writer = new BlockWriter(parts)
  for (const node of load(html, { xml: { xmlMode: false } }).root()[0]?.children ?? [])
    writer.walk(node, { level: 0, place: 'shown', chrome: 0, link: false, pre: false })
  writer.end({ level: 0, place: 'shown', chrome: 0, link: false, pre: false })
  return writer.blocks
}

class BlockWriter {
  readonly blocks: Block[] = []
  readonly #parts: ReadonlyMap<string, HtmlPart>
  #pieces: string[] = []
  #linked = 0
  #gap = 0
  #rule = false
  #item = false
  /** Behind a list or a table, whose last line need not end in a mark for its paragraph to be over. */
  #listed = false
  #chromes = 0

  constructor(parts: ReadonlyMap<string, HtmlPart>) {
    this.#parts = parts
  }

  walk(node: Node, context: Context): void {
    if (node.type === 'text') this.#write(node.data, context)
    if (!('attribs' in node) || WITHOUT_TEXT.test(node.name)) return
    const inner = this.#contextOf(node, context)
    if (node.name === 'br') this.#breakLine(context)
    else if (node.name === 'hr') {
      this.end(context)
      this.#rule = true
    } else if (node.name === 'table' && isDataTable(node)) this.#table(node, context, inner)
    else if (BLOCKS.test(node.name) || inner.level !== context.level || inner.place !== context.place)
      this.#block(node, context, inner)
    else for (const child of node.children) this.walk(child, inner)
  }

  #block(node: Element, outer: Context, inner: Context): void {
    this.end(outer)
    const before = this.blocks.length
    if (node.name === 'li') this.#item = true
    for (const child of node.children) this.walk(child, inner)
    this.end(inner)
    this.#item = false
    this.#listed ||= node.name === 'li'
    if (node.name === 'p' && this.blocks.length === before) this.#gap += 1
  }

  /** Each row of a table of data is a line, and a paragraph of its own. */
  #table(table: Element, outer: Context, inner: Context): void {
    this.end(outer)
    for (const row of descendants(table, 'tr')) {
      this.#item = true
      for (const cell of row.children) {
        for (const child of 'attribs' in cell ? cell.children : []) this.walkInline(child, inner)
        this.#pieces.push('\u3000')
      }
      this.end(inner)
    }
    this.#item = false
    this.#listed = true
  }

  walkInline(node: Node, context: Context): void {
    if (node.type === 'text') this.#write(node.data, context)
    if (!('attribs' in node) || WITHOUT_TEXT.test(node.name)) return
    for (const child of node.children) this.walkInline(child, this.#contextOf(node, context))
    if (BLOCKS.test(node.name) || node.name === 'br') this.#pieces.push(' ')
  }

  #contextOf(node: Element, context: Context): Context {
    const { class: classes = '', id = '', style = '', hidden, role } = node.attribs
    const names = `${classes} ${id} ${node.name}`.toLowerCase().split(/\s+/)
    const part = names.map((name) => this.#parts.get(name)).find((each) => each !== undefined)
    let { place, chrome, level } = context
    if (place === 'shown' || place === 'chrome') {
      if (HIDDEN.test(style) || hidden !== undefined || /^(?:template|noscript|noframes)$/.test(node.name))
        place = 'hidden'
      else if (node.name === 'title') place = 'title'
      else if (CHROME.test(node.name) || part === 'chrome' || role === 'navigation') {
        place = 'chrome'
        this.#chromes += 1
        chrome = this.#chromes
      }
    }
    if (/^h[1-6]$/.test(node.name)) level = Number(node.name.slice(1))
    else if (part === 'headline') level = 1
    else if (part === 'kicker' || part === 'deck') level = 4
    const link = context.link || (node.name === 'a' && node.attribs.href !== undefined)
    return { place, chrome, level, link, pre: context.pre || node.name === 'pre' }
  }

  #write(data: string, context: Context): void {
    const lines = context.pre ? data.split(/\r?\n/) : [data]
    lines.forEach((line, at) => {
      if (at > 0) this.#breakLine(context)
      const text = line.replace(/[\t\n\r\f ]+/g, (space) => (/[\n\r]/.test(space) ? '\n' : ' '))
      this.#pieces.push(text)
      if (context.link) this.#linked += text.replace(/\s/gu, '').length
    })
  }

  #breakLine(context: Context): void {
    const before = this.blocks.length
    this.end(context)
    if (this.blocks.length === before) this.#gap += 1
  }

  /** Ends the line in the making. */
  end(context: Context): void {
    const raw = this.#pieces.join('')
    const text = tidy(raw)
    const linked = this.#linked
    this.#pieces = []
    this.#linked = 0
    if (text === '') return
    const { level, place, chrome } = context
    const indent = columns(raw.match(/^[\s\u3000]{0,80}/u)?.[0].replace(/[\n ]/g, '') ?? '')
    this.blocks.push({
      text,
      level,
      indent,
      gap: this.#gap,
      rule: this.#rule,
      item: this.#item || (this.#listed && isFinished(text)),
      linked: Math.min(1, linked / text.replace(/\s/gu, '').length),
      place,
      chrome,
    })
    this.#gap = 0
    this.#rule = false
    this.#listed = false
    this.#item = false
  }
}

/** White space as shown: a break of the source's lines between Han characters is none. */
function tidy(raw: string): string {
  return raw
    .replace(
      /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”…—])\n(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”…—])/g,
      '',
    )
    .replace(/[\u00a0\u200b\ufeff\n]/g, (char) => (char === '\u200b' || char === '\ufeff' ? '' : ' '))
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Rows of several short cells; any other table only puts the parts of a page in their places. */
function isDataTable(table: Element): boolean {
  const rows = descendants(table, 'tr')
  const cells = rows.map((row) => row.children.filter((child) => 'attribs' in child))
  if (rows.length < 2 || !cells.some((row) => row.length > 1)) return false
  return !cells.flat().some((cell) => descendants(cell, 'table').length > 0 || lengthOf(cell) > LONGEST_CELL)
}

/** Elements of a name below a node, not looking into those found. Takes time in proportion to what is below. */
function descendants(node: Node, name: string): Element[] {
  if (!('attribs' in node)) return []
  return node.children.flatMap((child) =>
    'attribs' in child && child.name === name ? [child] : descendants(child, name),
  )
}

function lengthOf(node: Node): number {
  if (node.type === 'text') return node.data.trim().length
  return 'attribs' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0
}

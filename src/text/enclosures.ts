/** What a code unit is to the quotation marks and brackets around it. */
export const IN_QUOTE = 1
export const IN_BRACKET = 2
export const CLOSING = 3
const OUTSIDE = 0

const PAIRS = ['“”', '‘’', '「」', '『』', '()', '（）', '[]', '［］', '【】', '〔〕', '《》', '〈〉']
const OPENER_OF = new Map(PAIRS.map((pair) => [pair.charAt(1), pair.charAt(0)]))
const OPENERS = new Set(OPENER_OF.values())
const QUOTES = new Set('“”‘’「」『』"')
/** A pair further apart than this many code units is taken for a misprint: it must not swallow a page. */
const REACH = 400

/** The marks and the line breaks; texts are long and these are few. */
const MARKS = /[\n"“”‘’「」『』()（）[\]［］【】〔〕《》〈〉]/g

/**
 * One byte for each code unit of the text: OUTSIDE, IN_QUOTE, IN_BRACKET (which wins), or CLOSING for a closing
 * mark. A pair stands on one line; nothing counts as being inside a mark without its partner.
 */
export function enclosures(text: string): Uint8Array {
  const found = [...text.matchAll(MARKS)]
  const marks = new Uint8Array(text.length)
  if (found.length === 0) return marks
  const partner = pairs(found)
  let quotes = 0
  let brackets = 0
  let done = 0
  const fillTo = (end: number): void => {
    if (quotes + brackets > 0) marks.fill(brackets > 0 ? IN_BRACKET : IN_QUOTE, done, end)
    done = end
  }
  for (const { 0: char, index: at } of found) {
    const step = partner.get(at)
    if (step === undefined) {
      fillTo(at + 1)
      if (OPENER_OF.has(char)) marks[at] = CLOSING
      continue
    }
    fillTo(at)
    if (QUOTES.has(char)) quotes += step
    else brackets += step
    marks[at] = step > 0 ? OUTSIDE : CLOSING
    done = at + 1
  }
  fillTo(text.length)
  return marks
}

/** Where pairs stand: +1 for what opens one, -1 for what closes one. One stack a kind: linear. */
function pairs(found: readonly RegExpExecArray[]): ReadonlyMap<number, 1 | -1> {
  const partner = new Map<number, 1 | -1>()
  const open = new Map<string, number[]>()
  for (const { 0: char, index: at } of found) {
    if (char === '\n') {
      open.clear()
      continue
    }
    const waiting = open.get(OPENER_OF.get(char) ?? char)
    if (OPENERS.has(char) || (char === '"' && !waiting?.length)) {
      if (waiting) waiting.push(at)
      else open.set(char, [at])
    } else if (waiting && (char === '"' || OPENER_OF.has(char))) {
      const from = waiting.pop()
      if (from !== undefined && at - from <= REACH) partner.set(from, 1).set(at, -1)
    }
  }
  return partner
}

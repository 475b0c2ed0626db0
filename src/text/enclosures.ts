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

/**
 * One byte for each code unit of the text: OUTSIDE, IN_QUOTE, IN_BRACKET (which wins), or CLOSING for a closing
 * mark. A pair stands on one line; nothing counts as being inside a mark without its partner.
 */
export function enclosures(text: string): Uint8Array {
  const partner = pairs(text)
  const marks = new Uint8Array(text.length)
  let quotes = 0
  let brackets = 0
  for (let at = 0; at < text.length; at += 1) {
    const other = partner[at] ?? 0
    if (other === 0) {
      const inside = brackets > 0 ? IN_BRACKET : quotes > 0 ? IN_QUOTE : OUTSIDE
      marks[at] = OPENER_OF.has(text.charAt(at)) ? CLOSING : inside
      continue
    }
    const step = other > 0 ? 1 : -1
    if (QUOTES.has(text.charAt(at))) quotes += step
    else brackets += step
    marks[at] = step > 0 ? OUTSIDE : CLOSING
  }
  return marks
}

/** For each code unit +1 where it opens a pair, -1 where it closes one, 0 elsewhere. One stack a kind: linear. */
function pairs(text: string): Int8Array {
  const partner = new Int8Array(text.length)
  const open = new Map<string, number[]>()
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
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
      if (from !== undefined && at - from <= REACH) {
        partner[from] = 1
        partner[at] = -1
      }
    }
  }
  return partner
}

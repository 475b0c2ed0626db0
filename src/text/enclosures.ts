/** What a code unit is to the quotation marks and brackets around it. */
export const IN_QUOTE = 1
export const IN_BRACKET = 2
export const CLOSING = 3
const OUTSIDE = 0

const PAIRS = ['“”', '‘’', '「」', '『』', '()', '（）', '[]', '［］', '【】', '〔〕', '《》', '〈〉']
/** The same sign opens and closes. */
const STRAIGHT = PAIRS.length
const QUOTES = new Set([0, 1, 2, 3, STRAIGHT])
/** A pair further apart than this many code units is taken for a misprint: it must not swallow a page. */
const REACH = 400

/** What a sign is: a line break, or by the number of its pair one that opens or closes; 0 is any other character. */
const BREAK = 1
const opening = (pair: number): number => 2 + 2 * pair
const closing = (pair: number): number => 3 + 2 * pair
const pairOf = (kind: number): number => (kind >> 1) - 1
const opens = (kind: number): boolean => kind >= 2 && kind % 2 === 0
const KINDS = kindsByUnit()
const NONE = new Uint8Array()

function kindsByUnit(): Uint8Array {
  const kinds = new Uint8Array(2 ** 16)
  kinds['\n'.charCodeAt(0)] = BREAK
  for (const [pair, signs] of PAIRS.entries()) {
    kinds[signs.charCodeAt(0)] = opening(pair)
    kinds[signs.charCodeAt(1)] = closing(pair)
  }
  kinds['"'.charCodeAt(0)] = opening(STRAIGHT)
  return kinds
}

interface Mark {
  readonly at: number
  readonly kind: number
  /** +1 for what opens a pair, -1 for what closes one, 0 for what has no partner. */
  step: number
}

/**
 * One byte for each code unit of the text: OUTSIDE, IN_QUOTE, IN_BRACKET (which wins), or CLOSING for a closing
 * mark. A pair stands on one line; nothing counts as being inside a mark without its partner. Empty where the text has
 * no marks.
 */
export function enclosures(text: string): Uint8Array {
  const found = marksIn(text)
  if (found.length === 0) return NONE
  pairUp(found)
  const marks = new Uint8Array(text.length)
  let quotes = 0
  let brackets = 0
  let done = 0
  const fillTo = (end: number): void => {
    if (quotes + brackets > 0) marks.fill(brackets > 0 ? IN_BRACKET : IN_QUOTE, done, end)
    done = end
  }
  for (const { at, kind, step } of found) {
    if (step === 0) {
      fillTo(at + 1)
      if (kind !== BREAK && !opens(kind)) marks[at] = CLOSING
      continue
    }
    fillTo(at)
    if (QUOTES.has(pairOf(kind))) quotes += step
    else brackets += step
    marks[at] = step > 0 ? OUTSIDE : CLOSING
    done = at + 1
  }
  fillTo(text.length)
  return marks
}

/** The marks and the line breaks; texts are long and these are few. */
function marksIn(text: string): Mark[] {
  const found: Mark[] = []
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)] ?? 0
    if (kind !== 0) found.push({ at, kind, step: 0 })
  }
  return found
}

/** Sets what opens and closes a pair. One stack a kind: linear. */
function pairUp(found: readonly Mark[]): void {
  const open: Mark[][] = []
  for (const mark of found) {
    if (mark.kind === BREAK) {
      open.length = 0
      continue
    }
    const pair = pairOf(mark.kind)
    const waiting = open[pair] ?? []
    open[pair] = waiting
    if (pair === STRAIGHT ? waiting.length === 0 : opens(mark.kind)) {
      waiting.push(mark)
      continue
    }
    const from = waiting.pop()
    if (from === undefined || mark.at - from.at > REACH) continue
    from.step = 1
    mark.step = -1
  }
}

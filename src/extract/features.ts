import type { Placed, Setting, Tell } from './setting.ts'
import { tellAsked } from './span-asked.ts'
import { isClause, tellEndEdge, tellStartEdge } from './span-edges.ts'
import { tellLooks } from './span-looks.ts'
import { tellLeft, tellNearness, tellRight } from './span-nearness.ts'
import type { Span } from './spans.ts'

/** What speaks for and against the spans that begin with a word, whatever their end. */
export function tellStart(from: number, setting: Setting, tell: Tell): void {
  tellStartEdge(from, setting, tell)
  tellLeft(from, setting, tell)
}

/** The same for those that end before a word, whatever their start. */
export function tellEnd(to: number, setting: Setting, tell: Tell): void {
  tellEndEdge(to, setting, tell)
  tellRight(to, setting, tell)
}

/** The same for one span, beside what its start and its end tell. */
export function tellSpan(span: Span, setting: Setting, tell: Tell): void {
  const { starts, tags } = setting.tokens
  const placed: Placed = {
    ...span,
    start: starts[span.from] ?? 0,
    end: starts[span.to] ?? 0,
    bare: bareOf(span.text),
  }
  tell('bias', 1)
  tell('clause', Number(isClause(span.from, span.to, tags)))
  tellLooks(placed, setting, tell)
  tellAsked(placed, setting, tell)
  tellNearness(placed, setting, tell)
}

const opening = '《「“"『〈'
const closing = '》」”"』〉'

/** Without the quotation marks around it. */
function bareOf(text: string): string {
  const start = opening.includes(text.charAt(0)) ? 1 : 0
  const end = closing.includes(text.charAt(text.length - 1)) ? text.length - 1 : text.length
  return text.slice(start, Math.max(start, end))
}

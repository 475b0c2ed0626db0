import type { Range } from '../../model/range.ts'

/** One item of a list, where it stands in the text. */
export interface Item extends Range {
  readonly text: string
}

/** What joins the last item to the others; those of two characters first. */
const joints = /以及|及其|和|及|与|暨/g
/** Shorter parts beside a 和 are no items of their own: 同和, 和平. */
const shortestItem = 3
const edge = /^[\s“”"（(]+|[\s”"）)。，,；;]+$/g

/**
 * The items of `text[start, end)`, parted by ；, else by 、, and the last by 和. Where a count is stated, so many
 * 和 part items as it takes, from the last one back: 力利同和 stays whole.
 */
export function listItems(text: string, start: number, end: number, stated: number | null): Item[] {
  const body = text.slice(start, end)
  const semicolons = parts(body, /[；;]/g)
  if (semicolons.length > 1) return semicolons.map((part) => itemAt(body, part, start)).filter(hasText)
  const commas = parts(body, /[，,]/g)
  const pauses = parts(body, commas.length === stated ? /[，,]/g : /、/g)
  const wanted = stated ?? pauses.length + 1
  let missing = wanted - pauses.length
  const split: Range[] = []
  for (const part of pauses.toReversed()) {
    const cut = missing > 0 ? lastJoint(body, part) : null
    if (cut === null) split.unshift(part)
    else {
      split.unshift({ start: part.start, end: cut.start }, { start: cut.end, end: part.end })
      missing -= 1
    }
    // Without a stated count only the last item may be joined to the one before it.
    if (stated === null) missing = 0
  }
  return split.map((part) => itemAt(body, part, start)).filter(hasText)
}

function parts(text: string, separator: RegExp): Range[] {
  const found: Range[] = []
  let from = 0
  for (const match of text.matchAll(separator)) {
    found.push({ start: from, end: match.index })
    from = match.index + match[0].length
  }
  return [...found, { start: from, end: text.length }]
}

function lastJoint(body: string, { start, end }: Range): Range | null {
  const found = [...body.slice(start, end).matchAll(joints)]
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }))
    .filter((joint) => joint.start - start >= shortestItem && end - joint.end >= shortestItem)
  return found.at(-1) ?? null
}

function itemAt(body: string, { start, end }: Range, offset: number): Item {
  const raw = body.slice(start, end)
  const text = raw.replace(edge, '')
  const at = start + Math.max(0, raw.indexOf(text))
  return { text, start: offset + at, end: offset + at + text.length }
}

function hasText({ text }: Item): boolean {
  return text !== ''
}

import { Parser } from 'htmlparser2'
import { DEEPEST } from './nesting.ts'

export type Attributes = Readonly<Record<string, string>>

/** What is done at the elements of a part and at the text in them, in order. */
export interface PartReader {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Elements stand deeper in one another than any document of Word needs. */
export class TooNested extends Error {}

/** The namespace of Word's elements, transitional and strict (ECMA-376 parts 4 and 1). */
const WORD =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|purl\.oclc\.org\/ooxml\/wordprocessingml\/main)$/

/** The end of a part whose only element has nothing in it. */
const EMPTY = /\/>\s*$/

/**
 * Reads the XML of a part of a Word file from its beginning to its end; Word's own names have the prefix `w:`, whichever the part
 * uses. Throws TooNested, and an Error at a part that is cut short.
 */
export function readPart(xml: string, reader: PartReader): void {
  let depth = 0
  let closed = false
  let own = 'w:'
  const named = (name: string): string => {
    if (own === 'w:') return name
    if (own === '') return name.includes(':') ? name : `w:${name}`
    return name.startsWith(own) ? `w:${name.slice(own.length)}` : name
  }
  const attributesOf = (attributes: Attributes): Attributes =>
    own === 'w:'
      ? attributes
      : Object.fromEntries(Object.entries(attributes).map(([name, value]) => [named(name), value]))
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (depth === 0) own = prefixOf(attributes)
        depth += 1
        if (depth > DEEPEST) throw new TooNested()
        reader.open(named(name), attributesOf(attributes))
      },
      onclosetag: (name, implied) => {
        if (depth === 1 && !implied) closed = true
        depth -= 1
        reader.close?.(named(name))
      },
      ontext: (text) => reader.text?.(text),
    },
    { xmlMode: true },
  )
  parser.end(xml)
  if (!closed && !EMPTY.test(xml.slice(-80))) throw new Error('part of a Word file without its end')
}

function prefixOf(attributes: Attributes): string {
  const declared = Object.entries(attributes).find(
    ([name, value]) => name.startsWith('xmlns') && WORD.test(value),
  )
  return declared === undefined ? 'w:' : declared[0].replace(/^xmlns:?/, '').replace(/(?<=.)$/, ':')
}

import { readMarkdown } from './formats/markdown.ts'
import { readPlain } from './formats/plain.ts'
import type { Line } from './line.ts'

/** A format gives the lines of a decoded text, with what its own marks say of them. */
export type Format = (text: string) => Line[]

/** Formats by what the file's name ends in; anything else is plain text. */
const FORMATS: readonly (readonly [RegExp, Format])[] = [[/\.(?:md|markdown)$/i, readMarkdown]]

/** The format to read a file with, by its path. */
export function formatOf(source: string): Format {
  return FORMATS.find(([name]) => name.test(source))?.[1] ?? readPlain
}

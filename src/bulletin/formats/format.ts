import type { Problem, ProblemCode } from '../../model/issue.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import type { Line } from '../line.ts'

/** The lines that a format found in a file, and what it left out or could not make out on the way. */
export interface FormatRead {
  readonly lines: readonly Line[]
  readonly problems: readonly Problem[]
}

/**
 * Reads the bytes of one format. What is wrong with a file is among the problems. A file whose format has no lines
 * of its own counts those of its text, from 1, in the order of reading.
 */
export type Format = (bytes: Uint8Array, lexicon: Lexicon) => FormatRead | Promise<FormatRead>

/** A file of which nothing can be read, for one reason. */
export function unread(code: ProblemCode, text = ''): FormatRead {
  return { lines: [], problems: [{ line: 0, code, text }] }
}

import { type Line, toLines } from '../line.ts'

/** Plain text: its lines, of which nothing is known but how they were printed. */
export function readPlain(text: string): Line[] {
  return toLines(text)
}

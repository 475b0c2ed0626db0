import fc from 'fast-check'
import { pieces } from './pieces.ts'

/** Part of a document in the marks of its format, and the text of it that a reader must account for. */
export interface Block {
  readonly marked: string
  readonly text: string
}

/** Pieces that a document can hold: its formats know no control characters and no halves of a character. */
const holdable = pieces.filter((piece) => piece.trim() !== '' && !/[\p{Cc}\p{Cs}]/u.test(piece))

/** A line of one to five pieces. */
export const line = fc
  .array(fc.constantFrom(...holdable), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''))

export function block(marked: string, text: string): Block {
  return { marked, text }
}

/** All blocks one after the other. */
export function joined(blocks: readonly Block[]): Block {
  return block(blocks.map(({ marked }) => marked).join('\n'), blocks.map(({ text }) => text).join('\n'))
}

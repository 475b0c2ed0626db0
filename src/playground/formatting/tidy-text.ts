import type { FormattedText, MessageEntity } from './entity.ts'

/**
 * Trims a text as Telegram does, with its entities: carriage returns go, control characters become spaces, white space
 * at both ends goes, an entity left without a character goes.
 */
export function tidyText({ text, entities }: FormattedText): FormattedText {
  const places = new Uint32Array(text.length + 1)
  let clean = ''
  for (let at = 0; at < text.length; at++) {
    places[at] = clean.length
    const code = text.charCodeAt(at)
    if (code === 13) continue
    clean += code < 32 && code !== 10 ? ' ' : text.charAt(at)
  }
  places[text.length] = clean.length

  const start = clean.length - clean.trimStart().length
  const trimmed = clean.trim()
  const place = (offset: number) => clamp((places[offset] ?? 0) - start, trimmed.length)
  const moved = entities.flatMap((entity): MessageEntity[] => {
    const offset = place(entity.offset)
    const length = place(entity.offset + entity.length) - offset
    return length > 0 ? [{ ...entity, offset, length }] : []
  })
  return { text: trimmed, entities: moved }
}

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most)

import { sentences } from '../text/sentences.ts'

/** Parts of at most `most` UTF-16 units: whole paragraphs where they fit, else cut at sentence ends, else between characters. Paragraphs of a part stand a blank line apart. */
export function splitText(paragraphs: readonly string[], most: number): string[] {
  const parts: string[] = []
  let part = ''
  const put = (piece: string, gap: string): void => {
    if (part !== '' && part.length + gap.length + piece.length > most) {
      parts.push(part)
      part = ''
    }
    part += part === '' ? piece : gap + piece
  }
  for (const paragraph of paragraphs) {
    if (paragraph.length <= most) put(paragraph, '\n\n')
    else for (const [index, piece] of pieces(paragraph, most).entries()) put(piece, index === 0 ? '\n\n' : '')
  }
  if (part !== '') parts.push(part)
  return parts
}

function pieces(paragraph: string, most: number): string[] {
  return sentences(paragraph).flatMap(({ start, end }) => cut(paragraph.slice(start, end), most))
}

function cut(sentence: string, most: number): string[] {
  const parts: string[] = []
  let rest = sentence
  while (rest.length > most) {
    const unit = rest.charCodeAt(most)
    const at = unit >= 0xdc00 && unit <= 0xdfff ? most - 1 : most
    parts.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return [...parts, rest]
}

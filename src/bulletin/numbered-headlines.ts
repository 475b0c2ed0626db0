import { columns, isFinished, type Line } from './line.ts'

const NUMBERED = /^(\d{1,2})\s*[.．、]\s*(?=\D)(\S.*)$/u
const WIDEST = 80

/**
 * Takes the numbered lines of a list as headlines where the text begins with the first of them, each is followed by a
 * text of its own, and they count from 1: a broadcast's or a digest's items.
 */
export function withNumberedHeadlines(lines: readonly Line[]): Line[] {
  if (lines[0]?.given !== 'nothing' || !NUMBERED.test(lines[0].text)) return [...lines]
  const numbered = lines.map(({ given, text }) => (given === 'nothing' ? text.match(NUMBERED) : null))
  const places = numbered.flatMap((match, at) => (match === null ? [] : [at]))
  const counts = places.every((at, place) => Number(numbered[at]?.[1]) === place + 1)
  const all = places.length > 1 && counts && places.every((at) => heads(lines, numbered, at))
  if (!all) return [...lines]
  return lines.map((line, at) => {
    const title = numbered[at]?.[2]
    return title === undefined ? line : { ...line, text: title, given: 'headline', item: false }
  })
}

function heads(lines: readonly Line[], numbered: readonly (RegExpMatchArray | null)[], at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]]
  if (line === undefined || below === undefined || numbered[at + 1] !== null) return false
  const short = columns(line.text.slice(0, WIDEST)) <= WIDEST && !/[。；;，,]/u.test(line.text)
  return short && (isFinished(below.text) || /[，,。]/u.test(below.text))
}

import { columns, type Line } from './line.ts'
import { type PrintPatterns, type PrintWords, printPatterns } from './print-patterns.ts'

const LONGEST = 32
/** So many lines of a headline may stand between the mark and the text that goes on. */
const MOST_BETWEEN = 3
const WIDEST_HEADLINE = 80

/**
 * Takes the marks of continuation off the lines: `(下转第3版)` at an end marks that line as going on elsewhere,
 * `(上接第1版)` at a beginning, or by itself over a text or behind its headline, the text's first line.
 */
export function withTurns(lines: readonly Line[], words: PrintWords): Line[] {
  const patterns = printPatterns(words)
  const kept: Line[] = []
  let pending: { mark: string; between: number } | null = null
  for (const [at, line] of lines.entries()) {
    if (pending === null && !patterns.turn.test(line.text)) {
      kept.push(line)
      continue
    }
    const own = partsOf(line, at + 1 < lines.length && pending === null, patterns)
    const last = kept.at(-1)
    if (own.text === '' && own.onward !== '' && last !== undefined && own.back === '' && !last.turn?.onward) {
      kept[kept.length - 1] = { ...last, turn: { back: last.turn?.back ?? '', onward: own.onward } }
      continue
    }
    if (own.text === '') {
      if (own.onward !== '') kept.push(line)
      else pending = { mark: own.back, between: 0 }
      continue
    }
    let back = own.back
    if (pending !== null) {
      const waits = looksTitular(own.text) && pending.between < MOST_BETWEEN && at + 1 < lines.length
      if (waits) pending = { ...pending, between: pending.between + 1 }
      else {
        back = pending.mark + back
        pending = null
      }
    }
    if (own.behind !== '') pending = { mark: own.behind, between: 0 }
    kept.push(
      back === '' && own.onward === '' && own.behind === ''
        ? line
        : {
            ...line,
            text: own.text,
            ...(back + own.onward === '' ? {} : { turn: { back, onward: own.onward } }),
          },
    )
  }
  const last = kept.at(-1)
  if (pending !== null && last !== undefined)
    kept[kept.length - 1] = {
      ...last,
      turn: { back: (last.turn?.back ?? '') + pending.mark, onward: last.turn?.onward ?? '' },
    }
  return kept
}

/** A line without its marks. `behind` is a mark of the beginning at a headline's end. */
function partsOf(
  { text }: Line,
  mayWait: boolean,
  { onward: going, backFirst, backLast, turn }: PrintPatterns,
): { text: string; onward: string; back: string; behind: string } {
  if (!turn.test(text)) return { text, onward: '', back: '', behind: '' }
  const onward = text.slice(-LONGEST).match(going)?.[0] ?? ''
  const before = text.slice(0, text.length - onward.length).trimEnd()
  const back = before.slice(0, LONGEST).match(backFirst)?.[0] ?? ''
  const rest = before.slice(back.length).trimStart()
  if (back !== '' && rest === '' && (!mayWait || onward !== ''))
    return { text, onward: '', back: '', behind: '' }
  const behind =
    back === '' && onward === '' && mayWait ? (rest.slice(-LONGEST).match(backLast)?.[0] ?? '') : ''
  const title = rest.slice(0, rest.length - behind.length).trimEnd()
  return behind !== '' && looksTitular(title)
    ? { text: title, onward, back, behind }
    : { text: rest, onward, back, behind: '' }
}

function looksTitular(text: string): boolean {
  return text !== '' && !/[。；;,，、]/u.test(text) && columns(text.slice(0, 100)) <= WIDEST_HEADLINE
}

import type { Tokens } from './tokens.ts'

/** Neighbouring words of a sentence that may be an answer: from one word up to before another. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly text: string
}

const mostWords = 9
const mostCharacters = 24
/** Signs that stand within names. */
const inner = /^[·•.\-–—、%・/~°]+$/u
const opening = '《「“"『〈'
const closing = '》」”"』〉'
/** What no answer begins or ends with: particles, conjunctions, prepositions, adverbs, pronouns. */
const noEdge = /^(?:[ucpry]|d$)/

/** The stretches of whole words that could answer, and whatever stands in quotation marks. */
export function spansOf(tokens: Tokens): Span[] {
  const { words, tags, starts, folded } = tokens
  const found: Span[] = []
  for (let from = 0; from < words.length; from += 1) {
    const first = words[from] ?? ''
    if (opening.includes(first)) {
      const span = quoted(tokens, from)
      if (span !== null) found.push(span)
      continue
    }
    if (tags[from] === 'w' || noEdge.test(tags[from] ?? '')) continue
    for (let to = from + 1; to <= words.length && to - from <= mostWords; to += 1) {
      const last = words[to - 1] ?? ''
      if (tags[to - 1] === 'w') {
        if (inner.test(last)) continue
        break
      }
      if ((starts[to] ?? 0) - (starts[from] ?? 0) > mostCharacters) break
      if (noEdge.test(tags[to - 1] ?? '') || /^[fg]/.test(tags[to - 1] ?? '')) continue
      if (cutsNumber(folded, starts[from] ?? 0) || cutsNumber(folded, starts[to] ?? 0)) continue
      found.push({ from, to, text: folded.slice(starts[from], starts[to]) })
    }
  }
  return found
}

/** 1.26 is cut at its point, and 26 is another number. */
function cutsNumber(folded: string, at: number): boolean {
  return (
    /\d[.,]?\d/.test(folded.slice(Math.max(0, at - 2), at + 1)) ||
    (/^[.,]\d/.test(folded.slice(at, at + 2)) && /\d/.test(folded.charAt(at - 1)))
  )
}

function quoted({ words, starts, folded }: Tokens, from: number): Span | null {
  const until = closing[opening.indexOf(words[from] ?? '')] ?? ''
  for (let to = from + 1; to < words.length && to - from < mostWords * 2; to += 1)
    if (words[to] === until)
      return to === from + 1 ? null : { from, to: to + 1, text: folded.slice(starts[from], starts[to + 1]) }
  return null
}

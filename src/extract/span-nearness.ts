import type { Anchors, Features, Placed, Setting } from './setting.ts'

/** Characters from which on nearness falls to 1/e. */
const reach = 8
const mostPlaces = 4
const mostNear = 2
const wordsAround = 2

export function anchorsOf(
  folded: string,
  terms: readonly { readonly text: string; readonly weight: number }[],
): Anchors {
  const at = terms.flatMap(({ text, weight }) =>
    placesOf(folded, text).map((start) => ({ start, end: start + text.length, weight })),
  )
  return { at, total: terms.reduce((sum, { weight }) => sum + weight, 0) || 1 }
}

function placesOf(folded: string, text: string): number[] {
  const found: number[] = []
  for (let at = folded.indexOf(text); at >= 0 && found.length < mostPlaces; at = folded.indexOf(text, at + 1))
    found.push(at)
  return found
}

/** How near a word stands to the left and to the right of a stretch: 1 beside it, 0 where it is not. */
export function nearest(folded: string, word: string, start: number, end: number): [number, number] {
  const left = start < word.length ? -1 : folded.lastIndexOf(word, start - word.length)
  const right = folded.indexOf(word, end)
  return [
    left < 0 ? 0 : Math.exp(-(start - left - word.length) / reach),
    right < 0 ? 0 : Math.exp(-(right - end) / reach),
  ]
}

/** How a span stands to the words of the question: near them, within the same clause, or made of them itself. */
export function nearnessOf(span: Placed, setting: Setting): Features {
  const { wanted, article } = setting
  const times = article.split(span.bare).length - 1
  return [
    ...sharedWith(span.bare, setting.question),
    ...termsAround(span, setting),
    ...wordsNear('before', wanted.before, span, setting),
    ...wordsNear('after', wanted.after, span, setting),
    ['often', Math.log(times || 1)],
    ['alone', Number(times === 1)],
  ]
}

/** Words of the question are no answer to it. */
function sharedWith(bare: string, question: string): Features {
  const chars = [...bare].filter((char) => /[\p{L}\p{N}]/u.test(char))
  const pairs = chars.slice(1).map((char, at) => `${chars[at]}${char}`)
  const share = (parts: readonly string[]): number =>
    parts.length === 0 ? 0 : parts.filter((part) => question.includes(part)).length / parts.length
  return [
    ['asked', share(chars)],
    ['askedPairs', share(pairs)],
    ['askedWhole', Number(question.includes(bare))],
  ]
}

function termsAround({ from, to, start, end }: Placed, { tokens, anchors }: Setting): Features {
  const { clauses, starts, folded } = tokens
  const clauseStart = starts[clauses.indexOf(clauses[from] ?? 0)] ?? 0
  const clauseEnd = starts[clauses.lastIndexOf(clauses[to - 1] ?? 0) + 1] ?? folded.length
  let [left, right, inClause] = [0, 0, 0]
  for (const anchor of anchors.at) {
    if (anchor.start < end && anchor.end > start) continue
    if (anchor.end <= start) left += Math.exp(-(start - anchor.end) / reach) * anchor.weight
    else right += Math.exp(-(anchor.start - end) / reach) * anchor.weight
    if (anchor.start >= clauseStart && anchor.end <= clauseEnd) inClause += anchor.weight
  }
  const share = (weight: number): number => Math.min(mostNear, weight / anchors.total)
  return [
    ['near', share(left + right)],
    ['nearLeft', share(left)],
    ['nearRight', share(right)],
    ['inClause', share(inClause)],
  ]
}

/** The words that stand nearest to the question word in the question. */
function wordsNear(
  side: 'before' | 'after',
  words: readonly string[],
  { start, end }: Placed,
  { tokens }: Setting,
): Features {
  return words.slice(0, wordsAround).flatMap((word, at): Features => {
    const [left, right] = nearest(tokens.folded, word, start, end)
    return [
      [`${side}${at}Left`, left],
      [`${side}${at}Right`, right],
    ]
  })
}

import type { Nearness, Placed, Setting, Tell } from './setting.ts'
import type { Tokens } from './tokens.ts'

/** Characters from which on nearness falls to 1/e. */
const reach = 8
const mostPlaces = 4
const mostNear = 2
const wordsAround = 2
/** How near by the characters between, for those of most sentences. */
const nearnesses = Float64Array.from({ length: 256 }, (_, characters) => Math.exp(-characters / reach))

function nearnessAt(characters: number): number {
  return nearnesses[characters] ?? Math.exp(-characters / reach)
}

/** How near the terms, each with a weight, stand to the words of a sentence. */
export function nearnessIn(
  { folded, starts }: Tokens,
  terms: readonly { readonly text: string; readonly weight: number }[],
): Nearness {
  const at = terms.flatMap(({ text, weight }) =>
    placesOf(folded, text).map((start) => ({ start, end: start + text.length, weight })),
  )
  const left = new Float64Array(starts.length)
  const right = new Float64Array(starts.length)
  for (const [word, place] of starts.entries()) {
    for (const { start, end, weight } of at) {
      if (end <= place) left[word] = (left[word] ?? 0) + nearnessAt(place - end) * weight
      if (start >= place) right[word] = (right[word] ?? 0) + nearnessAt(start - place) * weight
    }
  }
  return { at, left, right, total: terms.reduce((sum, { weight }) => sum + weight, 0) || 1 }
}

function placesOf(folded: string, text: string): number[] {
  const found: number[] = []
  for (let at = folded.indexOf(text); at >= 0 && found.length < mostPlaces; at = folded.indexOf(text, at + 1))
    found.push(at)
  return found
}

/** What stands to the left of a span that begins with a word: terms of the question, and the words around its question word. */
export function tellLeft(from: number, setting: Setting, tell: Tell): void {
  const { wanted, nearness, tokens } = setting
  const start = tokens.starts[from] ?? 0
  const near = (word: string): number => {
    const at = start < word.length ? -1 : tokens.folded.lastIndexOf(word, start - word.length)
    return at < 0 ? 0 : nearnessAt(start - at - word.length)
  }
  tell('nearLeft', shareOf(nearness.left[from] ?? 0, nearness))
  if (wanted.head !== '') {
    tell('headBefore', Number(tokens.folded.endsWith(wanted.head, start)))
    tell('headLeft', near(wanted.head))
  }
  for (const [at, word] of wanted.before.slice(0, wordsAround).entries()) tell(`before${at}Left`, near(word))
  for (const [at, word] of wanted.after.slice(0, wordsAround).entries()) tell(`after${at}Left`, near(word))
}

/** The same to the right of a span that ends before a word. */
export function tellRight(to: number, setting: Setting, tell: Tell): void {
  const { wanted, nearness, tokens } = setting
  const end = tokens.starts[to] ?? 0
  const near = (word: string): number => {
    const at = tokens.folded.indexOf(word, end)
    return at < 0 ? 0 : nearnessAt(at - end)
  }
  tell('nearRight', shareOf(nearness.right[to] ?? 0, nearness))
  if (wanted.head !== '') {
    tell('headAfter', Number(tokens.folded.startsWith(wanted.head, end)))
    tell('headRight', near(wanted.head))
  }
  for (const [at, word] of wanted.before.slice(0, wordsAround).entries()) tell(`before${at}Right`, near(word))
  for (const [at, word] of wanted.after.slice(0, wordsAround).entries()) tell(`after${at}Right`, near(word))
}

/** How a span stands to the words of the question on both sides and within its clause, and how often the article has it. */
export function tellNearness({ from, to, start, end, bare }: Placed, setting: Setting, tell: Tell): void {
  const { nearness, tokens, article } = setting
  const clauseStart = tokens.clauseStarts[from] ?? 0
  const clauseEnd = tokens.clauseEnds[to - 1] ?? tokens.folded.length
  let inClause = 0
  for (const term of nearness.at) {
    const within = term.start >= clauseStart && term.end <= clauseEnd
    if (within && (term.end <= start || term.start >= end)) inClause += term.weight
  }
  tell('near', shareOf((nearness.left[from] ?? 0) + (nearness.right[to] ?? 0), nearness))
  tell('inClause', shareOf(inClause, nearness))
  const times = timesIn(article, bare)
  tell('often', Math.log(times || 1))
  tell('alone', Number(times === 1))
}

function shareOf(weight: number, { total }: Nearness): number {
  return Math.min(mostNear, weight / total)
}

function timesIn(article: string, text: string): number {
  let times = 0
  if (text === '') return times
  for (let at = article.indexOf(text); at >= 0; at = article.indexOf(text, at + text.length)) times += 1
  return times
}

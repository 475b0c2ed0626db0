import type { Setting, Tell } from './setting.ts'

/** What a span begins with, and what stands right before it. */
export function tellStartEdge(from: number, { tokens, lexicon, wanted }: Setting, tell: Tell): void {
  const { words, tags } = tokens
  const { copula, agent, placer, joiner } = lexicon.answerWords
  const before = words[from - 1] ?? ''
  const tag = from === 0 ? '^' : (tags[from - 1] ?? '')
  tell(`first:${(tags[from] ?? '').slice(0, 1)}`, 1)
  tell(`before:${tag.slice(0, 2)}`, 1)
  tell('inQuotes', Number(/[《「“"『〈]/u.test(before)))
  tell('copulaBefore', Number(copula.has(before)))
  tell('agentBefore', Number(agent.has(before)))
  tell('placerBefore', Number(placer.has(before)))
  tell('deBefore', Number(before === '的'))
  tell('listBefore', Number(joiner.has(before)))
  tell('clauseStart', Number(opensClause(from, tags)))
  tell('askedFirst', Number(wanted.before.length === 0 && from === 0))
}

/** What a span ends with, and what stands right behind it. */
export function tellEndEdge(to: number, { tokens, lexicon, wanted }: Setting, tell: Tell): void {
  const { words, tags } = tokens
  const after = words[to] ?? ''
  const tag = to >= words.length ? '$' : (tags[to] ?? '')
  const ends = tag === '$' || /^[。!?]/.test(after)
  tell(`last:${(tags[to - 1] ?? '').slice(0, 2)}`, 1)
  tell(`after:${tag.slice(0, 2)}`, 1)
  tell('deAfter', Number(after === '的'))
  tell('listAfter', Number(lexicon.answerWords.joiner.has(after)))
  tell('clauseEnd', Number(closesClause(to, tags)))
  tell('askedLast', Number(wanted.after.length === 0 && ends))
}

/** Signs, or the ends of the sentence, stand on both sides. */
export function isClause(from: number, to: number, tags: readonly string[]): boolean {
  return opensClause(from, tags) && closesClause(to, tags)
}

function opensClause(from: number, tags: readonly string[]): boolean {
  return from === 0 || tags[from - 1] === 'w'
}

function closesClause(to: number, tags: readonly string[]): boolean {
  return to >= tags.length || tags[to] === 'w'
}

import type { Features, Placed, Setting } from './setting.ts'

/** What a span begins and ends with, and what stands right before and behind it. */
export function edgesOf({ from, to }: Placed, { tokens, lexicon, wanted }: Setting): Features {
  const { words, tags } = tokens
  const { copula, agent, placer, joiner } = lexicon.answerWords
  const [before = '', after = ''] = [words[from - 1], words[to]]
  const beforeTag = from === 0 ? '^' : (tags[from - 1] ?? '')
  const afterTag = to >= words.length ? '$' : (tags[to] ?? '')
  const opens = beforeTag === 'w' || beforeTag === '^'
  const closes = afterTag === 'w' || afterTag === '$'
  const ends = afterTag === '$' || /^[。!?]/.test(after)
  return [
    [`first:${(tags[from] ?? '').slice(0, 1)}`, 1],
    [`last:${(tags[to - 1] ?? '').slice(0, 2)}`, 1],
    [`before:${beforeTag.slice(0, 2)}`, 1],
    [`after:${afterTag.slice(0, 2)}`, 1],
    ['inQuotes', Number(/[《「“"『〈]/u.test(before))],
    ['copulaBefore', Number(copula.has(before))],
    ['agentBefore', Number(agent.has(before))],
    ['placerBefore', Number(placer.has(before))],
    ['deBefore', Number(before === '的')],
    ['deAfter', Number(after === '的')],
    ['listBefore', Number(joiner.has(before))],
    ['listAfter', Number(joiner.has(after))],
    ['clauseStart', Number(opens)],
    ['clauseEnd', Number(closes)],
    ['clause', Number(opens && closes)],
    ['askedLast', Number(wanted.after.length === 0 && ends)],
    ['askedFirst', Number(wanted.before.length === 0 && beforeTag === '^')],
  ]
}

import { answerPatterns } from './answer-patterns.ts'
import type { Features, Placed, Setting } from './setting.ts'
import { nearest } from './span-nearness.ts'

/** From this mean on, characters write the sounds of a foreign name (as weights of the lexicon). */
const writesSounds = 1.5
const longestEnding = 6
const longestTold = { characters: 12, words: 6 }

/** What a span looks like by itself: a time, a number, a name, the noun that was asked after. */
export function looksOf(span: Placed, setting: Setting): Features {
  const { tokens, lexicon } = setting
  const { bare, text, from, to } = span
  const tags = tokens.tags.slice(from, to)
  const patterns = answerPatterns(lexicon)
  const foreign =
    bare.includes('·') ||
    (bare.length > 1 &&
      [...bare].every((char) => (lexicon.transliterationCharacters.get(char) ?? 0) > writesSounds))
  const likeName =
    bare.length >= 2 &&
    bare.length <= 4 &&
    lexicon.surnames.has(bare.charAt(0)) &&
    tags.every((tag) => !/^[vdp]/.test(tag))
  const has = (form: RegExp): boolean => tags.some((tag) => form.test(tag))
  const number = patterns.number.test(bare)
  const place = has(/^ns/) || endsIn(bare, lexicon.placeEndings) || lexicon.placeNames.has(bare)
  return [
    ['time', Number(patterns.time.test(bare))],
    ['number', Number(number)],
    ['person', Number(has(/^nr/) || foreign || likeName)],
    ['foreign', Number(foreign)],
    ['place', Number(place)],
    ['organisation', Number(has(/^nt/) || endsIn(bare, lexicon.organisationEndings))],
    ['quoted', Number(/^[《「“"『〈]/u.test(text))],
    ['book', Number(text.startsWith('《'))],
    [`chars${Math.min(longestTold.characters, bare.length)}`, 1],
    [`words${Math.min(longestTold.words, to - from)}`, 1],
    ['verbIn', Number(to - from > 1 && tags.includes('v'))],
    ['deIn', Number(tokens.words.slice(from, to).includes('的'))],
    ['listIn', Number(bare.includes('、'))],
    ...(number && setting.wanted.kind === 'number' ? numberLooks(span, setting) : []),
    ...(setting.wanted.head === '' ? [] : headLooks(span, setting)),
  ]
}

/** How a number stands to the unit that was asked for. */
function numberLooks({ bare, end, to }: Placed, { wanted: { head }, tokens }: Setting): Features {
  const last = tokens.tags[to - 1] ?? ''
  return [
    ['digits', Number(/^\d[\d,.]*$/.test(bare))],
    ['unitEnds', Number(head !== '' && bare.endsWith(head))],
    ['unitAfter', Number(head !== '' && tokens.folded.startsWith(head, end))],
    ['measured', Number(/^[qnx]/.test(last))],
    ['percent', Number(/%$|百分之/.test(bare))],
  ]
}

/** How a span stands to the noun that was asked after. */
function headLooks(
  { bare, start, end }: Placed,
  { wanted: { head }, tokens: { folded } }: Setting,
): Features {
  const [left, right] = nearest(folded, head, start, end)
  return [
    ['headEnds', Number(bare.endsWith(head) && bare.length > head.length)],
    ['headIs', Number(bare === head)],
    ['headLast', Number(bare.endsWith(head.slice(-1)) && bare.length > 1)],
    ['headIn', Number(bare.includes(head) && !bare.endsWith(head))],
    ['headAfter', Number(folded.startsWith(head, end))],
    ['headBefore', Number(folded.endsWith(head, start))],
    ['headLeft', left],
    ['headRight', right],
  ]
}

function endsIn(text: string, endings: ReadonlySet<string>): boolean {
  for (let length = Math.min(longestEnding, text.length - 1); length >= 1; length -= 1)
    if (endings.has(text.slice(-length))) return true
  return false
}

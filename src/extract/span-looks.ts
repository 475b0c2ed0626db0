import type { Lexicon } from '../model/lexicon.ts'
import { answerPatterns } from './answer-patterns.ts'
import type { Placed, Setting, Tell } from './setting.ts'
import { is, type Tokens } from './tokens.ts'

/** From this mean on, characters write the sounds of a foreign name (as weights of the lexicon). */
const writesSounds = 1.5
const longestEnding = 6
const longestTold = { characters: 12, words: 6 }

/** What a span looks like by itself: a time, a number, a name, the noun that was asked after. */
export function tellLooks(span: Placed, setting: Setting, tell: Tell): void {
  const { lexicon, wanted, tokens } = setting
  const { bare, text, from, to } = span
  const kinds = kindsWithin(from, to, tokens)
  const patterns = answerPatterns(lexicon)
  const foreign = isForeign(bare, lexicon)
  const person = (kinds & is.person) !== 0 || foreign
  const number = patterns.number.test(bare)
  const place = (kinds & is.place) !== 0 || endsIn(bare, lexicon.placeEndings) || lexicon.placeNames.has(bare)
  tell('time', Number(patterns.time.test(bare)))
  tell('number', Number(number))
  tell('person', Number(person || isLikeName(bare, kinds, lexicon)))
  tell('foreign', Number(foreign))
  tell('place', Number(place))
  tell('organisation', Number((kinds & is.organisation) !== 0 || endsIn(bare, lexicon.organisationEndings)))
  tell('quoted', Number(/^[《「“"『〈]/u.test(text)))
  tell('book', Number(text.startsWith('《')))
  tell(characterNames[Math.min(longestTold.characters, bare.length)] ?? '', 1)
  tell(wordNames[Math.min(longestTold.words, to - from)] ?? '', 1)
  tell('verbIn', Number(to - from > 1 && (kinds & is.verb) !== 0))
  tell('deIn', Number((kinds & is.particle) !== 0))
  tell('listIn', Number(bare.includes('、')))
  if (number && wanted.kind === 'number') tellNumberLooks(span, setting, tell)
  if (wanted.head !== '') tellHeadLooks(bare, wanted.head, tell)
}

const characterNames = Array.from({ length: longestTold.characters + 1 }, (_, count) => `chars${count}`)
const wordNames = Array.from({ length: longestTold.words + 1 }, (_, count) => `words${count}`)

/** What any of the words is; sums of `is`. */
function kindsWithin(from: number, to: number, { kinds }: Tokens): number {
  let all = 0
  for (let at = from; at < to; at += 1) all |= kinds[at] ?? 0
  return all
}

/** Written by characters that write sounds, or with the point between the parts of a foreign name. */
function isForeign(bare: string, { transliterationCharacters }: Lexicon): boolean {
  if (bare.includes('·')) return true
  for (const char of bare) if ((transliterationCharacters.get(char) ?? 0) <= writesSounds) return false
  return bare.length > 1
}

function isLikeName(bare: string, kinds: number, { surnames }: Lexicon): boolean {
  return bare.length >= 2 && bare.length <= 4 && (kinds & is.action) === 0 && surnames.has(bare.charAt(0))
}

/** How a number stands to the unit that was asked for. */
function tellNumberLooks({ bare, end, to }: Placed, { wanted: { head }, tokens }: Setting, tell: Tell): void {
  const last = tokens.tags[to - 1] ?? ''
  tell('digits', Number(/^\d[\d,.]*$/.test(bare)))
  tell('unitEnds', Number(head !== '' && bare.endsWith(head)))
  tell('unitAfter', Number(head !== '' && tokens.folded.startsWith(head, end)))
  tell('measured', Number(/^[qnx]/.test(last)))
  tell('percent', Number(/%$|百分之/.test(bare)))
}

/** How a span is like the noun that was asked after. */
function tellHeadLooks(bare: string, head: string, tell: Tell): void {
  tell('headEnds', Number(bare.endsWith(head) && bare.length > head.length))
  tell('headIs', Number(bare === head))
  tell('headLast', Number(bare.endsWith(head.slice(-1)) && bare.length > 1))
  tell('headIn', Number(bare.includes(head) && !bare.endsWith(head)))
}

function endsIn(text: string, endings: ReadonlySet<string>): boolean {
  for (let length = Math.min(longestEnding, text.length - 1); length >= 1; length -= 1)
    if (endings.has(text.slice(-length))) return true
  return false
}

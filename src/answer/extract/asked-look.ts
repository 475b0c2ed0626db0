import type { Lexicon } from '../../model/lexicon.ts'
import type { Asked } from '../../model/question.ts'
import type { UnitKind } from '../../model/word-kinds.ts'
import { looksOf } from '../../search/looks.ts'
import type { Segmenter } from '../../text/segment.ts'

/** True of folded text that has something of the kind that is asked for. */
export type Look = (folded: string) => boolean

/** Places whose names are printed with their kind: a town is 石门镇, while a city may be 太原. */
const withItsKind = /^[县镇乡村]$/u

type Asking = Pick<Asked, 'wanted' | 'seeks'> & {
  readonly folded: string
  /** Whom the question names. */
  readonly people: readonly string[]
}

/** How a text tells somebody's age. */
const age = /岁|出生|生于/u
/** A year is told by its number or from now, and so is an hour; a day may be told in many ways. */
const year = /[年代朝]|世纪/u
const hour = /[点时]/u

/** What an answer looks like, and whether each member of a list has its own: a sum has, a day holds for them all. */
export interface AskedLook {
  readonly look: Look
  readonly ofMembers: boolean
  /** What does not look so is no answer; of times, persons and places a model knows more looks than lists have. */
  readonly isBinding: boolean
}

/** What an answer must look like: a sum of money for 投资多少, a length for 多长; null where anything may answer. */
export function askedLook(
  { folded, wanted, seeks, people }: Asking,
  lexicon: Lexicon,
  segmenter: Segmenter,
): AskedLook | null {
  const looks = looksOf(lexicon)
  const named = (tag: RegExp, endings: ReadonlySet<string>): Look => {
    const ends = [...endings]
    return (text) =>
      segmenter
        .tag(text)
        .some((each) => tag.test(each.tag) || ends.some((ending) => each.word.endsWith(ending)))
  }
  if (people.length > 0 && [...lexicon.ageAskings].some((word) => folded.includes(word)))
    return { look: (text) => age.test(text), ofMembers: false, isBinding: true }
  const measure = seeks.includes('money') ? 'money' : measureAsked(folded, lexicon)
  switch (wanted === null && measure !== null ? 'number' : wanted?.kind) {
    case 'number': {
      const form = measure === null ? looks.number : measureForm(measure, lexicon)
      return { look: (text) => form.test(text), ofMembers: true, isBinding: true }
    }
    case 'time':
      if (/年/u.test(wanted?.head ?? '') || folded.includes('几年'))
        return { look: (text) => year.test(text), ofMembers: false, isBinding: true }
      if (folded.includes('几点'))
        return { look: (text) => hour.test(text), ofMembers: false, isBinding: true }
      return { look: (text) => timeLook(lexicon).test(text), ofMembers: false, isBinding: false }
    case 'person':
      return { look: named(/^nr/, lexicon.offices), ofMembers: false, isBinding: false }
    case 'place':
      if (withItsKind.test(wanted?.head ?? ''))
        return { look: (text) => text.includes(wanted?.head ?? ''), ofMembers: false, isBinding: true }
      return { look: named(/^ns/, lexicon.placeEndings), ofMembers: false, isBinding: false }
    default:
      return null
  }
}

/** What the unit measures that a question asks for, by the unit behind its question word or by a noun; null for any. */
function measureAsked(folded: string, { answerWords, measureAskings, units }: Lexicon): UnitKind | null {
  for (const asking of answerWords.number) {
    const at = folded.indexOf(asking)
    if (at < 0) continue
    const behind = folded.slice(at + asking.length)
    const unit = longest(units.keys(), (each) => behind.startsWith(each))
    const kind = unit === undefined ? undefined : units.get(unit)?.kind
    if (kind !== undefined && kind !== 'count') return kind
  }
  const noun = longest(measureAskings.keys(), (each) => folded.includes(each))
  return noun === undefined ? null : (measureAskings.get(noun) ?? null)
}

function longest(words: Iterable<string>, fits: (word: string) => boolean): string | undefined {
  return [...words].filter(fits).sort((a, b) => b.length - a.length)[0]
}

const timeLooks = new WeakMap<Lexicon, RegExp>()

/** Years, days and hours by their numbers or from now (今年, 次日), feasts, and what names of times end in (明朝末期). */
function timeLook(lexicon: Lexicon): RegExp {
  const known = timeLooks.get(lexicon)
  if (known !== undefined) return known
  const { answerWords, factWords } = lexicon
  const named = [...answerWords.moment, ...factWords.feast].filter((word) => word.length > 1)
  const numbered =
    '[\\d〇零一二三四五六七八九十几数今明去前后当同次每这本上下]\\s*(?:[年月日号时点周天季]|世纪)'
  const look = new RegExp([numbered, ...named, '[朝代]'].join('|'), 'u')
  timeLooks.set(lexicon, look)
  return look
}

const forms = new WeakMap<Lexicon, Map<UnitKind, RegExp>>()

/** A number with a unit that measures so, in folded text; made once for each lexicon and kind. */
function measureForm(kind: UnitKind, lexicon: Lexicon): RegExp {
  const made = forms.get(lexicon) ?? new Map<UnitKind, RegExp>()
  forms.set(lexicon, made)
  const known = made.get(kind)
  if (known !== undefined) return known
  const units = [...lexicon.units]
    .filter(([, unit]) => unit.kind === kind)
    .map(([unit]) => unit.toLowerCase())
  const share = kind === 'share' ? '|分之' : ''
  const form = new RegExp(
    `[\\d〇零一二两三四五六七八九十百千万亿余多来几]\\s*(?:${units.join('|')})${share}`,
    'u',
  )
  made.set(kind, form)
  return form
}

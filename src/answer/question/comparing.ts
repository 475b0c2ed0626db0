import type { Lexicon } from '../../model/lexicon.ts'
import type { AskingWordKind } from '../../model/word-kinds.ts'

/** A clause that compares, and the question with nothing left of it but the things and what is compared. */
export interface Comparing {
  readonly rest: string
  /** By money or by length, where the word that compares tells so (贵, 长). */
  readonly what: 'investment' | 'size' | null
}

type Words = Pick<Lexicon, 'askingWords'>

/** Reads 哪个投资大 and 比乙多投多少 in a folded question; null when nothing in it compares two things. */
export function comparingIn(folded: string, lexicon: Words): Comparing | null {
  const { either, than } = formsOf(lexicon)
  const { dearer, longer } = lexicon.askingWords
  const found = folded.match(either) ?? folded.match(than)
  if (found === null) return null
  const { other = '', what = '', by = '', verb = '' } = found.groups ?? {}
  const compared = [by, verb]
  return {
    rest: folded.replace(found[0], ` ${other} ${what} `),
    what: compared.some((word) => dearer.has(word))
      ? 'investment'
      : compared.some((word) => longer.has(word))
        ? 'size'
        : null,
  }
}

const made = new WeakMap<object, { either: RegExp; than: RegExp }>()

function formsOf({ askingWords }: Words): { either: RegExp; than: RegExp } {
  const known = made.get(askingWords)
  if (known !== undefined) return known
  const any = (...kinds: AskingWordKind[]): string =>
    kinds
      .flatMap((kind) => [...askingWords[kind]])
      .sort((a, b) => b.length - a.length)
      .join('|')
  const forms = {
    either: new RegExp(
      `(?:${any('either')})(?<what>[^，,。;；?？]{0,8}?)(?<!最)(?<by>${any('comparative')})(?=[，,。;；?？!！\\s]|$)`,
      'u',
    ),
    than: new RegExp(
      `比(?<other>[^，,。;；?？比]{2,24}?)(?<what>)(?<by>${any('comparative')})\\p{Script=Han}{0,2}?(?<verb>${any('dearer')})?\\p{Script=Han}{0,1}(?:多少|几)\\p{Script=Han}{0,3}`,
      'u',
    ),
  }
  made.set(askingWords, forms)
  return forms
}

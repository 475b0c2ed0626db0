import type { Lexicon } from '../../model/lexicon.ts'
import type { DeedWordKind } from '../../model/word-kinds.ts'

/** What the words of deeds look for around a name, within its sentence. */
export interface PartPatterns {
  /** A role in a firm or the like. */
  readonly outsider: RegExp
  /** Before a name: those behind 会见 came to see somebody. */
  readonly met: RegExp
  /** Before a name: what that one said is followed. */
  readonly cited: RegExp
  /** Behind a name: talks, a visit's tour, words of the one named, a visit paid. */
  readonly talks: RegExp
  readonly tells: RegExp
  readonly words: RegExp
  readonly coming: RegExp
  /** Behind a name: 陪同下 closes what 在 before it opened. */
  readonly with: RegExp
  /** 在某某陪同下, wherever it stands. */
  readonly inCompany: RegExp
}

const made = new WeakMap<object, PartPatterns>()

/** The patterns of a lexicon's words, made once for each. */
export function partPatterns({ deedWords }: Pick<Lexicon, 'deedWords'>): PartPatterns {
  const known = made.get(deedWords)
  if (known !== undefined) return known
  const patterns = patternsOf((kind) => `(?:${[...deedWords[kind]].join('|') || '(?!)'})`)
  made.set(deedWords, patterns)
  return patterns
}

function patternsOf(any: (kind: DeedWordKind) => string): PartPatterns {
  return {
    outsider: new RegExp(any('outsider'), 'u'),
    met: new RegExp(`${any('meet')}了?[^，,。；;]{0,30}$`, 'u'),
    cited: new RegExp(`${any('follow')}[^。；;，,]{0,24}$`, 'u'),
    talks: new RegExp(`^[^。，,；;]{0,60}?${any('talk')}`, 'u'),
    tells: new RegExp(`^(?:向[^，,。]{0,12})?(?:详细)?${any('tell')}`, 'u'),
    words: new RegExp(`^(?:总书记|主席|同志|总理)?[^。；;，,]{0,16}${any('words')}`, 'u'),
    coming: new RegExp(`来(?:我|本|该)?\\p{Script=Han}{0,6}?${any('come')}|来访|来到[^，,。]{0,20}考察`, 'u'),
    with: new RegExp(`^[^，,。；;]{0,40}?的?${any('with')}下`, 'u'),
    inCompany: new RegExp(`在[^，,。；;]{0,40}?的?${any('with')}下`, 'gu'),
  }
}

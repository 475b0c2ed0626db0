import { wantedOf } from '../extract/wanted.ts'
import { type AskedTime, unconstrained } from '../model/constraints.ts'
import type { Issue } from '../model/issue.ts'
import type { Asked, Question, Seeks, Sought } from '../model/question.ts'
import type { TimeSaid } from '../model/time-said.ts'
import type { Wanted } from '../model/wanted.ts'
import { joinsBefore } from '../search/name-like.ts'
import { renumber } from '../search/renumber.ts'
import { reword } from '../search/reword.ts'
import { gather, isSpoken, type Words } from '../search/words.ts'
import { fold } from '../text/normalise.ts'
import type { Library } from './library.ts'
import { thingsNamed } from './names/named-things.ts'
import { askingsIn } from './question/askings.ts'
import { constrained, constraintsIn, issueOf, withoutRecency } from './question/constraints.ts'
import { ledgerAsk } from './question/ledger-question.ts'
import { articlesNamed } from './question/named-article.ts'
import { kindOf } from './question/question-kind.ts'
import { said } from './question/said.ts'

/** Longest question that is looked at, in UTF-16 units; more words than that find nothing better. */
export const maxQuestion = 500

/** What a text asks for. Throws on nothing; a text without letters or figures is the empty question. */
export function understand(text: string, library: Library): Question {
  const folded = fold(text.slice(0, maxQuestion).toWellFormed())
  if (!isSpoken(folded)) return { kind: 'empty', text }
  const named = articlesNamed(folded, library)
  const { rest, time, ...operators } = constraintsIn(named.rest, library)
  const wanted = operators.newestFirst ? withoutRecency(rest, library) : rest
  const question =
    (named.ids.length === 0 ? contentsQuestion(text, rest, time, library) : null) ??
    wordsQuestion({ text, folded: wanted, time, articles: named.ids }, library)
  const asked = time && { ...time, without: withoutTime(text, rest, time, library) }
  return constrained(question, { ...operators, time: asked, narrowings: [] })
}

/** A question of nothing but words for an issue and its reports, which may name the issue by its id or its time. */
function contentsQuestion(
  text: string,
  folded: string,
  time: TimeSaid | null,
  library: Library,
): Question | null {
  const { contentsWords } = library.lexicon
  // Mostly none is there, and all ids would be looked for in vain.
  if (![...contentsWords].some((word) => folded.includes(word))) return null
  const id = idsOf(library).find((each) => folded.includes(each.folded))
  const issue = id?.issue
  const named = id?.folded ?? time?.text
  const unnamed = named === undefined ? folded : folded.replace(named, ' ')
  const { rest } = askingsIn(unnamed, library.lexicon, ['summary', 'summary-edge'])
  const words = library.segmenter.cut(rest).filter((word) => !saysNothing(word, library))
  if (!words.every((word) => contentsWords.has(word)) || (words.length === 0 && named === undefined))
    return null
  if (time === null || issue !== undefined) return { kind: 'contents', text, issue: issue?.id ?? null }
  const dated = issueOf(time, library)
  return dated && { kind: 'contents', text, issue: dated.id }
}

const known = new WeakMap<Library['issues'], readonly { readonly issue: Issue; readonly folded: string }[]>()

/** The issues with their ids folded, once for each library. */
function idsOf({ issues }: Library): readonly { readonly issue: Issue; readonly folded: string }[] {
  const made = known.get(issues) ?? issues.map((issue) => ({ issue, folded: fold(issue.id) }))
  known.set(issues, made)
  return made
}

/** The words of a question beside its time; none when it asks for whatever is of that time. */
function withoutTime(text: string, folded: string, time: TimeSaid, library: Library): AskedTime['without'] {
  const { bylineWords, contentsWords } = library.lexicon
  const speaksOfReports = (word: string): boolean => bylineWords.has(word) || contentsWords.has(word)
  const cut = library.segmenter.cut(folded.replace(time.text, ' ')).filter((word) => !speaksOfReports(word))
  const says = cut.some((word) => !saysNothing(word, library))
  return says ? sought(text, cut, library) : { words: [], stretches: [], instead: null }
}

/** A question as typed: folded, with the time and the articles that it names. */
interface Typed {
  readonly text: string
  readonly folded: string
  readonly time: TimeSaid | null
  readonly articles: readonly string[]
}

function wordsQuestion(typed: Typed, library: Library): Asked {
  const { text, folded, articles } = typed
  const { bylineWords, contentsWords } = library.lexicon
  const { rest } = askingsIn(folded, library.lexicon, ['definition', 'summary', 'summary-edge'])
  const cut = library.segmenter.cut(isSpoken(rest) ? rest : folded)
  const wanted = wantedOf(folded, library.lexicon, library.segmenter)
  if (!cut.some((word) => bylineWords.has(word)))
    return {
      ...meant(typed, wanted, sought(text, cut, library), library),
      wanted,
      constraints: unconstrained,
    }
  const described = cut.filter((word) => !bylineWords.has(word) && !contentsWords.has(word))
  const names = { projects: [], people: [], places: [], organisations: [], articles }
  const asked = sought(text, described, library)
  return { kind: 'byline', ledger: null, names, wanted, ...asked, constraints: unconstrained }
}

/** What is asked and named, as typed; where that asks nothing of the ledger, in the words that are searched instead. */
function meant(
  { folded, time, articles }: Typed,
  wanted: Wanted | null,
  asked: Sought,
  library: Library,
): Sought & Pick<Asked, 'kind' | 'ledger' | 'names'> {
  const { seeks, instead } = asked
  const typed = said(folded, null, library)
  const ledger = ledgerAsk(folded, typed, seeks, wanted, library)
  const taken = ledger === null && instead !== null ? said(folded, instead, library) : typed
  const names = thingsNamed(taken === typed ? folded : (instead?.stretches ?? []).join(' '), taken, library)
  // An article that is named is asked, not the ledger.
  const ofLedger = taken === typed ? ledger : ledgerAsk(folded, taken, seeks, wanted, library)
  const asksLedger = articles.length > 0 ? null : ofLedger
  return {
    ...asked,
    kind: kindOf({ ...asked, folded, taken, seeks, wanted, time, names, ledger: asksLedger }, library),
    ledger: asksLedger,
    names: { ...names, articles },
  }
}

/** What stands between function words and punctuation; when that is nothing, the function words themselves. */
function sought(text: string, cut: readonly string[], library: Library): Sought {
  const meaning = meaningOf(cut, library)
  const found =
    meaning.words.length > 0 ? meaning : gather(cut, (word) => !isSpoken(word), joinsWithin(library))
  // What asks only, like 什么时候去的, is spelt as it is meant.
  const instead = meaning.words.length > 0 ? insteadOf(text, found, cut, library) : null
  return { text, ...found, instead, seeks: seeks(cut, library) }
}

function meaningOf(cut: readonly string[], library: Library): Words {
  return gather(cut, (word) => saysNothing(word, library), joinsWithin(library))
}

function joinsWithin(library: Library): (before: string, character: string) => boolean {
  return (before, character) => joinsBefore(before, character, library)
}

/** Other words where these find too little; numbers first in the form that stands somewhere. */
function insteadOf(text: string, found: Words, cut: readonly string[], library: Library): Words | null {
  // What asks and says nothing else has no other spelling; in Latin letters it may be pinyin.
  if (cut.every((word) => saysNothing(word, library)) && !cut.some((word) => /[a-z]/.test(word))) return null
  const renumbered = renumber(cut.join(''), library)
  if (renumbered === null) return reword({ text, ...found }, library)
  const other = meaningOf(library.segmenter.cut(renumbered), library)
  return reword({ text, ...other }, library) ?? other
}

/**
 * The kinds of thing that the question words ask for. The longest words first, and also where the cut goes through
 * them (什么单位 in 是什么单位); a single character only as a word.
 */
function seeks(cut: readonly string[], { lexicon }: Library): Seeks[] {
  const kinds = new Set<Seeks>()
  let asked = cut.join('')
  const standing = [...lexicon.questionWords].filter(([word]) => asked.includes(word))
  for (const [word, kind] of standing.sort(([a], [b]) => b.length - a.length)) {
    if (word.length > 1 ? !asked.includes(word) : !cut.includes(word)) continue
    asked = asked.replaceAll(word, ' ')
    kinds.add(kind)
  }
  return [...kinds]
}

function saysNothing(word: string, { lexicon }: Library): boolean {
  return !isSpoken(word) || lexicon.functionWords.has(word) || lexicon.questionWords.has(word)
}

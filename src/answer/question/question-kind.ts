import type { FactKind } from '../../model/fact.ts'
import { factKinds } from '../../model/fact.ts'
import type { LedgerAsk } from '../../model/ledger-ask.ts'
import type { Lexicon, Unit } from '../../model/lexicon.ts'
import type { AskedKind, NamedThings, Seeks } from '../../model/question.ts'
import type { TimeSaid } from '../../model/time-said.ts'
import type { Wanted } from '../../model/wanted.ts'
import type { Words } from '../../search/words.ts'
import { isSpoken } from '../../search/words.ts'
import type { Library } from '../library.ts'
import { asksSpeech } from '../statement/speech.ts'
import { askingsIn } from './askings.ts'
import type { Said } from './said.ts'

/** All that tells what a question asks. */
export interface Heard extends Words {
  readonly folded: string
  readonly taken: Said
  readonly seeks: readonly Seeks[]
  readonly wanted: Wanted | null
  readonly time: TimeSaid | null
  readonly ledger: LedgerAsk | null
  readonly names: Omit<NamedThings, 'articles'>
}

/** What asks for a fact of a project asks for this. */
const byFact: Readonly<Record<FactKind, AskedKind>> = {
  stage: 'stage',
  progress: 'stage',
  investment: 'how-much',
  'investment-completed': 'how-much',
  capacity: 'how-much',
  size: 'how-much',
  started: 'when',
  due: 'when',
  opened: 'when',
  owner: 'who',
  partner: 'who',
  place: 'where',
}
/** 四库是什么 asks for a definition of something short; a long description asks for what it describes. */
const longestTerm = 12
const whatIs = /^[^，,。;；]*(?:是什么|是啥|是个什么|是个啥)[?？!！。\s]*$/u

/** The kind of a question. What it asks of facts, times, places and numbers its words tell; see the lists of the lexicon. */
export function kindOf(heard: Heard, library: Library): AskedKind {
  const { folded, taken, seeks, wanted, ledger } = heard
  const { asks, stages } = taken
  const { kinds } = askingsIn(folded, library.lexicon)
  const facts = factKinds.filter((kind) => asks.has(kind))
  if (asks.has('compare') || ledger?.kind === 'ranking') return 'compare'
  if (kinds.has('definition') || asksForTerm(heard) || asksForQuoted(heard, library)) return 'definition'
  const isSaid = asksForSpeech(heard, library)
  if (!isSaid && (kinds.has('summary') || kinds.has('summary-edge'))) return 'summary'
  if (isSaid) return 'what'
  const bare = bareKind(heard, library)
  if (bare !== null) return bare
  if (asks.has('whether') && wanted === null && seeks.length === 0) return 'yes-no'
  const [fact] = facts
  if (fact === 'stage' || fact === 'progress') return 'stage'
  if (seeks.includes('demand')) return 'what'
  if (asks.has('listed')) return 'how-many'
  const asked = wanted === null ? null : byWanted(wanted, heard, library.lexicon)
  if (asked !== null && asked !== 'what') return asked
  if (seeks.includes('role')) return 'who'
  if (asks.has('list') && fact === undefined) return 'list'
  if (fact !== undefined) return byFact[fact]
  if (asked !== null) return asked
  if (asks.has('whether') || (stages.length > 0 && wanted !== null)) return 'yes-no'
  return (
    (['how-much', 'how-many', 'who', 'when', 'where', 'list'] as const).find((kind) => kinds.has(kind)) ??
    'keywords'
  )
}

/** By the question word and the noun that it asks after. */
function byWanted({ kind, head }: Wanted, { folded, seeks, taken }: Heard, lexicon: Lexicon): AskedKind {
  switch (kind) {
    case 'time':
      return 'when'
    case 'place':
      return taken.asks.has('list') ? 'list' : 'where'
    case 'person':
      return 'who'
    case 'organisation':
      return taken.asks.has('list') ? 'list' : 'who'
    case 'number':
      return seeks.includes('money') || !isCounted(folded, head, lexicon) ? 'how-much' : 'how-many'
    case 'work':
    case 'thing':
    case 'reason':
      if ([...lexicon.groupTitles].some((title) => head.endsWith(title))) return 'who'
      return taken.asks.has('list') && kind !== 'reason' ? 'list' : 'what'
  }
}

/** True for 几个项目 and 多少人, whose word counts things; false for 多少吨 and for nothing: 投资多少. */
function isCounted(folded: string, head: string, { answerWords, counters, units }: Lexicon): boolean {
  const asking = [...answerWords.number].filter((word) => folded.includes(word))
  const behind = asking.map((word) => folded.slice(folded.indexOf(word) + word.length))
  const measures = ([unit, { kind }]: readonly [string, Unit]): boolean =>
    kind !== 'count' && !counters.has(unit) && behind.some((text) => text.startsWith(unit))
  if ([...units].some(measures)) return false
  return head !== '' || behind.some((text) => [...counters].some((counter) => text.startsWith(counter)))
}

const inQuotes = /[“"「『‘']([^”"」』’']{1,20})[”"」』’']/u
/** Behind a term in quotation marks, in characters, what kind of thing it is may be said: “四库”管理模式是什么. */
const mostBehind = 6

/** “六最”指哪六最, “十大工程”有哪些: nothing but a term in quotation marks, of which words may come again, and 哪 or 什么. */
function asksForQuoted({ folded, wanted }: Heard, { lexicon, segmenter }: Library): boolean {
  const [quoted, term] = folded.match(inQuotes) ?? []
  if (quoted === undefined || term === undefined || wanted === null) return false
  const said = segmenter
    .cut(folded.replace(quoted, ' '))
    .filter((word) => isSpoken(word) && !lexicon.functionWords.has(word) && !lexicon.questionWords.has(word))
    .join('')
  return [...said].every((character) => term.includes(character))
    ? wanted.kind !== 'time' && wanted.kind !== 'number'
    : whatIs.test(folded) && said.length <= mostBehind
}

/** 四库是什么: nothing but one short term. */
function asksForTerm({ folded, taken, stretches, names }: Heard): boolean {
  const [term] = stretches
  return (
    whatIs.test(folded) &&
    stretches.length === 1 &&
    term !== undefined &&
    term.length <= longestTerm &&
    !folded.includes(`的${term}`) &&
    taken.asks.size === 0 &&
    taken.number === null &&
    names.people.length === 0
  )
}

/** 某某讲了什么, 某某强调了什么: nothing but one person and words of speech. */
function asksForSpeech({ folded, names, wanted }: Heard, library: Library): boolean {
  const [name, another] = names.people
  return wanted !== null && name !== undefined && another === undefined && asksSpeech(folded, name, library)
}

/** A question of a name or a date alone, or of these and what happened. */
function bareKind({ folded, taken, names, wanted, time }: Heard, library: Library): AskedKind | null {
  const { lexicon, segmenter } = library
  const { kinds, rest } = askingsIn(folded, lexicon, ['events', 'telling', 'pronoun'])
  if (wanted !== null && !kinds.has('events') && !kinds.has('telling')) return null
  const left = (without: readonly string[]): boolean => {
    const text = without.reduce((all, each) => all.replaceAll(each, ' '), rest)
    return segmenter
      .cut(text)
      .some(
        (word) =>
          isSpoken(word) &&
          !lexicon.functionWords.has(word) &&
          !lexicon.questionWords.has(word) &&
          !lexicon.contentsWords.has(word) &&
          !lexicon.partWords.has(word),
      )
  }
  if (time !== null && !left([time.text])) return 'by-date'
  if (names.people.length === 1 && !left(names.people)) return 'by-person'
  const facts = [...taken.asks].filter((ask) => ask !== 'project')
  return names.projects.length === 1 && facts.length === 0 && taken.stages.length === 0
    ? 'about-project'
    : null
}

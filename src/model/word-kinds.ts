/** What a unit measures; a counter (个) only counts. */
export const unitKinds = [
  'money',
  'mass',
  'length',
  'area',
  'volume',
  'power',
  'energy',
  'share',
  'temperature',
  'count',
] as const

export type UnitKind = (typeof unitKinds)[number]

/** What words of sentences about projects do; `data/lexicon/project-words.txt` says what each kind is. */
export const projectWordKinds = [
  'anaphor',
  'site',
  'denial',
  'time',
  'inner',
  'possessor',
  'not-state',
  'works',
  'event',
  'policy',
] as const

export type ProjectWordKind = (typeof projectWordKinds)[number]

/** What words of deeds tell; `data/lexicon/deed-words.txt` says what each kind is. */
export const deedWordKinds = ['with', 'meet', 'talk', 'tell', 'follow', 'words', 'outsider', 'come'] as const

export type DeedWordKind = (typeof deedWordKinds)[number]

/** What words do in questions and answers; `data/lexicon/answer-words.txt` says what each kind is. */
export const answerWordKinds = [
  'reason',
  'person',
  'time',
  'place',
  'number',
  'which',
  'piece',
  'asking',
  'copula',
  'means',
  'judges',
  'agent',
  'placer',
  'joiner',
  'era',
  'period',
  'moment',
] as const

export type AnswerWordKind = (typeof answerWordKinds)[number]

/** What words ask, beside those of facts, times, places, numbers and persons; see `data/lexicon/asking-words.txt`. */
export const askingWordKinds = [
  'who',
  'when',
  'where',
  'how-much',
  'how-many',
  'list',
  'definition',
  'summary',
  'summary-edge',
  'events',
  'telling',
  'speech',
  'joined',
  'either',
  'comparative',
  'dearer',
  'longer',
  'pronoun',
  'onward',
  'further',
] as const

export type AskingWordKind = (typeof askingWordKinds)[number]

/** What words by which facts are stated tell; `data/lexicon/fact-words.txt` says what each kind is. */
export const factWordKinds = [
  'invest',
  'spent',
  'portion',
  'output',
  'measure',
  'build',
  'power',
  'goods',
  'extent',
  'thing',
  'building',
  'intend',
  'later',
  'begin',
  'end',
  'feast',
  'company',
  'institute',
  'with',
  'share',
  'joint',
  'own',
  'fund',
  'meeting',
  'firm',
] as const

export type FactWordKind = (typeof factWordKinds)[number]

/** What a word of printing does; `data/lexicon/print-words.txt` says what each kind is. */
export const printWordKinds = [
  'onward',
  'back',
  'page',
  'issue',
  'copies',
  'weekday',
  'calendar',
  'date',
  'complete',
  'closer',
] as const

export type PrintWordKind = (typeof printWordKinds)[number]

/** What a word does around a figure: see `data/lexicon/figure-words.txt`. */
export const figureWordKinds = ['lead', 'opener', 'predicate', 'yearly', 'daily', 'pointer'] as const

export type FigureWordKind = (typeof figureWordKinds)[number]

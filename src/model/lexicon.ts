import type { LedgerWord } from './ledger-ask.ts'
import type { Part } from './mentions.ts'
import type { Seeks } from './question.ts'
import type { ScheduleWord } from './schedule-word.ts'
import type { TimeWord } from './time-said.ts'
import type { WantedKind } from './wanted.ts'
import type {
  AnswerWordKind,
  AskingWordKind,
  DeedWordKind,
  FactWordKind,
  FigureWordKind,
  PrintWordKind,
  ProjectWordKind,
  UnitKind,
} from './word-kinds.ts'

/** A unit of measure: so many of its plain unit (公里 is 1000 米). */
export interface Unit {
  readonly plain: string
  readonly factor: number
  readonly kind: UnitKind
}

/** Parts of a web page that the names of its elements and classes tell of. */
export const htmlParts = ['headline', 'kicker', 'deck', 'chrome'] as const

export type HtmlPart = (typeof htmlParts)[number]

/** Knowledge of words, read from `data/lexicon`: data that operators can extend, never code. */
export interface Lexicon {
  /** Family names, one or two characters (`解`, `欧阳`). */
  readonly surnames: ReadonlySet<string>
  /** Family names with the natural logarithm of how much more often each stands as one than as another word. */
  readonly surnameWeights: ReadonlyMap<string, number>
  /** The same of the characters of given names: as the first, the last and the only one. */
  readonly givenNameCharacters: ReadonlyMap<string, readonly number[]>
  /** The same of characters that write foreign names by their sound. */
  readonly transliterationCharacters: ReadonlyMap<string, number>
  /** Words in which an office or a profession ends (`书记`, `董事长`). */
  readonly offices: ReadonlySet<string>
  /** Words in which the name of a group of officials ends (`领导`). */
  readonly groupTitles: ReadonlySet<string>
  /** Words for people that stand before a name without telling an office (`村民`). */
  readonly callings: ReadonlySet<string>
  /** Words of address behind a family name alone (`先生`). */
  readonly honorifics: ReadonlySet<string>
  /** Words that often stand right behind a person's name (`表示`, `一行`). */
  readonly nameFollowers: ReadonlySet<string>
  /** Words that state what someone did at an event (`带队`, `陪同`). */
  readonly partWords: ReadonlyMap<string, Part>
  /** Words that are no part of a role and before which it begins (`由`, `陪同`). */
  readonly roleStops: ReadonlySet<string>
  /** Names of bodies that a 和 does not part (`发展和改革`). */
  readonly bodyNames: readonly string[]
  /** Organisations known by a name that has no ending of one (`建行`). */
  readonly organisationNames: ReadonlySet<string>
  /** Endings of the names of organisations (`有限公司`). */
  readonly organisationEndings: ReadonlySet<string>
  /** Verbs that stand in the names of bodies and firms (`发展`). */
  readonly bodyVerbs: ReadonlySet<string>
  /** Places that are printed without an ending (`太原`). */
  readonly placeNames: ReadonlySet<string>
  /** Words that end like a place and name none (`城市`). */
  readonly commonPlaces: ReadonlySet<string>
  /** Common words in the names of places (`经济开发区`). */
  readonly placeWords: ReadonlySet<string>
  /** Words that look like a person's name and are none (`文章`). */
  readonly notNames: ReadonlySet<string>
  /** Endings of the names of places (`镇`, `开发区`). */
  readonly placeEndings: ReadonlySet<string>
  /** Openings of a dateline (`本报讯`, `新华社`). */
  readonly datelines: readonly string[]
  /** Words for a day that is not told (`近日`). */
  readonly vagueDays: readonly string[]
  /** Endings of a kicker (`强调`, `时`). */
  readonly kickers: readonly string[]
  /** What a byline says of the people it names (`记者`, `摄影`). */
  readonly bylines: readonly string[]
  /** Words of mastheads, imprints and column titles (`责任编辑`, `要闻`). */
  readonly mastheads: readonly string[]
  /** Words that printing puts around texts, by what they do there (`下转` before a page). */
  readonly printWords: Readonly<Record<PrintWordKind, ReadonlySet<string>>>
  /** Endings of the names of offices that issue bulletins or write for them (`办公室`). */
  readonly issuers: readonly string[]
  /** Question and function words that say nothing about what is sought (`多少`, `请问`). */
  readonly functionWords: ReadonlySet<string>
  /** Question words that tell what kind of thing is asked for (`多少钱`); they, too, say nothing about what is sought. */
  readonly questionWords: ReadonlyMap<string, Seeks>
  /** Nouns for a kind of thing that, standing in a question, ask for one (`造价`). */
  readonly attributeWords: ReadonlyMap<string, Seeks>
  /** Words that ask for a measure (`多长`) and what its unit measures; null for a number of any unit. */
  readonly measureAskings: ReadonlyMap<string, UnitKind | null>
  /** Words that ask how old somebody is (`多大年纪`). */
  readonly ageAskings: ReadonlySet<string>
  /** Words by which questions ask for an answer and sentences state one. */
  readonly answerWords: Readonly<Record<AnswerWordKind, ReadonlySet<string>>>
  /** Words and phrases that tell what kind of question is asked (`什么是`, `讲了什么`). */
  readonly askingWords: Readonly<Record<AskingWordKind, ReadonlySet<string>>>
  /** Nouns that a question asks after (国家) to the kind of words that answer. */
  readonly askedThings: ReadonlyMap<string, WantedKind>
  /** What speaks for a stretch of a sentence as an answer, by the feature's name; see `data/lexicon/answer-weights.txt`. */
  readonly answerWeights: ReadonlyMap<string, number>
  /** Words by which a question asks for what is newest (`最近`). */
  readonly recencyWords: ReadonlySet<string>
  /** Words that keep what follows them out of the results (`不含`). */
  readonly exclusionWords: ReadonlySet<string>
  /** Words that speak of an issue and its reports as such (`这期`, `标题`). */
  readonly contentsWords: ReadonlySet<string>
  /** Words that ask who wrote a report (`谁写的`, `作者`). */
  readonly bylineWords: ReadonlySet<string>
  /** Units of measure, as printed. */
  readonly units: ReadonlyMap<string, Unit>
  /** Words between a number and the things it counts (`个`). */
  readonly counters: ReadonlySet<string>
  /** Counters that behind a Chinese numeral mostly make a name or an ordinal (`二期`). */
  readonly nameCounters: ReadonlySet<string>
  /** Fixed words with a numeral that counts nothing (`一带一路`). */
  readonly notFigures: ReadonlySet<string>
  /** Words by which a speaker demands something (`必须`). */
  readonly demandWords: ReadonlySet<string>
  /** Words around figures, by what they do there (`达到` leads to one). */
  readonly figureWords: Readonly<Record<FigureWordKind, ReadonlySet<string>>>
  /** Nouns in which a project's name may end without 项目 or 工程 (`生产线`). */
  readonly projectNouns: ReadonlySet<string>
  /** Words that lead to a project's name and are no part of it (`推进`, `深入`). */
  readonly projectOpeners: ReadonlySet<string>
  /** Words that tell of projects in general (`重点`, `招商`). */
  readonly genericProjectWords: ReadonlySet<string>
  /** Words by which sentences speak of projects, by what they do there (`该项目` stands for one). */
  readonly projectWords: Readonly<Record<ProjectWordKind, ReadonlySet<string>>>
  /** Words by which sentences tell what someone did at an event. */
  readonly deedWords: Readonly<Record<DeedWordKind, ReadonlySet<string>>>
  /** Words by which sentences state facts of projects. */
  readonly factWords: Readonly<Record<FactWordKind, ReadonlySet<string>>>
  /** Verbs by which someone goes to see a project (`调研`). */
  readonly visitWords: ReadonlySet<string>
  /** Words before a stage that belong to it as printed (`已`, `即将`). */
  readonly stageAdverbs: ReadonlySet<string>
  /** Stages of a project's life in their order, each with the words by which reports state it; a word to its stage. */
  readonly stageWords: ReadonlyMap<string, string>
  /** Words by which a question asks of the ledger (`造价` for investment, `哪些` for a list). */
  readonly ledgerWords: ReadonlyMap<string, LedgerWord>
  /** Words for a year (`去年`), and how many years it lies from that of the newest issue. */
  readonly yearWords: ReadonlyMap<string, number>
  /** Words for a time (`上周`, `二季度`), as questions say it. */
  readonly timeWords: ReadonlyMap<string, TimeWord>
  /** Words by which people say when a digest is to come (`每天`, `周一`, `早上`). */
  readonly scheduleWords: ReadonlyMap<string, ScheduleWord>
  /** Places that people name a time zone by, lower case and Simplified, each with its IANA name. */
  readonly zoneCities: ReadonlyMap<string, string>
  /** Bodies that may stand before an office without changing it (`县政府` before 县长). */
  readonly officeBodies: ReadonlySet<string>
  /** Groups of words that mean the same (`农发行`, `中国农业发展银行`). */
  readonly synonyms: readonly (readonly string[])[]
  /** Words of everyday speech to those of bulletins, the likeliest first (`修通` to `打通`); one way only. */
  readonly everydayWords: ReadonlyMap<string, readonly string[]>
  /** English phrase, lower case, to the Chinese words it stands for. */
  readonly glossary: ReadonlyMap<string, readonly string[]>
  /** Words that the segmenter keeps whole (`抽水蓄能`, `涑水新区`). */
  readonly words: readonly string[]
  /** Words of a web page's navigation, buttons and footers (`上一版`). */
  readonly chromeWords: ReadonlySet<string>
  /** How lines of a web page begin that belong to none of its articles (`版权所有`, `当前位置`). */
  readonly chromeOpenings: readonly string[]
  /** Names of elements and classes, in lower case, to the part of a page that they mark. */
  readonly htmlParts: ReadonlyMap<string, HtmlPart>
}

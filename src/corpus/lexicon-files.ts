import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type LedgerWord, ledgerWords } from '../model/ledger-ask.ts'
import { htmlParts, type Lexicon, type Unit } from '../model/lexicon.ts'
import { type Part, parts } from '../model/mentions.ts'
import type { Seeks } from '../model/question.ts'
import { type ScheduleWord, scheduleWordKinds } from '../model/schedule-word.ts'
import { type TimeWord, timeUnits } from '../model/time-said.ts'
import { type WantedKind, wantedKinds } from '../model/wanted.ts'
import {
  answerWordKinds,
  askingWordKinds,
  deedWordKinds,
  factWordKinds,
  figureWordKinds,
  printWordKinds,
  projectWordKinds,
  type UnitKind,
  unitKinds,
} from '../model/word-kinds.ts'

/** Where the word lists lie in the project. */
export const lexiconFolder = fileURLToPath(new URL('../../data/lexicon', import.meta.url))

/** Reads the word lists of one folder. One entry a line, `#` begins a comment; a missing list is an error. */
export async function readLexicon(folder: string): Promise<Lexicon> {
  const lines = async (name: string): Promise<string[]> => entries(await readFile(join(folder, name), 'utf8'))
  return {
    surnames: new Set(await lines('surnames.txt')),
    surnameWeights: new Map((await lines('surname-weights.txt')).map(weight)),
    givenNameCharacters: new Map((await lines('given-name-characters.txt')).map(weights)),
    transliterationCharacters: new Map((await lines('transliteration-characters.txt')).map(weight)),
    offices: new Set(await lines('offices.txt')),
    groupTitles: new Set(await lines('group-titles.txt')),
    callings: new Set(await lines('callings.txt')),
    honorifics: new Set(await lines('honorifics.txt')),
    nameFollowers: new Set(await lines('name-followers.txt')),
    partWords: new Map((await lines('part-words.txt')).map(partWord)),
    roleStops: new Set(await lines('role-stops.txt')),
    bodyNames: await lines('body-names.txt'),
    organisationNames: new Set(await lines('organisation-names.txt')),
    organisationEndings: new Set(await lines('organisation-endings.txt')),
    bodyVerbs: new Set(await lines('body-verbs.txt')),
    placeNames: new Set(await lines('place-names.txt')),
    commonPlaces: new Set(await lines('common-places.txt')),
    placeWords: new Set(await lines('place-words.txt')),
    notNames: new Set(await lines('not-names.txt')),
    placeEndings: new Set(await lines('place-endings.txt')),
    datelines: await lines('datelines.txt'),
    vagueDays: await lines('vague-days.txt'),
    kickers: await lines('kickers.txt'),
    bylines: await lines('bylines.txt'),
    mastheads: await lines('mastheads.txt'),
    issuers: await lines('issuers.txt'),
    printWords: byKind(printWordKinds, (await lines('print-words.txt')).flatMap(group)),
    functionWords: new Set(await lines('function-words.txt')),
    questionWords: new Map((await lines('question-words.txt')).map(sought)),
    attributeWords: new Map((await lines('attribute-words.txt')).map(sought)),
    measureAskings: new Map((await lines('measure-askings.txt')).map(measureAsking)),
    ageAskings: new Set(await lines('age-askings.txt')),
    answerWords: byKind(answerWordKinds, (await lines('answer-words.txt')).flatMap(group)),
    askingWords: byKind(askingWordKinds, (await lines('asking-words.txt')).flatMap(group).map(phrase)),
    askedThings: new Map((await lines('asked-things.txt')).map(asked)),
    answerWeights: new Map((await lines('answer-weights.txt')).map(weight)),
    recencyWords: new Set(await lines('recency-words.txt')),
    exclusionWords: new Set(await lines('exclusion-words.txt')),
    contentsWords: new Set(await lines('contents-words.txt')),
    bylineWords: new Set(await lines('byline-words.txt')),
    units: new Map((await lines('units.txt')).map(unit)),
    counters: new Set(await lines('counters.txt')),
    nameCounters: new Set(await lines('name-counters.txt')),
    notFigures: new Set(await lines('not-figures.txt')),
    demandWords: new Set(await lines('demand-words.txt')),
    figureWords: byKind(figureWordKinds, (await lines('figure-words.txt')).flatMap(group)),
    projectNouns: new Set(await lines('project-nouns.txt')),
    projectOpeners: new Set(await lines('project-openers.txt')),
    genericProjectWords: new Set(await lines('generic-project-words.txt')),
    projectWords: byKind(projectWordKinds, (await lines('project-words.txt')).flatMap(group)),
    factWords: byKind(factWordKinds, (await lines('fact-words.txt')).flatMap(group)),
    deedWords: byKind(deedWordKinds, (await lines('deed-words.txt')).flatMap(group)),
    visitWords: new Set(await lines('visit-words.txt')),
    stageAdverbs: new Set(await lines('stage-adverbs.txt')),
    stageWords: new Map((await lines('stages.txt')).flatMap(group)),
    ledgerWords: new Map((await lines('ledger-questions.txt')).map(ledgerWord)),
    yearWords: new Map((await lines('year-words.txt')).map(yearWord)),
    timeWords: new Map((await lines('time-words.txt')).map(timeWord)),
    scheduleWords: new Map((await lines('schedule-words.txt')).map(scheduleWord)),
    zoneCities: new Map((await lines('zone-cities.txt')).map(zoneCity)),
    officeBodies: new Set(await lines('office-bodies.txt')),
    synonyms: (await lines('synonyms.txt')).map((line) => line.split(/\s+/)),
    everydayWords: new Map((await lines('everyday-words.txt')).map(glossaryEntry)),
    glossary: new Map((await lines('glossary.txt')).map(glossaryEntry)),
    words: await lines('words.txt'),
    chromeWords: new Set((await lines('page-chrome.txt')).filter((line) => !line.endsWith('…'))),
    chromeOpenings: (await lines('page-chrome.txt')).flatMap((line) => line.match(/^(.+)…$/)?.[1] ?? []),
    htmlParts: new Map((await lines('html-classes.txt')).map((line) => oneOf(htmlParts, line))),
  }
}

function entries(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line !== '')
}

/** `pumped storage = 抽水蓄能`, `修通 = 打通 通车` or, with several words, `cost = 投资 总投资`. */
function glossaryEntry(line: string): [string, string[]] {
  const [english = '', chinese = ''] = line.split('=')
  return [english.trim().toLowerCase(), chinese.trim().split(/\s+/)]
}

const kinds: readonly Seeks[] = ['money', 'number', 'time', 'role', 'demand']

/** `开工 = 开工 动工`: each word with the name of its group. */
function group(line: string): [string, string][] {
  const [name = '', words = ''] = line.split('=').map((part) => part.trim())
  return words.split(/\s+/).map((word) => [word, name])
}

/** `how_much` is how a phrase is written where spaces part the words. */
function phrase([word, name]: [string, string]): [string, string] {
  return [word.replaceAll('_', ' '), name]
}

/** `公里 = 米 1000 length`. Throws on a factor that is no number and a kind that there is not. */
function unit(line: string): [string, Unit] {
  const [printed = '', rest = ''] = line.split('=').map((part) => part.trim())
  const [plain = '', factor = '', name = ''] = rest.split(/\s+/)
  const kind = unitKinds.find((each) => each === name)
  if (kind === undefined || !(Number(factor) > 0))
    throw new Error(`"${line}" must read: unit = plain unit, factor, one of ${unitKinds.join(', ')}`)
  return [printed, { plain, factor: Number(factor), kind }]
}

/** `多少钱 = money`. */
function sought(line: string): [string, Seeks] {
  return oneOf(kinds, line)
}

/** `多长 = length`, `多长时间 = any`. */
function measureAsking(line: string): [string, UnitKind | null] {
  const [word, kind] = oneOf([...unitKinds, 'any'], line)
  return [word, kind === 'any' ? null : kind]
}

function asked(line: string): [string, WantedKind] {
  return oneOf(wantedKinds, line)
}

/** Words with their kinds, as sets of each kind. */
function byKind<T extends string>(
  kinds: readonly T[],
  words: readonly (readonly [string, string])[],
): Record<T, Set<string>> {
  const named = kinds.map((kind) => [
    kind,
    new Set(words.filter(([, name]) => name === kind).map(([word]) => word)),
  ])
  return Object.fromEntries(named) as Record<T, Set<string>>
}

/** `造价 = investment`. */
function ledgerWord(line: string): [string, LedgerWord] {
  return oneOf(ledgerWords, line)
}

/** `带队 = led`. */
function partWord(line: string): [string, Part] {
  return oneOf(parts, line)
}

/** `明 = 2.0 2.1 2.0`. Throws on anything but numbers. */
function weights(line: string): [string, number[]] {
  const [word = '', rest = ''] = line.split('=').map((part) => part.trim())
  const numbers = rest.split(/\s+/).map(Number)
  if (rest === '' || numbers.some(Number.isNaN)) throw new Error(`"${line}" must end in numbers`)
  return [word, numbers]
}

/** `张 = 4.1`. */
function weight(line: string): [string, number] {
  const [word, [value = 0]] = weights(line)
  return [word, value]
}

/** A word and which of the meanings it has. Throws on a meaning that there is not. */
function oneOf<T extends string>(meanings: readonly T[], line: string): [string, T] {
  const [word = '', name = ''] = line.split('=').map((part) => part.trim())
  const meaning = meanings.find((each) => each === name)
  if (meaning === undefined) throw new Error(`"${line}" must end in one of ${meanings.join(', ')}`)
  return [word, meaning]
}

/** `上周 = week -1 -1`, or `最近 = lately`. Throws on a unit that there is not and on anything but whole numbers. */
function timeWord(line: string): [string, TimeWord] {
  const [word = '', rest = ''] = line.split('=').map((part) => part.trim())
  const [name = '', from = '0', to = '0'] = rest.split(/\s+/)
  const unit = timeUnits.find((each) => each === name)
  if (unit === undefined || ![from, to].every((number) => /^-?\d+$/.test(number)))
    throw new Error(`"${line}" must read: word = one of ${timeUnits.join(', ')}, first, last`)
  return [word, { unit, from: Number(from), to: Number(to) }]
}

/** `去年 = -1`. Throws on anything but a whole number. */
function yearWord(line: string): [string, number] {
  const [word = '', years = ''] = line.split('=').map((part) => part.trim())
  if (!/^-?\d+$/.test(years)) throw new Error(`"${line}" must end in a whole number of years`)
  return [word, Number(years)]
}

/** `周一 = weekly 1`, `每天 = daily`. Throws on a kind that there is not and on a weekday beyond 7. */
function scheduleWord(line: string): [string, ScheduleWord] {
  const [word = '', rest = ''] = line.split('=').map((part) => part.trim())
  const [name = '', weekday = '0'] = rest.split(/\s+/)
  const kind = scheduleWordKinds.find((each) => each === name)
  if (kind === undefined || !/^[0-7]$/.test(weekday))
    throw new Error(`"${line}" must read: word = one of ${scheduleWordKinds.join(', ')}, weekday`)
  return [word, { kind, weekday: Number(weekday) }]
}

/** `东京 = Asia/Tokyo`. */
function zoneCity(line: string): [string, string] {
  const [place = '', zone = ''] = line.split('=').map((part) => part.trim())
  return [place, zone]
}

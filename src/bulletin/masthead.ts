import type { Lexicon } from '../model/lexicon.ts'
import { type DateMention, dateMentions } from '../text/dates.ts'
import { bylineNames } from './byline.ts'
import { type PrintWords, printPatterns } from './print-patterns.ts'

type MastheadWords = Pick<
  Lexicon,
  'mastheads' | 'issuers' | 'printWords' | 'surnames' | 'bylines' | 'organisationEndings' | 'chromeOpenings'
>

const LONGEST = 80
/** `1期`; only a column's title may be shorter. */
const SHORTEST = 2
const MOST_OTHER = 16
/** A column's title, be it set wide. */
const LONGEST_TITLE = 32

/**
 * A line of the masthead or the imprint: an issue's number, its date and weekday with little beside them
 * (`清水县报 2022年7月29日 星期五 第30期`), a label with what it labels (`责任编辑:张倩`), or a column's title alone.
 */
export function isMasthead(text: string, words: MastheadWords): boolean {
  if (text.length > LONGEST || /[。！？!?；;]/.test(text)) return false
  if (text.length < SHORTEST) return words.mastheads.includes(text)
  return (
    (text.length <= LONGEST_TITLE && words.mastheads.includes(bare(text))) ||
    isLabelled(text, words) ||
    isIssueMark(text, words) ||
    isSpan(text)
  )
}

/** Nothing but editors and the like, each behind a word that says so: `(责任编辑:田玉兰 校对:曾志强)`. */
export function isEditors(text: string, words: MastheadWords): boolean {
  const tokens = text.split(/[\s\u3000()（）【】[\]:：、/|]+/u).filter((token) => token !== '')
  const label = (token: string): boolean =>
    words.mastheads.some((word) => word.length > 1 && token.endsWith(word) && token.length <= word.length + 2)
  const [first = '', second = ''] = tokens
  return (
    label(first) &&
    second !== '' &&
    tokens.every((token) => label(token) || bylineNames(token, words) !== null)
  )
}

/** `text` is nothing but a date, perhaps in brackets or behind `日期:`. */
export function isDateOnly(text: string, words: PrintWords): boolean {
  const [mention] = dateMentions(text)
  if (mention === undefined || mention.year === null) return false
  const rest = text.slice(0, mention.start) + text.slice(mention.end)
  return printPatterns(words).besideDate.test(rest)
}

function bare(text: string): string {
  return text.replace(/[\s\u3000【】[\]()（）:：]/gu, '')
}

function isLabelled(text: string, words: MastheadWords): boolean {
  const colon = text.search(/[:：]/u)
  if (colon > 0) {
    const label = bare(text.slice(0, colon))
    return (
      label.length <= 14 &&
      words.mastheads.some((word) => label === word || (word.length > 1 && label.endsWith(word)))
    )
  }
  if (!/\s/.test(text)) return false
  const [label = '', ...rest] = text.split(/\s+/u)
  if (rest.length === 0 || label.length < 2 || !words.mastheads.some((word) => label.endsWith(word)))
    return false
  const values = rest.filter((token) => !words.mastheads.includes(token))
  return values.every((token) => /^[\d-]{5,}$/.test(token) || bylineNames(token, words) !== null)
}

/** The days that an issue covers: nothing but dates in brackets (`（9月2日—9月6日）`). */
function isSpan(text: string): boolean {
  const inner = text.match(/^[(（【[]([^()（）]{3,40})[)）】\]]$/u)?.[1]
  if (inner === undefined) return false
  const dates = dateMentions(inner)
  return dates.length > 0 && !/[\p{L}\p{N}]/u.test(without(inner, dates).replace(/[至到]/u, ''))
}

function without(text: string, dates: readonly DateMention[]): string {
  return dates.reduceRight((left, date) => `${left.slice(0, date.start)} ${left.slice(date.end)}`, text)
}

/** True when a line has the number or the day of an issue and, besides, no more than a paper's name or who issues it. */
export function isIssueMark(text: string, words: MastheadWords): boolean {
  const dates = dateMentions(text).filter((mention) => mention.year !== null && mention.month !== null)
  const tokens = without(text, dates).split(/[\s\u3000|｜·•()（）[\]【】<>《》,，]+/u)
  const { issueMark } = printPatterns(words)
  const others = tokens.filter((token) => !issueMark.test(token))
  const marks = dates.length + tokens.length - others.length
  if (marks === 0) return false
  const left = others.filter((token) => !isIssuer(token, words)).join('')
  return left.length <= (dates.length > 0 && marks === 1 ? MOST_OTHER / 2 : MOST_OTHER)
}

/** Who issues a bulletin (`清河县人民政府办公室编`), or what a page says of its publication (`发表于石桥`). */
export function isIssuer(
  token: string,
  { mastheads, issuers, organisationEndings, chromeOpenings }: MastheadWords,
): boolean {
  if (chromeOpenings.some((opening) => token.startsWith(opening))) return true
  const word = mastheads.find((each) => token.endsWith(each)) ?? ''
  const name = token.slice(0, token.length - word.length)
  return name.length > 3 && [...issuers, ...organisationEndings].some((ending) => name.endsWith(ending))
}

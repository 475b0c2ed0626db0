import type { Lexicon } from '../model/lexicon.ts'
import type { PrintWordKind } from '../model/word-kinds.ts'

export type PrintWords = Pick<Lexicon, 'printWords'>

/** What the words of printing look for; each matches at most a few dozen characters. */
export interface PrintPatterns {
  /** A word of either mark, without which neither is there. */
  readonly turn: RegExp
  /** A mark at a line's end that the text goes on on a page (`(下转第3版)`). */
  readonly onward: RegExp
  /** A mark that it began on one (`上接第1版`), at a line's beginning and at its end. */
  readonly backFirst: RegExp
  readonly backLast: RegExp
  /** A page with its number, which is the first group. */
  readonly page: RegExp
  /** A line of nothing but a page's number, in half width. */
  readonly pageMark: RegExp
  /** A number, weekday or time of an issue by itself. */
  readonly issueMark: RegExp
  /** What may stand beside a date that is alone on its line. */
  readonly besideDate: RegExp
}

const HAN_NUMBER = '〇零一二三四五六七八九十百'
const OPENING = '[（(【[〔]?[\\s▶►→↓▼>》]*'
const CLOSING = '[\\s▶►→↓▼>》]*[)）】\\]〕]?'
const DASH = '[-—–―─·•.~]{1,3}'
const MARKS = '[\\s()（）[\\]【】:：]*'

const made = new WeakMap<object, PrintPatterns>()

/** The patterns of a lexicon's words, made once for each. */
export function printPatterns({ printWords }: PrintWords): PrintPatterns {
  const known = made.get(printWords)
  if (known !== undefined) return known
  const patterns = patternsOf((kind) => `(?:${[...printWords[kind]].map(quoted).join('|') || '(?!)'})`)
  made.set(printWords, patterns)
  return patterns
}

function patternsOf(any: (kind: PrintWordKind) => string): PrintPatterns {
  const page = `第?\\s*(?:[A-Za-zＡ-Ｚ]?\\s*[\\d０-９]{1,3}|[一二三四五六七八九十]{1,3})\\s*${any('page')}`
  const back = `${OPENING}${any('back')}\\s*${page}${CLOSING}`
  const counted = `(?:\\d{1,4}|[${HAN_NUMBER}]{1,4})`
  const number = `[\\d${HAN_NUMBER}]{1,5}`
  const issue = `总?第?${number}${any('issue')}`
  return {
    turn: new RegExp(`${any('onward')}|${any('back')}`, 'u'),
    onward: new RegExp(`${OPENING}${any('onward')}\\s*${page}${CLOSING}$`, 'u'),
    backFirst: new RegExp(`^${back}[:：]?`, 'u'),
    backLast: new RegExp(`${back}$`, 'u'),
    page: new RegExp(`第?\\s*[A-Z]?0*(\\d{1,3}|[一二三四五六七八九十])\\s*${any('page')}`, 'u'),
    pageMark: new RegExp(
      [
        `^${DASH}\\s*${counted}\\s*${DASH}$`,
        `^[(（[【]?\\s*第\\s*${counted}\\s*${any('page')}[,，/\\s]*(?:共\\s*${counted}\\s*${any('page')})?\\s*[)）\\]】]?$`,
        `^[A-D]?\\d{1,2}\\s*${any('page')}$`,
        '^\\d{1,3}\\s*/\\s*\\d{1,3}$',
        '^[Pp]age\\s+\\d{1,4}(?:\\s+of\\s+\\d{1,4})?$',
      ].join('|'),
      'u',
    ),
    issueMark: new RegExp(
      [
        `^(?:${number}年)?${issue}(?:[总(（]+第?${issue}[)）]?)?$`,
        `^[今本][日期]${number}${any('page')}$`,
        `^共${number}(?:${any('page')}|${any('issue')})$`,
        `^(?:共|印|共印)${number}${any('copies')}$`,
        `^${any('weekday')}[一二三四五六日天]$`,
        `^${any('calendar')}.{2,12}$`,
        '^\\d{1,2}:\\d{2}(?::\\d{2})?$',
      ].join('|'),
      'u',
    ),
    besideDate: new RegExp(`^${MARKS}${any('date')}?${MARKS}$`, 'iu'),
  }
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

import type { Lexicon } from '../model/lexicon.ts'
import { dateMentions } from '../text/dates.ts'
import { bylineNames } from './byline.ts'

type MastheadWords = Pick<Lexicon, 'mastheads' | 'surnames' | 'bylines'>

const LONGEST = 80
const MOST_OTHER = 16
const NUMBER = '[\\d〇零一二三四五六七八九十百]{1,5}'
const MARK = new RegExp(
  `^(?:总?第?${NUMBER}[期号版卷]|[今本][日期]${NUMBER}版|共${NUMBER}[版页期]|第${NUMBER}[期卷](?:[总(（]+第?${NUMBER}期[)）]?)?|星期[一二三四五六日天]|周[一二三四五六日]|农历.{2,12})$`,
  'u',
)

/**
 * A line of the masthead or the imprint: an issue's number, its date and weekday with little beside them
 * (`清水县报 2022年7月29日 星期五 第30期`), a label with what it labels (`责任编辑:张倩`), or a column's title alone.
 */
export function isMasthead(text: string, words: MastheadWords): boolean {
  if (text.length > LONGEST || /[。！？!?；;]/u.test(text)) return false
  return words.mastheads.includes(bare(text)) || isLabelled(text, words) || isMarked(text)
}

/** `text` is nothing but a date, perhaps in brackets or behind `日期:`. */
export function isDateOnly(text: string): boolean {
  const [mention] = dateMentions(text)
  if (mention === undefined || mention.year === null) return false
  const rest = text.slice(0, mention.start) + text.slice(mention.end)
  return /^[\s()（）[\]【】:：]*(?:日期|时间|date)?[\s()（）[\]【】:：]*$/iu.test(rest)
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
  const [label = '', ...rest] = text.split(/[\s\u3000]+/u)
  if (rest.length === 0 || label.length < 2 || !words.mastheads.some((word) => label.endsWith(word)))
    return false
  const values = rest.filter((token) => !words.mastheads.includes(token))
  return values.every((token) => /^[\d-]{5,}$/.test(token) || bylineNames(token, words) !== null)
}

/** At least one mark of an issue and, with the marks and dates taken away, no more than a paper's name. */
function isMarked(text: string): boolean {
  const dates = dateMentions(text).filter((mention) => mention.year !== null && mention.month !== null)
  let marks = dates.length
  let others = ''
  const undated = dates.reduceRight(
    (left, date) => `${left.slice(0, date.start)} ${left.slice(date.end)}`,
    text,
  )
  for (const token of undated.split(/[\s\u3000|｜·•()（）[\]【】<>《》,，]+/u)) {
    if (MARK.test(token)) marks += 1
    else others += token
  }
  return marks > 0 && others.length <= (dates.length > 0 && marks === 1 ? MOST_OTHER / 2 : MOST_OTHER)
}

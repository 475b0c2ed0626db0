import type { Lexicon } from '../model/lexicon.ts'
import type { TimeWord } from '../model/time-said.ts'

const number = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})'
const before = '(?<![\\d.第〇零一二三四五六七八九十])'
const to = '(?:[至到~–—-]{1,2})'
/** 13号线, 28号楼: no days. */
const notNumber = '(?![楼线院井机文令路国桥矿厂站库地宿门台泵车厅室炉工])'
/** 15日元, 15日均: none either. */
const notMeasure = '(?![元均产报照常用志语游])'
/** What a day of one figure ends at, when no month stands before it: 1号工程, 一日三餐. */
const dayEnds = '(?=$|[\\s,。;?!、的]|上午|下午|晚)'
/** 以上年龄, 附近3天: words that end another one. */
const notWithin = '(?<![以附将接邻靠临])'
const forms = new WeakMap<Lexicon, RegExp>()

/** The shapes of a time in a folded question, its parts as named groups; made once for each lexicon. */
export function timeForm(lexicon: Lexicon): RegExp {
  const known = forms.get(lexicon)
  if (known !== undefined) return known
  const words = (units: readonly TimeWord['unit'][]): string =>
    anyOf([...lexicon.timeWords].filter(([, { unit }]) => units.includes(unit)).map(([word]) => word))
  const partOfMonth = `(?:${words(['days-of-month'])}|(?<=月份?)[初底末])`
  const year = `(?:(?<![\\d.])(?<year>(?:19|20)\\d\\d|[一二][〇零一二三四五六七八九]{3})(?:年度?)?|${notWithin}(?<yearWord>${anyOf([...lexicon.yearWords.keys()])}))的?\\s?`
  const day = (name: string): string => `(?<${name}>${number})(?:日|号${notNumber})`
  const form = new RegExp(
    [
      `(?<![\\d./-])(?<isoYear>(?:19|20)\\d\\d)(?<cut>[-/.])(?<isoMonth>\\d{1,2})(?:\\k<cut>(?<isoDay>\\d{1,2}))?(?!\\d|[-/.]\\d)`,
      `(?:${year})?${before}(?<month>${number})(?:${to}(?<lastMonth>${number}))?月份?` +
        `(?:${day('day')}(?:${to}(?:(?<endMonth>${number})月)?${day('endDay')})?|的?(?<partOfMonth>${partOfMonth})|${to}(?<endMonthAlone>${number})月份?)?`,
      `(?:${year})?(?<partOfYear>${words(['months-of-year'])}|(?<=年)(?:[底末]|初(?!中)))(?:,?\\s?(?<yearBehind>20\\d\\d|19\\d\\d))?`,
      `${notWithin}(?<away>${words(['day', 'week', 'month', 'quarter'])})(?:的?(?:${day('dayThen')}|(?<partThen>${words(['days-of-month'])}|(?<=月)[初底末])|(?<=周|星期|礼拜)(?<weekday>[一二三四五六日天])))?`,
      `${notWithin}(?:${words(['lately'])})的?\\s?(?<count>\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)\\s?(?<unit>天|日|周|个?星期|个?月|年|个?季度|days?|weeks?|months?|years?)`,
      `(?:(?<![\\d.])(?<wholeYear>(?:19|20)\\d\\d|[一二][〇零一二三四五六七八九]{3})年度?|${notWithin}(?<wholeYearWord>${anyOf([...lexicon.yearWords.keys()])}))`,
      `${before}(?<!月)(?<dayAlone>\\d{2}|[一二三四五六七八九十]{2,3})(?:日${notMeasure}|号${notNumber})`,
      `${before}(?<!月)(?<dayBrief>\\d|[一二三四五六七八九十])[日号]${dayEnds}`,
    ].join('|'),
    'gu',
  )
  forms.set(lexicon, form)
  return form
}

/** The words, longest first; those in Latin letters only as whole words. */
function anyOf(words: readonly string[]): string {
  return words.length === 0
    ? '(?!)'
    : words
        .toSorted((a, b) => b.length - a.length)
        .map((word) => (/^[a-z]/.test(word) ? `(?<![a-z])${word}(?![a-z])` : word))
        .join('|')
}

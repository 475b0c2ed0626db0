import type { Lexicon } from '../../model/lexicon.ts'
import type { FactWordKind } from '../../model/word-kinds.ts'

/** What the words that state facts look for; each stands for the words that its name tells, in their place. */
export interface FactPatterns {
  readonly invest: RegExp
  readonly spent: RegExp
  /** Behind what a sum is of, at the sum. */
  readonly portion: RegExp
  readonly output: RegExp
  readonly measure: RegExp
  /** At a number. */
  readonly build: RegExp
  readonly power: RegExp
  readonly goods: RegExp
  readonly extent: RegExp
  readonly thing: RegExp
  readonly building: RegExp
  readonly intend: RegExp
  readonly later: RegExp
  readonly begin: RegExp
  readonly end: RegExp
  /** A date in words: 2024年6月, 今年10月, 8月底, 明年5月, 年底前, 国庆节前, 2025年“五一”前. */
  readonly date: RegExp
  /** 由甲公司与乙公司合作, 与甲合作, 由甲公司投资, 由甲承建: those are the groups. */
  readonly together: RegExp
  readonly partnered: RegExp
  readonly ownedByCompany: RegExp
  readonly owned: RegExp
  /** A firm at the end of what stands before a name, and at the beginning of one. */
  readonly ownerBefore: RegExp
  readonly companyFirst: RegExp
  /** The name of one who may share a project. */
  readonly party: RegExp
  readonly meeting: RegExp
  /** Somebody of a firm reports on its project: 恒远公司董事长李明汇报了…项目. */
  readonly tells: RegExp
  /** 该公司. */
  readonly pointed: RegExp
}

type Words = Pick<Lexicon, 'factWords' | 'deedWords'>

const made = new WeakMap<object, FactPatterns>()

/** The patterns of a lexicon's words, made once for each. */
export function factPatterns({ factWords, deedWords }: Words): FactPatterns {
  const known = made.get(factWords)
  if (known !== undefined) return known
  const patterns = patternsOf((kind) => anyOf(factWords[kind]), anyOf(deedWords.tell))
  made.set(factWords, patterns)
  return patterns
}

/** The words as one form, the longest first. */
function anyOf(words: Iterable<string>): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|') || '(?!)'})`
}

function patternsOf(any: (kind: FactWordKind) => string, tell: string): FactPatterns {
  const year = '(?:20\\d\\d年|今年|去年|前年|明年|(?<![成产运工])后年|当年)'
  const part =
    '(?:\\d{1,2}月(?:份|\\d{1,2}日)?|[一二三四1-4]季度|上半年|下半年|年底|年末|年初|年内|月底|月内)'
  const rest = '(?:月?[上中下]旬|月?底|月?初|末)?(?:[之以]?前|期间)?'
  const feast = `[“"]?${any('feast')}[”"]?`
  const company = `[\\p{Script=Han}A-Za-z（）()]{2,30}?${any('company')}`
  return {
    invest: new RegExp(any('invest'), 'u'),
    spent: new RegExp(any('spent'), 'u'),
    portion: new RegExp(`${any('portion')}(?:工程)?(?:计划|预计)?(?:总)?(?:完成)?投资(?:约|为|达)?$`, 'u'),
    output: new RegExp(any('output'), 'u'),
    measure: new RegExp(any('measure'), 'u'),
    build: new RegExp(`${any('build')}[^，,。；;]{0,12}$`, 'u'),
    power: new RegExp(`^${any('power')}`, 'u'),
    goods: new RegExp(`^${any('goods')}`, 'u'),
    extent: new RegExp(`^${any('extent')}$`, 'u'),
    thing: new RegExp(`^${any('thing')}$`, 'u'),
    building: new RegExp(`^${any('building')}$`, 'u'),
    intend: new RegExp(any('intend'), 'u'),
    later: new RegExp(any('later'), 'u'),
    begin: new RegExp(`(?:正式|开始|启动|破土)?${any('begin')}(?:建设)?`, 'u'),
    end: new RegExp(`${any('end')}+`, 'u'),
    date: new RegExp(`${year}(?:${part}|${feast}|[底初末内])?${rest}|${part}${rest}|${feast}(?:节)?前`, 'gu'),
    together: new RegExp(`由(${company})与(${company}|[^，,。；;：:、]{2,12}?)${any('joint')}`, 'u'),
    partnered: new RegExp(`${any('with')}([^，,。；;：:、]{3,30}?)${any('share')}`, 'u'),
    ownedByCompany: new RegExp(`由(${company})(?:共?同?投资|${any('own')}|${any('fund')})`, 'u'),
    owned: new RegExp(`由([^，,。；;：:、与和]{3,30}?)${any('own')}`, 'u'),
    ownerBefore: /([\p{Script=Han}（）()]{2,24}(?:公司|集团))的?$/u,
    companyFirst: /^([\p{Script=Han}（）()]{2,24}?(?:公司|集团|合作社|研究院))(?=.{3})/u,
    party: new RegExp(`(?:${any('company')}|${any('institute')})$`, 'u'),
    meeting: new RegExp(`${any('meeting')}|考察[^，,。]{0,20}(?:投资环境|项目)`, 'u'),
    tells: new RegExp(`(?:公司|集团)[^，,。；;]{0,20}?${tell}了`, 'u'),
    pointed: /(?:该|这家)(?:公司|企业|集团)/u,
  }
}

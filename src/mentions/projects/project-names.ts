import type { Lexicon } from '../../model/lexicon.ts'
import type { Range } from '../../model/range.ts'
import type { TextWords, Word } from '../text-words.ts'

/** A name of a project as printed, and where it stands. */
export interface ProjectName extends Range {
  readonly text: string
  /** Where what is said of it begins: behind it, or behind the row that it stands in. */
  readonly predicate: number
  /** True for what was only come to see, which need not be a project. */
  readonly seen?: boolean
  /** Where what is said of it begins, when that is before its own clause. */
  readonly from?: number
}

/** Finds names of projects in a text. */
export interface ProjectNames {
  /** The name that ends at `end`, at most back to `from`; null when what stands there names no one project. */
  endingAt(text: string, from: number, end: number): ProjectName | null
  /** Where the last thing before `end` begins, behind words that lead to it. */
  startOf(text: string, from: number, end: number): number
  /** True when the words end as the name of a project may. */
  endsAsOne(text: string): boolean
}

const longest = 40
/** Verbs, adverbs, prepositions, conjunctions, pronouns and particles, as jieba's dictionary calls them. */
const leading = /^(?:v|vd|d|ad|p|c|r|u[a-z]*|y)$/
const leastName = 6
const leastWeak = 4
/** Nouns of so many characters and more may name the only one of a county: 体育公园. */
const leastNoun = 4
const signs = /[，,。；;：:！!？?\n、“”"‘’（(《》【】]|[)）](?=$)/
/** 21个援建项目 are projects in general, 8所幼儿园提标改造项目 are known by what they are for. */
const several = /(?:\d|[一二两三四五六七八九十百多])(?:余|多)?(?:个|项|大|类|批)/u
/** A county has many projects, so its name alone tells of none. */
const placeAlone = /^\p{Script=Han}{1,4}[省市县]$/u
/** 清河县石桥村…: of two places the nearer one is in the name. */
const countyBefore = /^\p{Script=Han}{1,3}?[县市区旗](?=.{6})/u
const village = /^(?!城乡|农村|乡村|城镇|村镇)\p{Script=Han}{1,4}(?:镇|乡|村|街道|社区)/u
/** What joins two works of one project: 保护与利用, 防护和治理. */
const joint = /^(?:与|和|及|暨)$/
/** 玉泉至柳林高速公路: from one place to another. */
const route = /^(?:至|到)$/
const line = /公路|高速|铁路|道路|大道|快速路|快速通道|管线|管道|线路|旅游路|连接线|输电|通道/
/** 全市重点项目: behind these, general words name nothing. */
const everyone = /^(?:全[国省市区县州乡镇]|我[省市区县]|本[市区县]|各级)$/
/** A length, an area or a sum before a name is a fact of the project and no part of its name. */
const measure =
  /^(?:总?投资|全长|总长|占地|约|近)*[\d.,]+(?:余|多)?[万亿]?(?:公里|千米|米|亩|平方米|平方公里|公顷|元)(?:的)?/

/** Names of projects in these texts by the words of a lexicon: they end in a noun for one and begin behind a word that leads to it. */
export function projectNames(lexicon: Lexicon, texts: readonly TextWords[]): ProjectNames {
  const { projectNouns, projectOpeners, genericProjectWords, projectWords } = lexicon
  const longestNoun = Math.max(...[...projectNouns].map((noun) => noun.length))
  const byText = new Map(texts.map((words) => [words.text, words]))
  const endsAsOne = (text: string): boolean => {
    if (/(?:项目|工程|[一二三四五六七八九十]期)$/u.test(text)) return true
    for (let length = Math.min(longestNoun, text.length); length > 1; length -= 1)
      if (projectNouns.has(text.slice(-length))) return true
    return false
  }
  return {
    endsAsOne,
    startOf,
    endingAt(text, from, end) {
      let start = startOf(text, from, end)
      start += text.slice(start, end).match(measure)?.[0].length ?? 0
      start += wordsBefore(wordsOf(text, start, end), end - start)
      start += countyIn(text.slice(start, end))
      start += text.slice(start, end).match(/^[的\s]+/)?.[0].length ?? 0
      return namesOne(text, start, end) ? { text: text.slice(start, end), start, end, predicate: end } : null
    },
  }

  function wordsOf(text: string, start: number, end: number): readonly Word[] {
    return byText.get(text)?.between(start, end) ?? []
  }

  function startOf(text: string, from: number, end: number): number {
    const words = wordsOf(text, beginning(text, from, end), end)
    let start = end
    for (let index = words.length - 1; index >= 0; index -= 1) {
      const word = words[index]?.word ?? ''
      // 建设 leads to a name, but within 标准化建设 and 建设工程 it is a part of it.
      if (projectOpeners.has(word) && end > start && !isPart(words, index, text, start, end)) break
      start -= word.length
    }
    return start
  }

  /** How far back a name may reach: to a sign, and to the beginning of a word. */
  function beginning(text: string, from: number, end: number): number {
    const farthest = end - longest
    const least = farthest > from ? (byText.get(text)?.endOf(farthest - 1) ?? farthest) : from
    return lastSign(text, least, end)
  }

  /** The length of verbs and the like that lead to a name, unless little of it would remain. */
  function wordsBefore(words: readonly Word[], whole: number): number {
    let length = 0
    for (const { word, tag } of words) {
      if (!(leading.test(tag) || word === '建设') || whole - length - word.length < leastName) break
      length += word.length
    }
    return length
  }

  /** The length of a county's name before that of a village or town in it. */
  function countyIn(name: string): number {
    const county = name.match(countyBefore)?.[0] ?? ''
    return county !== '' && village.test(name.slice(county.length)) ? county.length : 0
  }

  /** False for 重点项目 and the like, and for a number of things without a name. */
  function namesOne(text: string, start: number, end: number): boolean {
    const name = text.slice(start, end)
    const bare = name.replace(/(?:项目|工程)$/, '')
    if ((projectNouns.has(bare) && bare.length < leastNoun) || lexicon.stageWords.has(bare)) return false
    if (/的$/.test(bare) || placeAlone.test(bare) || (bare !== name && several.test(bare))) return false
    const counted = bare.match(/^\d+\p{Script=Han}/u)?.[0].length ?? 0
    let telling = 0
    const words = wordsOf(text, start + counted, start + bare.length)
    const all = words.findLastIndex(({ word }) => everyone.test(word))
    for (const { word } of words.slice(Math.max(0, all)))
      if (/\p{L}/u.test(word) && !genericProjectWords.has(word) && !placeAlone.test(word))
        telling += word.length
    return telling >= 2
  }

  /** 化 before 建设, a place before 的, 与 between two works, or too little behind: the word is in the middle of a name. */
  function isPart(words: readonly Word[], index: number, text: string, start: number, end: number): boolean {
    const word = words[index]?.word ?? ''
    const before = words[index - 1]?.word
    if (before === undefined) return false
    if (word === '的')
      return endsInPossessor(before) || (!projectOpeners.has(before) && isWeak(text, start, end))
    // 利用项目, 综合利用发电项目: what is done to a thing is in its name.
    if (
      projectWords.works.has(word) &&
      (/^(?:项目|工程)$/.test(text.slice(start, end)) || isNoun(words[index - 1]))
    )
      return true
    if (route.test(word)) return line.test(text.slice(start, end)) && !projectOpeners.has(before)
    if (joint.test(word)) return projectWords.works.has(before) && isWorks(text, start, end)
    // 在石桥镇建设: the place is not in the name.
    if (words.slice(Math.max(0, index - 3), index).some((one) => one.word === '在')) return false
    return /^(?:建设|发展|投资|治理)$/.test(word) && /[化区园村镇县]$/.test(before)
  }

  function isNoun(word: Word | undefined): boolean {
    return word !== undefined && /^(?:n|vn|nz)$/.test(word.tag) && !projectOpeners.has(word.word)
  }

  /** True when nothing but works is named: 活化利用, 现代化改造. */
  function isWorks(text: string, start: number, end: number): boolean {
    const bare = text.slice(start, end).replace(/(?:项目|工程)$/, '').length
    const words = wordsOf(text, start, start + bare)
    return words.length > 0 && words.every(({ word }) => projectWords.works.has(word))
  }

  /** 全产业链项目, 标准化建设: too general to be a name, too telling to be none. */
  function isWeak(text: string, start: number, end: number): boolean {
    const bare = text.slice(start, end).replace(/(?:项目|工程)$/, '')
    return bare.length >= leastWeak && !namesOne(text, start, end)
  }

  function endsInPossessor(word: string): boolean {
    return [1, 2].some((length) => projectWords.possessor.has(word.slice(-length)))
  }
}

function lastSign(text: string, from: number, end: number): number {
  for (let at = end - 1; at >= from; at -= 1) if (signs.test(text.charAt(at))) return at + 1
  return from
}

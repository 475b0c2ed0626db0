import type { Lexicon } from '../../model/lexicon.ts'
import type { Range } from '../../model/range.ts'
import { wordFinder } from '../endings.ts'
import type { NameText } from '../name-text.ts'

/** A role as it stands before a name: where, and its parts between pause marks. */
export interface RolePhrase extends Range {
  readonly kind: 'office' | 'group' | 'calling'
  readonly parts: readonly Range[]
}

/** Reads the role that ends at a place; `taken` marks the names, which are no part of one. */
export type RoleReader = (text: NameText, end: number, taken: Uint8Array) => RolePhrase | null

const longestRole = 60
const bracket = /^[)）]$/
/** What joins the bodies of a group's name: 县委和县政府领导. */
const joints = new Set(['和', '及', '与', '、', '以及'])
const clauseEnd = /[。！？；：:;!?，,“”"《》【】\s—…（(]/u
const leastFirm = 3
const longestFirm = 16
/** Ends the name of a unit that a verb may begin: 组织部, 发展改革局. */
const unit = /[部局委办厅处科室站所院会组队司厂校行公团]/u

/** Makes the reader of roles for a lexicon. */
export function roleReader(lexicon: Lexicon): RoleReader {
  const groups = wordFinder(lexicon.groupTitles)
  const offices = wordFinder(lexicon.offices)
  const callings = wordFinder(lexicon.callings)
  const firms = [...lexicon.factWords.firm]

  return (text, end, taken) => {
    const group = groups.endingAt(text.text, end)
    const office = offices.endingAt(text.text, end)
    const calling = callings.endingAt(text.text, end)
    const head = Math.max(group, office, calling)
    if (head === 0) return null
    const kind = group === head ? 'group' : office === head ? 'office' : 'calling'
    const parts = [{ start: opening(text, end - head, taken, kind === 'group'), end }]
    // 县委常委、宣传部长: what ends in an office before a pause mark belongs to the role.
    for (let at = parts[0]?.start ?? 0; kind === 'office' && at > 1; ) {
      if (!/[、兼]/u.test(text.text.charAt(at - 1)) || taken[at - 2] === 1) break
      const before = offices.endingAt(text.text, at - 1)
      if (before === 0) break
      const start = opening(text, at - 1 - before, taken, false)
      parts.unshift({ start, end: at - 1 })
      at = start
    }
    const start = parts[0]?.start ?? end
    return { kind, start, end, parts }
  }

  /** Where the phrase begins whose head begins at `at`: back over nouns to the first word that is none of it. */
  function opening(text: NameText, at: number, taken: Uint8Array, group: boolean): number {
    const { words, wordAt } = text
    let start = at
    let depth = 0
    let closed = at
    while (start > 0 && at - start < longestRole && taken[start - 1] !== 1) {
      const word = words[wordAt[start - 1] ?? 0]
      if (word === undefined) break
      const from = Math.min(word.start, start)
      const part = text.text.slice(from, start)
      if (bracket.test(part)) {
        if (depth === 0) closed = start
        depth += 1
      } else if (depth > 0 && /^[(（]$/u.test(part)) depth -= 1
      else if (depth === 0) {
        const joined = bodyAround(text.text, start - 1)
        if (joined < start) {
          start = joined
          continue
        }
        if (group && joints.has(part) && start < at && taken[from - 1] !== 1 && nounBefore(text, from)) {
          start = from
          continue
        }
        // 李明和县教育局局长: 和县 is a county, and 和 mostly joins.
        if (/^[和与及][省市县区]$/u.test(part) && (from === 0 || taken[from - 1] === 1)) return from + 1
        if (stops(text, part, word.tag, start, at)) break
      }
      start = from
    }
    // What a bracket closes whose opening lies further back is none of it.
    return depth > 0 ? closed : start
  }

  function stops({ text }: NameText, part: string, tag: string, end: number, head: number): boolean {
    if (clauseEnd.test(part) || part === '、') return true
    if (lexicon.roleStops.has(part)) return true
    // 正泰新能源副总裁, 三羊乳业公司董事长: a company may be called by any word.
    const loose = part.length <= 2 && /^(?:m|mq|q|d|r)$/.test(tag)
    if ((loose || (part.length === 1 && tag === 'v')) && inCompany(text, end, head)) return false
    if (/^(?:p|c|r|d|u|uj|ul|uz|ud|ug|y|e|t)$/.test(tag) && !/^[副原前总常代兼]/.test(part)) return true
    if (/^(?:m|mq)$/.test(tag)) return !/^(?:第.+|[一二三四五六七八九十两0-9]+)$/u.test(part)
    // A verb belongs to it only as the beginning of a unit's name.
    if (/^v[ig]?$/.test(tag)) return !(lexicon.bodyVerbs.has(part) && unit.test(text.slice(end, head + 1)))
    return false
  }

  /** True where the name of a firm goes on, before a post in it. */
  function inCompany(text: string, from: number, head: number): boolean {
    const firm = text.slice(from, head)
    if (firm.length < leastFirm || firm.length > longestFirm || /[、，]/u.test(firm)) return false
    return firms.some((word) => firm.includes(word))
  }

  function nounBefore({ words, wordAt }: NameText, at: number): boolean {
    const word = words[wordAt[at - 1] ?? 0]
    return (
      word !== undefined &&
      /^(?:n|ns|nt|nz|j|s|f|zg|x?l|b)$/.test(word.tag) &&
      !lexicon.roleStops.has(word.word)
    )
  }

  /** Where the listed name of a body begins that covers the character at `at`; after it when none does. */
  function bodyAround(text: string, at: number): number {
    const from = Math.max(0, at - 16)
    const near = text.slice(from, at + 16)
    if (!/[和与]/u.test(near)) return at + 1
    for (const name of lexicon.bodyNames) {
      const found = near.lastIndexOf(name, at - from)
      if (found >= 0 && from + found + name.length > at && from + found <= at) return from + found
    }
    return at + 1
  }
}

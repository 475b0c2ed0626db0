import type { NameMention, ProjectMention, Spot, StatedFact } from '../model/mentions.ts'
import type { Range } from '../model/range.ts'
import { within } from './within.ts'

const firm = /(?:公司|集团|合作社|研究院|银行|规划院|设计院)$/u
const sentenceEnd = /[。！？!?\n]/
const longestSentence = 300
/** Words by which two sides come together about a project. */
const meeting = /座谈|洽谈|会谈|会见|会商|研讨|对接|签约|签订|签署|达成|考察[^，,。]{0,20}(?:投资环境|项目)/
/** 恒远公司董事长李明汇报了…项目, 该公司计划…建设: whose it is. */
const tells = /(?:公司|集团)[^，,。；;]{0,20}?(?:汇报|介绍)了/u
const pointed = /(?:该|这家)(?:公司|企业|集团)/u
const mostPartners = 2

/**
 * Adds who owns or shares a project where its own clause does not tell: the firm with which the sentence says that it
 * was talked over or agreed on, the one whose people report on it, and the one that 该公司 stands for.
 */
export function withPartners(
  projects: readonly ProjectMention[],
  paragraphs: readonly string[],
  organisations: readonly NameMention[],
): ProjectMention[] {
  const firms = organisations
    .filter(({ name }) => firm.test(name))
    .flatMap(({ spots }) => spots)
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
  const byParagraph = Map.groupBy(firms, ({ paragraph }) => paragraph)
  return projects.map((project) => {
    const { facts, how, spot } = project
    const own = byParagraph.get(spot.paragraph)
    const told = facts.some(({ what }) => what === 'owner' || what === 'partner')
    if (own === undefined || how === 'listed' || told) return project
    const text = paragraphs[spot.paragraph] ?? ''
    const [what, found] = partiesAround(text, sentenceAround(text, spot), spot, own)
    return { ...project, facts: [...facts, ...found.map((one) => factOf(what, text, one))] }
  })
}

function partiesAround(
  text: string,
  sentence: Range,
  name: Range,
  firms: readonly Spot[],
): readonly ['owner' | 'partner', readonly Spot[]] {
  const words = text.slice(sentence.start, sentence.end)
  const named = within(firms, ({ start }) => start, sentence).filter(
    ({ start, end }) => end <= name.start || start >= name.end,
  )
  if (named.length === 1 && tells.test(words)) return ['owner', named]
  if (named.length > 0) return ['partner', named.length <= mostPartners && meeting.test(words) ? named : []]
  const before = within(firms, ({ start }) => start, {
    start: sentence.start - longestSentence,
    end: sentence.start,
  }).at(-1)
  return ['owner', before !== undefined && pointed.test(words) ? [before] : []]
}

function factOf(what: StatedFact['what'], text: string, spot: Spot): StatedFact {
  return { what, text: text.slice(spot.start, spot.end), value: null, unit: null, spot }
}

function sentenceAround(text: string, { start, end }: Range): Range {
  let from = start
  while (from > 0 && start - from < longestSentence && !sentenceEnd.test(text.charAt(from - 1))) from -= 1
  let until = end
  while (until < text.length && until - end < longestSentence && !sentenceEnd.test(text.charAt(until)))
    until += 1
  return { start: from, end: until }
}

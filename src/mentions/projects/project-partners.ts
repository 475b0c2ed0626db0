import type { Lexicon } from '../../model/lexicon.ts'
import type { NameMention, ProjectMention, Spot, StatedFact } from '../../model/mentions.ts'
import type { Range } from '../../model/range.ts'
import { within } from '../within.ts'
import type { FactPatterns } from './fact-patterns.ts'

const sentenceEnd = /[。！？!?\n]/
const longestSentence = 300
const mostPartners = 2

/**
 * Adds who owns or shares a project where its own clause does not tell: the firm with which the sentence says that it
 * was talked over or agreed on, the one whose people report on it, and the one that 该公司 stands for.
 */
export function withPartners(
  projects: readonly ProjectMention[],
  paragraphs: readonly string[],
  organisations: readonly NameMention[],
  words: FactPatterns,
  { projectWords }: Pick<Lexicon, 'projectWords'>,
): ProjectMention[] {
  const firms = organisations
    .filter(({ name }) => words.party.test(name))
    .flatMap(({ spots }) => spots)
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
  const byParagraph = Map.groupBy(firms, ({ paragraph }) => paragraph)
  return projects.map((project) => {
    const { facts, how, spot } = project
    const own = byParagraph.get(spot.paragraph)
    const told = facts.some(({ what }) => what === 'owner' || what === 'partner')
    if (own === undefined || how === 'listed' || told) return project
    const text = paragraphs[spot.paragraph] ?? ''
    const [what, found] = partiesAround(text, sentenceAround(text, spot), spot, { firms: own, words })
    // Whoever is led to a site on the way to talks about something else shares nothing of what is built there.
    if (what === 'partner' && isSite(text, spot.end, projectWords.site)) return project
    return { ...project, facts: [...facts, ...found.map((one) => factOf(what, text, one))] }
  })
}

/** 建设现场, 现场 behind a project's name. */
function isSite(text: string, end: number, site: ReadonlySet<string>): boolean {
  return [...site].some((word) => text.startsWith(word, end))
}

function partiesAround(
  text: string,
  sentence: Range,
  name: Range,
  { firms, words }: { firms: readonly Spot[]; words: FactPatterns },
): readonly ['owner' | 'partner', readonly Spot[]] {
  const said = text.slice(sentence.start, sentence.end)
  const named = within(firms, ({ start }) => start, sentence).filter(
    ({ start, end }) => end <= name.start || start >= name.end,
  )
  if (named.length === 1 && words.tells.test(said)) return ['owner', named]
  if (named.length > 0)
    return ['partner', named.length <= mostPartners && words.meeting.test(said) ? named : []]
  const before = within(firms, ({ start }) => start, {
    start: sentence.start - longestSentence,
    end: sentence.start,
  }).at(-1)
  return ['owner', before !== undefined && words.pointed.test(said) ? [before] : []]
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

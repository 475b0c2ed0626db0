import { stands } from '../../search/corpus.ts'
import type { Library } from '../library.ts'
import { phases } from '../question/phases.ts'
import { standsWhole } from '../question/phrases.ts'
import { namesAt } from './openings.ts'

const han = /\p{Script=Han}$/u
/** Words of jieba's that stand before a place without being part of its name: verbs, prepositions, particles. */
const noPart = /^[vpcrudmq]/

/** Kinds of places of one rank, one of which a name ends in: 云岭乡 may well lie in 云岭县. */
const ranks = ['市县区', '镇乡']
const ofKind = new RegExp(`(?<stem>\\p{Script=Han}{2})(?<kind>[${ranks.join('')}])`, 'gu')

const anyPhase = new RegExp(phases.join('|'), 'gu')
/** So many characters before a phase tell of what it is one. */
const beforePhase = 2

/**
 * Names in a folded question that are like one of the bulletins and another thing's: 东龙潭县 where only 龙潭县 stands,
 * 改扩建一期 where 改扩建二期 does and no first phase.
 */
export function otherNames(folded: string, library: Library): string[] {
  return [...otherPlaces(folded, library), ...otherKinds(folded, library), ...otherPhases(folded, library)]
}

function otherPlaces(folded: string, library: Library): string[] {
  const { corpus, names, segmenter } = library
  const found: string[] = []
  if (names.places.size === 0) return found
  for (let at = 1; at < folded.length; at += 1) {
    const [{ length } = { length: 0 }] = namesAt(folded, at, names.places)
    const before = folded.charAt(at - 1)
    if (length === 0 || !han.test(before) || standsWhole(folded, at, library)) continue
    const [tagged] = segmenter.tag(before)
    const longer = folded.slice(at - 1, at + length)
    if (tagged !== undefined && !noPart.test(tagged.tag) && !stands(corpus, longer)) found.push(longer)
    at += length - 1
  }
  return found
}

/** 白云市 where the bulletins have 白云县 alone. */
function otherKinds(folded: string, { corpus, names }: Library): string[] {
  return [...folded.matchAll(ofKind)].flatMap(({ 0: asked, groups }) => {
    const { stem = '', kind = '' } = groups ?? {}
    const others = ranks.find((rank) => rank.includes(kind)) ?? ''
    const isKnown = [...others].some((other) => names.places.has(stem + other))
    return isKnown && !stands(corpus, asked) ? [asked] : []
  })
}

function otherPhases(folded: string, { corpus, segmenter }: Library): string[] {
  return Array.from(folded.matchAll(anyPhase), ({ 0: asked, index }) => ({ asked, index })).flatMap(
    ({ asked, index }) => {
      const before = folded.slice(Math.max(0, index - beforePhase), index)
      if (before.length < beforePhase || !han.test(before) || stands(corpus, before + asked)) return []
      const others = phases.filter((other) => other !== asked)
      if (!others.some((other) => stands(corpus, before + other))) return []
      return [`${segmenter.cut(folded.slice(0, index)).at(-1) ?? ''}${asked}`]
    },
  )
}

/** Towns and counties, whose names are often each other's but for the last character. */
const levels = [/.县$/u, /.[乡镇]$/u]

/**
 * False when a question names a town or county that neither the article nor any other of its issue names, and these name
 * others: 玉泉县's bureau is not the one that an issue of 龙潭县 tells of.
 */
export function isOfPlace(named: readonly string[], document: number, library: Library): boolean {
  const { corpus, issues, names } = library
  const missing = named.filter((place) => !corpus.index.text(document).includes(place))
  const levelsMissed = levels.filter((level) => missing.some((place) => level.test(place)))
  if (levelsMissed.length === 0) return true
  const issue = issues.find(({ id }) => id === corpus.articles[document]?.issue)
  const ids = new Set(issue?.articles.map(({ id }) => id))
  const told = corpus.articles
    .flatMap(({ id }, at) => (ids.has(id) ? [corpus.index.text(at)] : []))
    .join('\n')
  return !levelsMissed.some(
    (level) =>
      missing.some((place) => level.test(place) && !told.includes(place)) &&
      [...names.places].some((place) => level.test(place) && told.includes(place)),
  )
}

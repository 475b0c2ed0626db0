import { type Article, headline } from '../../model/article.ts'
import type { Citation } from '../../model/fact.ts'
import { frequency } from '../../search/corpus.ts'
import { fold } from '../../text/normalise.ts'
import type { Library } from '../library.ts'
import type { NamedProject } from './names.ts'

/** So many projects can be told side by side; a word that fits more of them names none. */
export const mostProjects = 8

/** Places whose name may go before a thing without a part in it; what stands before them is no part of them. */
const unitOfPlace = /[省市县镇乡村旗州]$/u
const han = /\p{Script=Han}$/u
/** A word that so many articles hold is the bulletin's own place, which goes without saying. */
const ownPlaceShare = 0.5

/**
 * The projects that hold every one of the words in their names; `orCompanions` also in who owns them or takes part. A
 * county that is named beside other words, or alone for a list, may as well be named by the articles that tell of them.
 */
export function projectsNamed(
  words: readonly string[],
  library: Library,
  orCompanions = false,
): readonly NamedProject[] {
  if (words.length === 0) return []
  const counties = words.filter((word) => unitOfPlace.test(word) && library.names.places.has(word))
  const others = words.filter((word) => !counties.includes(word))
  const found = projectsWith(words, library, orCompanions)
  if (counties.length === 0) return found
  if (others.length > 0)
    return found.length > 0
      ? found
      : ofCounties(counties, projectsWith(others, library, orCompanions), library, orCompanions)
  const exact = found.filter((project) => project.names.some((name) => words.includes(name)))
  return orCompanions ? ofCounties(counties, library.names.projects, library, true) : exact
}

/** Those of which a sentence, or an article that begins with it, names every county; the bulletins' own goes without saying. */
function ofCounties(
  counties: readonly string[],
  projects: readonly NamedProject[],
  library: Library,
  orOpening: boolean,
): NamedProject[] {
  const named = counties.filter((county) => !isOwnPlace(county, library))
  const tells = ({ article, quote }: Citation): boolean => {
    const opening = orOpening ? openingOf(library.articles.get(article)) : ''
    const text = fold(`${quote}\n${opening}`)
    return named.every((county) => standsIn(text, county, library.lexicon))
  }
  return projects.filter(({ project }) => named.length === 0 || project.mentions.some(tells))
}

function openingOf(article: Article | undefined): string {
  return article === undefined ? '' : `${headline(article)}\n${article.paragraphs[0] ?? ''}`
}

/** True for the county that the bulletins are about: 绛县, in an archive that speaks of it throughout. */
export function isOwnPlace(word: string, { corpus }: Library): boolean {
  return unitOfPlace.test(word) && frequency(corpus, word) >= corpus.articles.length * ownPlaceShare
}

function projectsWith(
  words: readonly string[],
  { names, lexicon }: Library,
  orCompanions: boolean,
): NamedProject[] {
  const fits = (project: NamedProject): boolean => {
    const texts = orCompanions ? [...project.names, ...project.companions] : project.names
    return words.every((word) => texts.some((text) => standsIn(text, word, lexicon)))
  }
  const found = mayHold(words, names.projects).filter(fits)
  const exact = found.filter((project) => project.names.some((name) => words.includes(name)))
  return exact.length > 0 ? exact : found
}

const made = new WeakMap<readonly NamedProject[], ReadonlyMap<string, readonly NamedProject[]>>()

/** Fewer projects than all, with those among them that hold every word: those that hold the pair that a word begins with. */
function mayHold(words: readonly string[], projects: readonly NamedProject[]): readonly NamedProject[] {
  const byPair = made.get(projects) ?? pairsOf(projects)
  made.set(projects, byPair)
  return words
    .filter((word) => word.length > 1)
    .map((word) => byPair.get(word.slice(0, 2)) ?? [])
    .reduce((fewest, each) => (each.length < fewest.length ? each : fewest), projects)
}

/** True when the name of a project, or of who owns it or takes part, holds the text. */
export function standsInProject(text: string, { names }: Library): boolean {
  return mayHold([text], names.projects).some((project) =>
    [...project.names, ...project.companions].some((name) => name.includes(text)),
  )
}

/** The projects by the pairs of neighbouring characters in their names and those of their companions. */
function pairsOf(projects: readonly NamedProject[]): Map<string, NamedProject[]> {
  const byPair = new Map<string, NamedProject[]>()
  for (const project of projects) {
    const texts = [...project.names, ...project.companions]
    const pairs = texts.flatMap((text) =>
      Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)),
    )
    for (const pair of new Set(pairs)) {
      const known = byPair.get(pair)
      if (known === undefined) byPair.set(pair, [project])
      else known.push(project)
    }
  }
  return byPair
}

/** A place's name must begin where it stands, or behind another place: 绛县 is no part of 新绛县. */
function standsIn(text: string, word: string, { commonPlaces }: Library['lexicon']): boolean {
  if (!unitOfPlace.test(word) || commonPlaces.has(word)) return text.includes(word)
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.slice(0, at)
    if (!han.test(before) || unitOfPlace.test(before)) return true
  }
  return false
}

import { frequency } from '../search/corpus.ts'
import type { Library } from './library.ts'
import type { NamedProject } from './names.ts'

/** So many projects can be told side by side; a word that fits more of them names none. */
export const mostProjects = 8

/** Places whose name may go before a thing without a part in it; what stands before them is no part of them. */
const unitOfPlace = /[省市县镇乡村旗州]$/u
const han = /\p{Script=Han}$/u
/** A word that so many articles hold is the bulletin's own place, which goes without saying. */
const ownPlaceShare = 0.5

/** The projects that hold every one of the words in their names; `orCompanions` also in who owns them or takes part. */
export function projectsNamed(
  words: readonly string[],
  library: Library,
  orCompanions = false,
): readonly NamedProject[] {
  if (words.length === 0) return []
  const found = projectsWith(words, library, orCompanions)
  if (found.length > 0) return found
  const telling = words.filter((word) => !isOwnPlace(word, library))
  return telling.length === 0 || telling.length === words.length
    ? []
    : projectsWith(telling, library, orCompanions)
}

/** True for the county that the bulletins are about: 绛县, in an archive that speaks of it throughout. */
export function isOwnPlace(word: string, { corpus }: Library): boolean {
  return unitOfPlace.test(word) && frequency(corpus, word) >= corpus.articles.length * ownPlaceShare
}

function projectsWith(words: readonly string[], { names }: Library, orCompanions: boolean): NamedProject[] {
  const fits = (project: NamedProject): boolean => {
    const texts = orCompanions ? [...project.names, ...project.companions] : project.names
    return words.every((word) => texts.some((text) => standsIn(text, word)))
  }
  const found = names.projects.filter(fits)
  const exact = found.filter((project) => project.names.some((name) => words.includes(name)))
  return exact.length > 0 ? exact : found
}

/** A place's name must begin where it stands, or behind another place: 绛县 is no part of 新绛县. */
function standsIn(text: string, word: string): boolean {
  if (!unitOfPlace.test(word)) return text.includes(word)
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.slice(0, at)
    if (!han.test(before) || unitOfPlace.test(before)) return true
  }
  return false
}

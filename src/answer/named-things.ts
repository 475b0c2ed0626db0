import type { NamedThings } from '../model/question.ts'
import type { Library } from './library.ts'
import { mostProjects, projectsNamed } from './named-projects.ts'
import { standsWhole } from './phrases.ts'
import type { Said } from './said.ts'

/** Longest name of a person or a place that is looked for, in UTF-16 units. */
const longestName = 12
const shortestName = 2

/** What a folded text names of all that the library knows; its projects by what it was taken apart into. */
export function thingsNamed(folded: string, taken: Said, library: Library): Omit<NamedThings, 'articles'> {
  const { names } = library
  const projects = projectsNamed(taken.words, library)
  return {
    projects: projects.length > mostProjects ? [] : projects.map(({ project }) => project.id),
    people: namesIn(folded, names.people, library),
    places: namesIn(folded, names.places, library),
    organisations: [...names.companions].filter((name) => folded.includes(name)),
  }
}

/** The names that stand whole in a text, from left to right, the longest where several begin at one place. */
function namesIn(
  folded: string,
  names: { has(name: string): boolean; readonly size: number },
  library: Library,
): string[] {
  const found = new Set<string>()
  if (names.size === 0) return []
  for (let at = 0; at < folded.length; at += 1) {
    for (let length = Math.min(longestName, folded.length - at); length >= shortestName; length -= 1) {
      const name = folded.slice(at, at + length)
      if (!names.has(name) || !standsWhole(folded, at, library)) continue
      found.add(name)
      at += length - 1
      break
    }
  }
  return [...found]
}

import type { NamedThings } from '../../model/question.ts'
import type { Library } from '../library.ts'
import type { Said } from '../question/said.ts'
import { mostProjects, projectsNamed } from './named-projects.ts'
import { namesStanding } from './names-standing.ts'
import { namesAt } from './openings.ts'

/** What a folded text names of all that the library knows; its projects by what it was taken apart into. */
export function thingsNamed(folded: string, taken: Said, library: Library): Omit<NamedThings, 'articles'> {
  const { names } = library
  const projects = projectsNamed(taken.words, library)
  return {
    projects: projects.length > mostProjects ? [] : projects.map(({ project }) => project.id),
    people: namesStanding(folded, names.peopleNames, library),
    places: namesStanding(folded, names.places, library),
    organisations: [...new Set(Array.from(folded, (_, at) => namesAt(folded, at, names.companions)).flat())],
  }
}

import type { Project } from '../../model/ledger.ts'
import type { LedgerAsk, ProjectFilter } from '../../model/ledger-ask.ts'
import type { Statement } from '../../model/statement.ts'
import { fold } from '../../text/normalise.ts'
import type { Library } from '../library.ts'
import { projectsNamed } from '../names/named-projects.ts'

type Asked = Extract<LedgerAsk, { kind: 'projects' }>

/** The projects asked for, each with the sentence that states its stage, and the bulletin's own count of them. */
export function projectsStatement({ filter, counted }: Asked, library: Library): Statement | null {
  const { stages, words, year } = filter
  const projects = projectsOf(filter, library).map((project) => ({
    project,
    facts: project.facts.filter(({ what, text }) => what === 'stage' && text === project.stage).slice(0, 1),
  }))
  if (projects.length === 0) return null
  const count =
    words.length > 0
      ? null
      : countOf(
          projects.map(({ project }) => project.name),
          library,
        )
  return { kind: 'projects', stages, name: words.join(' '), year, projects, count, counted }
}

/** The projects that pass a filter, in the ledger's order. */
export function projectsOf({ stages, words, year }: ProjectFilter, library: Library): readonly Project[] {
  const { ledger } = library
  const named =
    words.length === 0 ? ledger.projects : projectsNamed(words, library, true).map(({ project }) => project)
  const then = year === null ? named : named.filter((project) => statedIn(project, year))
  return stages.length === 0 ? then : atStages(then, stages, library)
}

function statedIn({ facts, mentions }: Project, year: number): boolean {
  return [...facts, ...mentions].some(({ date }) => date?.startsWith(String(year)))
}

/** Those whose stage has the words as printed; where none has, those at the same stage of a project's life. */
function atStages(projects: readonly Project[], stages: readonly string[], { lexicon }: Library): Project[] {
  const printed = projects.filter(
    ({ stage }) => stage !== null && stages.some((each) => fold(stage).includes(each)),
  )
  if (printed.length > 0) return printed
  const meant = new Set(stages.map((each) => lexicon.stageWords.get(each)))
  return projects.filter(({ stage }) => {
    const phase = stage === null ? undefined : lexicon.stageWords.get(fold(stage))
    return phase !== undefined && meant.has(phase)
  })
}

/** The stated count whose list is these projects. */
function countOf(names: readonly string[], { ledger }: Library) {
  const wanted = new Set(names.map(fold))
  return (
    ledger.counts.find(
      ({ items, listed }) => listed === wanted.size && items.every((item) => wanted.has(fold(item))),
    ) ?? null
  )
}

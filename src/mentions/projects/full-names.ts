import type { Lexicon } from '../../model/lexicon.ts'
import type { ProjectMention } from '../../model/mentions.ts'

const generic = /(?:建设)?(?:项目|工程)$/

/**
 * Mentions under the name that the article gives in full elsewhere: 石门至大河公路 is 石门至大河公路改造 where only one of
 * the article's names goes on from it, and with nothing but what is done to it.
 */
export function withFullNames(
  projects: readonly ProjectMention[],
  { projectWords }: Pick<Lexicon, 'projectWords'>,
): ProjectMention[] {
  const names = new Map(projects.map(({ name }) => [name.replace(generic, ''), name]))
  const full = new Map<string, string>()
  for (const [bare, name] of names)
    for (const works of projectWords.works) {
      const short = bare.slice(0, -works.length)
      if (!bare.endsWith(works) || !names.has(short)) continue
      full.set(short, full.has(short) ? '' : name)
    }
  return projects.map((project) => {
    const name = project.how === 'listed' ? '' : (full.get(project.name.replace(generic, '')) ?? '')
    return name === '' ? project : { ...project, name }
  })
}

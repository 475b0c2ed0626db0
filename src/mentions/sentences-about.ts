import type { Lexicon } from '../model/lexicon.ts'
import type { Range } from '../model/range.ts'
import type { ProjectName } from './project-names.ts'

/** So many sentences behind a name may go on about it. */
const mostSentences = 4
const leads = /^(?:据[^，,]{1,6}[，,]|目前[，,]?|现[，,]|同时[，,]?)?/

/**
 * The sentences behind the one that names a project, as far as they go on about it: they begin with what stands for
 * it (该项目, 项目总投资) or with its own name, and name no other.
 */
export function sentencesAbout(
  text: string,
  name: ProjectName | undefined,
  sentences: readonly Range[],
  named: readonly (readonly ProjectName[])[],
  at: number,
  { projectWords }: Pick<Lexicon, 'projectWords'>,
): Range[] {
  if (name === undefined) return []
  const own = name.text.replace(/(?:项目|工程)$/, '')
  const found: Range[] = []
  for (let next = at + 1; next < sentences.length && found.length < mostSentences; next += 1) {
    const range = sentences[next]
    if (range === undefined || (named[next]?.length ?? 0) > 0) break
    const words = text.slice(range.start, range.end).replace(leads, '')
    const anaphor = [...projectWords.anaphor].find((word) => words.startsWith(word))
    // 项目建设 and 工程师 are no way to speak of one project; 项目占地 is.
    if (
      anaphor !== undefined
        ? /^(?:建设|管理|为王|师|部|单位)/.test(words.slice(anaphor.length))
        : !words.startsWith(own)
    )
      break
    found.push(range)
  }
  return found
}

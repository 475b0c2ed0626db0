import type { Lexicon } from '../../model/lexicon.ts'
import type { Range } from '../../model/range.ts'
import type { ProjectName } from './project-names.ts'

/** So many sentences may go on about a name, and so many about something else may stand between. */
const mostSentences = 6
const mostBetween = 2
const leads = /^(?:据[^，,]{1,8}[，,]|目前[，,]?|现[，,]|同时[，,]?)?/
/** 项目建设 and 工程师 are no way to speak of one project; 项目占地 is. */
const inWord = /^(?:建设|管理|为王|师|部|单位|质量|施工现场|进度|进展|推进|现场)/
/** 该, 这座: what points to the thing named before. */
const pointers = /^(?:该|这[座条个项所家一]{0,2}|此|本)/

/** Words by which a sentence goes on about a project, as `data/lexicon/project-words.txt` lists them. */
type Words = Pick<Lexicon, 'projectWords' | 'projectNouns'>

/**
 * For each sentence that names projects, the later ones that go on about the last of them: they begin with what stands
 * for it (该项目, 该大桥) or with its own name and name none themselves. A bare 项目 goes on only about a project that
 * alone was named, in the sentence right behind.
 */
export function topics(
  text: string,
  sentences: readonly Range[],
  named: readonly (readonly ProjectName[])[],
  words: Words,
): Range[][] {
  const about = sentences.map((): Range[] => [])
  let topic = -1
  let between = 0
  sentences.forEach((range, at) => {
    if ((named[at]?.length ?? 0) > 0) {
      topic = at
      between = 0
      return
    }
    const names = named[topic]
    const tail = about[topic]
    const name = names?.at(-1)
    if (names === undefined || name === undefined || tail === undefined || tail.length === mostSentences)
      return
    const alone = names.length === 1 && between === 0
    const said = text.slice(range.start, range.end).replace(leads, '')
    if (goesOn(said, name, alone, words)) {
      tail.push(range)
      between = 0
    } else if (++between > mostBetween) topic = -1
  })
  return about
}

function goesOn(
  said: string,
  name: ProjectName,
  alone: boolean,
  { projectWords, projectNouns }: Words,
): boolean {
  const own = name.text.replace(/(?:项目|工程)$/, '')
  if (said.startsWith(own)) return true
  const anaphor = longestAt(said, projectWords.anaphor)
  if (anaphor !== '' && (alone || pointers.test(anaphor))) return !inWord.test(said.slice(anaphor.length))
  // 玉泉湖大桥 is spoken of as 大桥, 该大桥, 这座大桥.
  const noun = said.replace(pointers, '')
  const pointed = noun.length < said.length
  const thing = endingNoun(own, projectNouns)
  return thing.length > 1 && !projectWords.works.has(thing) && noun.startsWith(thing) && (pointed || alone)
}

function longestAt(text: string, words: ReadonlySet<string>): string {
  let longest = ''
  for (const word of words) if (word.length > longest.length && text.startsWith(word)) longest = word
  return longest
}

/** The shortest noun of two characters and more in which a name ends: it is what people call it by. */
function endingNoun(name: string, nouns: ReadonlySet<string>): string {
  for (let length = 2; length <= Math.min(6, name.length); length += 1)
    if (nouns.has(name.slice(-length))) return name.slice(-length)
  return ''
}

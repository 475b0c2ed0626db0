import type { Passage } from '../../model/answer.ts'
import type { Article } from '../../model/article.ts'
import type { Asked, AskedKind } from '../../model/question.ts'
import { fold } from '../../text/normalise.ts'
import type { Library } from '../library.ts'

/** Kinds that are answered by statements, or by nothing in a word: a word of a sentence is no list and no comparison. */
const neverSaid: ReadonlySet<AskedKind> = new Set([
  'byline',
  'definition',
  'summary',
  'compare',
  'list',
  'yes-no',
  'stage',
  'by-date',
  'by-person',
  'about-project',
])

/**
 * True when the article has, up to the end of this passage in its paragraph, all that the question says of the names of
 * its project: what another project of the same kind turns out is no answer. True where it names none.
 */
export function tellsOfProject(
  passage: Passage,
  article: Article,
  words: readonly string[],
  asked: Asked,
  { names }: Pick<Library, 'names'>,
): boolean {
  const own = names.projects
    .filter(({ project }) => asked.names.projects.includes(project.id))
    .flatMap((named) => named.names)
  const whole = own.filter((name) => fold(asked.text).includes(name))
  const said = words.filter((word) => word.length > 1 && own.some((name) => name.includes(word)))
  const paragraph = article.paragraphs[passage.paragraph] ?? passage.text
  const end = paragraph.indexOf(passage.text) + passage.text.length
  const told = fold(paragraph.slice(0, end))
  return (
    said.every((word) => told.includes(word)) &&
    (whole.length === 0 || own.some((name) => told.includes(name)))
  )
}

/** Of 3,524 questions 2 have more Chinese characters. */
const longestQuestion = 60

/** True when words of a sentence may be said in answer to the question at all. */
export function mayBeExtracted({ text, kind, seeks, wanted }: Asked): boolean {
  if (wanted === null || neverSaid.has(kind) || seeks.includes('demand')) return false
  return !isPasted(text)
}

/** True for a text too long for a question, which was pasted to be found. */
export function isPasted(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > longestQuestion
}

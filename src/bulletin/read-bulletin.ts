import type { Article } from '../model/article.ts'
import type { Issue, Problem, ProblemCode } from '../model/issue.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { decode } from './decode.ts'
import { formatOf } from './detect.ts'
import { readLines } from './read-lines.ts'

/** A file to read: `id` is its name without extension, `source` its path, by whose ending its format is told. */
export interface BulletinFile {
  readonly id: string
  readonly source: string
  readonly bytes: Uint8Array
}

/**
 * Reads one bulletin into its articles. Never throws: what cannot be made out, and all that is left out of the
 * articles, is among the problems with its line. Takes time in proportion to the file's length.
 */
export function readBulletin(file: BulletinFile, lexicon: Lexicon): Issue {
  const { id, source } = file
  const decoded = decode(file.bytes)
  if (decoded.kind === 'not-text') return without(file, 'not-text')
  const lines = decoded.kind === 'text' ? formatOf(source)(decoded.text) : []
  // A file may also hold nothing but a format's own marks.
  if (decoded.kind === 'empty' || lines.length === 0) return without(file, 'empty-file')
  const { articles, printed, problems } = readLines(id, lines, lexicon)
  const damage: Problem[] = decoded.damaged ? [{ line: 0, code: 'damaged-text', text: '' }] : []
  return {
    id,
    source,
    date: printed ?? latest(articles),
    articles,
    problems: [...damage, ...problems].toSorted((a, b) => a.line - b.line),
  }
}

function without({ id, source }: BulletinFile, code: ProblemCode): Issue {
  return { id, source, date: null, articles: [], problems: [{ line: 0, code, text: '' }] }
}

function latest(articles: readonly Article[]): string | null {
  return articles.reduce(
    (last: string | null, { date }) => (date !== null && date > (last ?? '') ? date : last),
    null,
  )
}

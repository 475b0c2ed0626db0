import type { Article } from '../model/article.ts'
import type { Issue } from '../model/issue.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Segmenter } from '../text/segment.ts'
import { detect } from './detect.ts'
import { type FormatRead, unread } from './formats/format.ts'
import { formats } from './formats/formats.ts'
import { interleavedColumns } from './interleaved.ts'
import { readLines } from './read-lines.ts'

/** A file to read: `id` is its name without extension, `source` its path, `bytes` what it holds. */
export interface BulletinFile {
  readonly id: string
  readonly source: string
  readonly bytes: Uint8Array
}

/**
 * Reads one bulletin into its articles. Never throws: what cannot be made out, and all that is left out of the
 * articles, is among the problems with its line. Takes time in proportion to the file's length.
 */
export async function readBulletin(
  { id, source, bytes }: BulletinFile,
  lexicon: Lexicon,
  segmenter: Segmenter | null = null,
): Promise<Issue> {
  if (bytes.length === 0) return issueOf(id, source, unread('empty-file'), lexicon)
  const detected = detect(bytes, source)
  if (detected.kind === 'old-word' || detected.kind === 'encrypted')
    return issueOf(id, source, unread(detected.kind), lexicon)
  if (detected.kind === 'foreign')
    return issueOf(id, source, unread('unsupported-format', detected.name), lexicon)
  const read = await Promise.resolve()
    .then(() => formats[detected.format](bytes, lexicon))
    // What breaks a library that reads a format is a file that does not keep to the format.
    .catch(() => unread('damaged-file'))
  const issue = issueOf(id, source, read, lexicon)
  // Without a dictionary there is no telling which line goes on in which.
  const interleaved = segmenter === null ? [] : interleavedColumns(read.lines, segmenter)
  return { ...issue, problems: [...issue.problems, ...interleaved].toSorted((a, b) => a.line - b.line) }
}

/** The issue that the lines of a file make, whatever format they came from. */
export function issueOf(id: string, source: string, read: FormatRead, lexicon: Lexicon): Issue {
  const { articles, printed, problems } = readLines(id, read.lines, lexicon)
  // A file may also hold nothing but a format's own marks.
  const empty = read.lines.length === 0 && read.problems.length === 0
  return {
    id,
    source,
    date: printed ?? latest(articles),
    articles,
    problems: [...read.problems, ...(empty ? unread('empty-file').problems : []), ...problems].toSorted(
      (a, b) => a.line - b.line,
    ),
  }
}

function latest(articles: readonly Article[]): string | null {
  return articles.reduce(
    (last: string | null, { date }) => (date !== null && date > (last ?? '') ? date : last),
    null,
  )
}

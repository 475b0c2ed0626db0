import { readFile } from 'node:fs/promises'
import { readMentions } from '../mentions/read-mentions.ts'
import type { Recogniser } from '../mentions/recogniser.ts'
import type { ProblemCode } from '../model/issue.ts'
import type { Mentions } from '../model/mentions.ts'
import type { LedgerMentions, Reading } from '../model/reading.ts'
import { type BulletinFile, readBulletinBytes, refusal } from './bulletin-files.ts'
import { keyOf } from './kept-readings.ts'

/** A file to read, and the id of its issue. */
export interface FileToRead {
  readonly file: BulletinFile
  readonly id: string
}

/** A reading with the key to keep it under; null for what is not to be kept, such as a file that could not be opened. */
export interface FileRead<Named extends LedgerMentions = Mentions> {
  readonly key: string | null
  readonly reading: Reading<Named>
}

/** Reads a file into its articles and what they name. Never throws. */
export async function readFileWhole({ file, id }: FileToRead, recogniser: Recogniser): Promise<FileRead> {
  const refused = refusal(file, id)
  if (refused !== null) return { key: null, reading: { issue: refused, mentions: [] } }
  let bytes: Uint8Array
  try {
    bytes = await readFile(file.path)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'error'
    return unreadable({ file, id }, reason)
  }
  const issue = await readBulletinBytes(file, id, bytes, recogniser.lexicon, recogniser.segmenter)
  const mentions = issue.articles.map((article) => readMentions(article, recogniser))
  return { key: keyOf(bytes, file.source, id), reading: { issue, mentions } }
}

/** A file that could not be read, as an issue without articles that says so. */
export function unreadable(
  { file, id }: FileToRead,
  text: string,
  code: ProblemCode = 'unreadable',
): FileRead {
  const problem = { line: 0, code, text }
  const issue = { id, source: file.source, date: null, articles: [], problems: [problem] }
  return { key: null, reading: { issue, mentions: [] } }
}

import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, relative, sep } from 'node:path'
import { readBulletin } from '../bulletin/read-bulletin.ts'
import type { Issue, ProblemCode } from '../model/issue.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Segmenter } from '../text/segment.ts'

/** A bulletin file as it lies in the folder; size and times tell whether it changed. */
export interface BulletinFile {
  readonly path: string
  /** Below the folder, with `/`. */
  readonly source: string
  readonly size: number
  /** When its text was written to, and when anything of it was changed, in ms; nobody can put back the latter. */
  readonly modified: number
  readonly changed: number
  /** False when it was changed so lately that the next change may bear the same time. */
  readonly settled: boolean
}

/** Endings of the formats that are read, and of those that people take for such, to be told what to do with them. */
export const readableEndings: ReadonlySet<string> = new Set([
  '.txt',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.xhtml',
  '.docx',
  '.doc',
  '.pdf',
  '.wps',
  '.rtf',
  '.ofd',
  '.odt',
  '.mht',
  '.mhtml',
])

/** A file larger than this is no bulletin: a year of a daily paper is about 20 MB of text, an issue with its pictures less than 100. */
const maxBytes = 100_000_000
const maxTextBytes = 20_000_000

const lookedAtOnce = 200
/** Clocks of file systems tick up to every 2 s. */
const settlesMs = 2_000

/** Every file of a readable format in the folder and below, in the order of their names; hidden ones are left out. */
export async function listBulletins(folder: string): Promise<BulletinFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const below = new Map<string, string>()
  const found = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => {
      let inner = below.get(parentPath)
      if (inner === undefined) {
        inner = relative(folder, parentPath).split(sep).join('/')
        below.set(parentPath, inner)
      }
      return { path: `${parentPath}${sep}${name}`, source: inner === '' ? name : `${inner}/${name}` }
    })
    .filter(({ source }) => readableEndings.has(extname(source).toLowerCase()) && !/(^|\/)\./.test(source))
  const files: BulletinFile[] = []
  // Not all at once: ten thousand answers together would hold up everything else.
  for (let from = 0; from < found.length; from += lookedAtOnce) {
    const looks = found.slice(from, from + lookedAtOnce).map(async ({ path, source }) => {
      // A file may vanish between being listed and being looked at.
      const facts = await stat(path).catch(() => null)
      if (facts) files.push(bulletinFile(path, source, facts))
    })
    await Promise.all(looks)
  }
  return files.sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0))
}

export function bulletinFile(path: string, source: string, { size, mtimeMs, ctimeMs }: Stats): BulletinFile {
  const settled = ctimeMs < Date.now() - settlesMs
  return { path, source, size, modified: mtimeMs, changed: ctimeMs, settled }
}

/** What is said of a file that is too large to be read, else null. */
export function refusal({ source, size }: BulletinFile, id: string): Issue | null {
  const most = /\.(?:docx|pdf)$/i.test(source) ? maxBytes : maxTextBytes
  const text = `${Math.round(size / 1e6)} MB > ${most / 1e6} MB`
  return size > most ? withoutArticles(id, source, 'too-large', text) : null
}

/** The bytes of a file as an issue. Never throws: what cannot be read is an issue without articles that says why. */
export async function readBulletinBytes(
  { source }: BulletinFile,
  id: string,
  bytes: Uint8Array,
  lexicon: Lexicon,
  segmenter: Segmenter,
): Promise<Issue> {
  try {
    return await readBulletin({ id, source, bytes }, lexicon, segmenter)
  } catch (error) {
    return withoutArticles(id, source, 'unreadable', error instanceof Error ? error.name : 'error')
  }
}

function withoutArticles(id: string, source: string, code: ProblemCode, text: string): Issue {
  return { id, source, date: null, articles: [], problems: [{ line: 0, code, text }] }
}

/** The id of each file: its name without extension; where an earlier file has that name already, its whole path. */
export function issueIds(files: readonly Pick<BulletinFile, 'source'>[]): string[] {
  const taken = new Set<string>()
  return files.map(({ source }) => {
    const name = source.slice(source.lastIndexOf('/') + 1)
    const short = name.slice(0, name.length - extname(name).length)
    const id = taken.has(short) ? source.replaceAll(/[/.]/g, '-') : short
    taken.add(id)
    return id
  })
}
